import type { CheckSource } from "../check-model";
import { label, lactMed } from "./check-sources";

/** What is known of a drug while breastfeeding; `of` as in the pregnancy table. */
export type LactationFact = {
  readonly of: readonly string[];
  readonly level: "avoid" | "caution" | "fine";
  readonly zh: string;
  readonly en: string;
  readonly source: CheckSource;
};
const ban = label("【孕妇及哺乳期妇女用药】");
const summary = lactMed("Summary of Use during Lactation");
const fact =
  (level: LactationFact["level"], source: CheckSource) =>
  (of: string, zh: string, en: string): LactationFact => ({ of: of.split(" "), level, zh, en, source });
const avoid = fact("avoid", ban);
const caution = fact("caution", ban);
const fine = fact("fine", summary);

export const lactationFacts: readonly LactationFact[] = [
  avoid("D10BA01", "哺乳期禁用", "not while breastfeeding"),
  avoid("C10AA", "哺乳期禁用他汀类", "no statins while breastfeeding"),
  avoid("J01MA", "哺乳期禁用，或停止哺乳", "not while breastfeeding, or stop breastfeeding"),
  avoid("L02BG04 L02BA01 L02AE02", "哺乳期禁用", "not while breastfeeding"),
  avoid("G03DB08 G03XA02 G03XC01 G03CX01 G03BA03", "哺乳期禁用", "not while breastfeeding"),
  avoid("J01AA08", "用药期间暂停哺乳", "stop breastfeeding while it is taken"),
  avoid("P01AB02", "哺乳期禁用", "not while breastfeeding"),
  avoid("A10BB09", "哺乳期禁用：婴儿低血糖风险", "not while breastfeeding: a risk of low blood sugar for the infant"),
  avoid("J01EE01", "哺乳期禁用", "not while breastfeeding"),
  avoid("G02CB", "抑制泌乳，需哺乳者不用", "stops the milk: not for those who breastfeed"),
  avoid("R05DA04 N02AX02 N02AA", "经乳汁可致婴儿呼吸抑制", "passes into milk and may stop an infant's breathing"),
  avoid("J02AC02", "哺乳期不宜使用", "should not be used while breastfeeding"),
  caution("G03AA G03HB01 G03CA03", "雌激素可减少乳汁", "oestrogens may reduce the milk"),
  caution("J01AA", "可分泌入乳汁，避免长期使用", "passes into milk: not for long"),
  caution("P01AB", "用药期间暂停哺乳并遵说明书间隔", "pause breastfeeding for as long as the label says"),
  caution("H03BB02 H03BA02", "小剂量可用，监测婴儿甲状腺功能", "low doses may be used; watch the infant's thyroid"),
  caution("N03", "分泌入乳汁，观察婴儿嗜睡", "passes into milk: watch the infant for drowsiness"),
  caution("N05", "分泌入乳汁，婴儿可嗜睡", "passes into milk: the infant may be drowsy"),
  caution("N06AB03", "半衰期长，婴儿可能蓄积", "stays long and may build up in the infant"),
  caution("B01AC06", "避免大剂量", "no high doses"),
  caution("C03 C07AA05 C07AB02 C09", "慎用，观察婴儿", "with care; watch the infant"),
  caution("A10BK A10BH", "资料不足，宜换用胰岛素或二甲双胍", "little is known: prefer insulin or metformin"),
  caution("R06AB04 R06AX17", "可致婴儿嗜睡、减少乳汁", "may make the infant drowsy and reduce the milk"),
  caution("H02AB", "较大剂量时服药后4小时再哺乳", "with high doses breastfeed four hours after"),
  caution("A03FA H03CA00 R03DA04", "慎用", "with care"),
  fine("H03AA01", "可用", "compatible"),
  fine("B03A B03BB01 A12A A11CC05 A11AA03", "可用", "compatible"),
  fine("A10A A10BA02", "可用", "compatible"),
  fine("J01C J01D J01FA10 J01FA01", "可用，观察婴儿腹泻", "compatible; watch for diarrhoea"),
  fine("N02BE01 M01AE01", "可用", "compatible"),
  fine("C02AB01 C07AG01 C08CA05", "可用", "compatible"),
  fine("R06AX13 R06AE07 R03BA02 R03AC02 R01AD05", "可用", "compatible"),
  fine("G01AF02 G01AF04 D01AC A07AA02", "局部用药，可用", "local: compatible"),
  fine("A06AD11 A06AD15 A07CA00 A07BC05", "几乎不吸收，可用", "hardly absorbed: compatible"),
  fine("B01AA03 B01AB05", "可用", "compatible"),
  fine("J05AB A02BA03 A02BC N06AB06", "可用", "compatible"),
];
