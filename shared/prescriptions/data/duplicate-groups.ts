import type { Bilingual } from "../../kernel/words";

/** Groups of one action wider than an ATC group of the fourth level. `of`: beginnings of ATC codes. */
export type DuplicateGroup = { readonly of: readonly string[]; readonly name: Bilingual };
const group = (of: string, zh: string, en: string): DuplicateGroup => ({ of: of.split(" "), name: { zh, en } });

export const duplicateGroups: readonly DuplicateGroup[] = [
  group("R06A", "口服抗组胺药", "antihistamines by mouth"),
  group("H02AB", "全身用糖皮质激素", "steroids for the whole body"),
  group("M01AB M01AE M01AH", "非甾体抗炎药", "anti-inflammatory drugs (NSAID)"),
  group("B03A", "口服铁剂", "iron by mouth"),
  group("A12A", "钙剂", "calcium"),
  group("A11CC", "维生素D及类似物", "vitamin D and its relatives"),
  group("A10BH", "DPP-4抑制剂", "DPP-4 inhibitors"),
  group("A02BA A02BC", "抑酸药", "drugs against acid"),
  group("C09A C09C", "肾素-血管紧张素系统抑制剂", "inhibitors of the renin-angiotensin system"),
  group("C07", "β受体阻滞剂", "beta-blockers"),
  group("C10AA", "他汀类", "statins"),
  group("N06AB", "SSRI类抗抑郁药", "SSRI antidepressants"),
  group("J01FA", "大环内酯类", "macrolides"),
  group("G03AA G03HB01", "复方激素避孕药", "combined hormonal contraceptives"),
  group("R03AC R03CC R03AK07", "β2受体激动剂", "beta-2 agonists"),
  group("R03BA R03AK07", "吸入糖皮质激素", "inhaled steroids"),
  group("H03B", "抗甲状腺药", "drugs against an overactive thyroid"),
];

/** Fourth-level groups that mean "other": two of them need not act alike (WHO ATC: letter X). */
export const isOtherGroup = (atc: string): boolean => atc[4] === "X";
