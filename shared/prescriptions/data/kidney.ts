import type { CheckSource } from "../check-model";
import { fdaLabel, kdigo, label } from "./check-sources";

/** `below`: eGFR (ml/min/1.73 m²) under which something must be done; 0: nothing, whatever the kidneys do. The lowest that holds is told. */
export type KidneyFact = {
  readonly of: readonly string[];
  readonly below: number;
  readonly zh: string;
  readonly en: string;
  readonly source: CheckSource;
};
/** From this eGFR kidneys count as normal; below the other one as impaired, whatever she was told (G1, and G3a and worse). */
export const kidneyGrades = { normalFrom: 90, impairedBelow: 60, source: kdigo("GFR categories G1-G5") } as const;

const labelled = label("【用法用量】【注意事项】肾功能损害");
const at = (below: number, of: string, zh: string, en: string, source: CheckSource = labelled): KidneyFact => ({
  of: of.split(" "),
  below,
  zh,
  en,
  source,
});
const lower = (below: number, of: string, source?: CheckSource) =>
  at(below, of, "需减量或延长间隔", "lower the dose or give it less often", source);

export const kidneyFacts: readonly KidneyFact[] = [
  at(
    30,
    "A10BA02",
    "禁用：乳酸酸中毒",
    "contraindicated: lactic acidosis",
    fdaLabel("4 Contraindications (metformin): eGFR below 30"),
  ),
  at(
    45,
    "A10BA02",
    "不宜开始使用；已用者减量并监测肾功能",
    "do not start it; where it is taken, lower the dose and watch the kidneys",
    kdigo("Metformin: lower the dose below 45, stop below 30"),
  ),
  at(30, "M01AB M01AE M01AH", "禁用或避免", "avoid", kdigo("Controlling NSAID use: avoid below 30")),
  at(
    60,
    "M01AB M01AE M01AH",
    "避免长期使用",
    "not for long",
    kdigo("Controlling NSAID use: no prolonged therapy below 60"),
  ),
  at(
    60,
    "J01XE01",
    "禁用：无效且有神经毒性",
    "contraindicated: no effect, harms nerves",
    fdaLabel("4 Contraindications (nitrofurantoin)"),
  ),
  at(25, "A10BK01", "不建议开始使用", "should not be started"),
  at(30, "C03DA01 A12BA01", "高钾血症风险", "a risk of high potassium"),
  at(35, "M05BA04", "不推荐使用", "not recommended"),
  at(30, "A02AD04 A02AB03", "铝镁蓄积", "aluminium and magnesium build up"),
  at(30, "A10BB09", "重度肾功能不全禁用", "contraindicated in severe impairment", label("【禁忌】")),
  at(15, "J01EE01", "禁用", "contraindicated", label("【禁忌】")),
  lower(30, "J01EE01 J01CA04 J01CR02 J01DB01 J01DC02 J01DD15 B01AB05"),
  lower(60, "J01DD08 J05AH02"),
  lower(50, "J01MA12 J05AB11 J02AC01 J05AF10 J05AF07 A02BA03 R06AE07 B02AA02"),
  lower(25, "J05AB01"),
  lower(45, "A10BH01"),
  lower(80, "N03AX14 R06AE09"),
  lower(60, "M04AA01"),
  lower(70, "N03AX11", fdaLabel("2 Dosage in renal impairment (topiramate): below 70")),
  lower(30, "R06AX13", fdaLabel("Dosage (loratadine, prescription label): GFR below 30")),
  lower(30, "N03AF02"),
  lower(60, "C09AA"),
  at(0, "H03AA01 B03BB01 A10BH05 C08CA01 C07AG01 C08CA05 R03DC03", "无需按肾功能调整", "no change by kidney function"),
];
