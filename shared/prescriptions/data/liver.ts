import type { CheckSource } from "../check-model";
import { label } from "./check-sources";

/** `level`: what a known impairment of the liver means; "fine": the label asks for no change. */
export type LiverFact = {
  readonly of: readonly string[];
  readonly level: "avoid" | "caution" | "fine";
  readonly zh: string;
  readonly en: string;
  readonly source: CheckSource;
};
const fact =
  (level: LiverFact["level"], source: CheckSource) =>
  (of: string, zh: string, en: string): LiverFact => ({ of: of.split(" "), level, zh, en, source });
const avoid = fact("avoid", label("【禁忌】"));
const caution = fact("caution", label("【注意事项】肝功能损害"));
const fine = fact("fine", label("【用法用量】肝功能损害"));

export const liverFacts: readonly LiverFact[] = [
  avoid("N03AG01", "肝病禁用：可致严重肝损害", "contraindicated in liver disease: severe liver injury"),
  avoid("C10AA", "活动性肝病禁用", "contraindicated in active liver disease"),
  avoid("C02AB01", "活动性肝病禁用", "contraindicated in active liver disease"),
  avoid("D10BA01", "肝功能不全禁用", "contraindicated in liver impairment"),
  avoid("G03AA G03HB01", "严重肝病禁用", "contraindicated in severe liver disease"),
  avoid("G03CA03 G03CX01", "严重肝病禁用", "contraindicated in severe liver disease"),
  avoid("G03DC02 G03DA02", "重症肝病禁用", "contraindicated in severe liver disease"),
  avoid("G03XC01", "肝功能损害禁用", "contraindicated in liver impairment"),
  avoid("G03DB08", "严重肝病禁用", "contraindicated in severe liver disease"),
  avoid("G03GB02", "肝病禁用", "contraindicated in liver disease"),
  avoid("A03FA03", "中重度肝功能不全禁用", "contraindicated in moderate and severe impairment"),
  avoid("G03XA02 G03BA03", "肝功能障碍禁用", "contraindicated in liver impairment"),
  avoid("J01EE01", "重度肝损害禁用", "contraindicated in severe impairment"),
  avoid("H03BA02", "有严重肝损害者禁用", "contraindicated in severe impairment"),
  caution("H03BB02", "监测肝功能", "watch the liver"),
  caution("N02BE01", "减量，避免长期使用", "lower the dose, not for long"),
  caution("A10BA02", "避免用于明显肝损害：乳酸酸中毒", "avoid in clear impairment: lactic acidosis"),
  caution("C07AG01 C07AA05 C07AB02", "肝代谢减慢，减量", "broken down more slowly: lower the dose"),
  caution("C08CA", "肝代谢减慢，从小剂量开始", "broken down more slowly: start low"),
  caution("J02AC J01FA", "监测肝功能，必要时停用", "watch the liver and stop if needed"),
  caution("N03AF01 N03AB02 N03AX09 N03AA02", "减量并监测", "lower the dose and watch"),
  caution("M01AB M01AE M01AH", "慎用，避免用于严重肝损害", "with care; not in severe impairment"),
  caution("N06AB", "减量或延长间隔", "lower the dose or give it less often"),
  caution("B01AA03", "出血风险增加，加强监测", "more bleeding: watch closely"),
  caution("J01AA J01XE01 J01FF01 P01AB", "慎用，监测肝功能", "with care; watch the liver"),
  caution("R06AX13", "减量", "lower the dose"),
  caution("C09CA01", "从小剂量开始", "start low"),
  caution("G04BD08", "减量", "lower the dose"),
  fine("H03AA01", "无需调整", "no change"),
  fine("B03BB01", "无需调整", "no change"),
  fine("R03DC03", "轻中度无需调整", "no change in mild and moderate impairment"),
  fine("A10BH05", "无需调整", "no change"),
  fine("N03AX14", "轻中度无需调整", "no change in mild and moderate impairment"),
];
