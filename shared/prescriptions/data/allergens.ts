import type { CheckSource } from "../check-model";
import { label, reviewRules } from "./check-sources";

/** What people call an allergy, the drugs that it means, and relatives that may cross-react. */
export type Allergen = {
  readonly words: readonly string[];
  readonly atc: readonly string[];
  readonly cross?: readonly string[];
  readonly source: CheckSource;
};
const banned = label("【禁忌】");
const allergen = (words: string, atc: string, cross?: string): Allergen => ({
  words: words.split(" "),
  atc: atc.split(" ").filter(Boolean),
  ...(cross ? { cross: cross.split(" ") } : {}),
  source: banned,
});

/** Classes. A single substance is found by its own name in the formulary. */
export const allergens: readonly Allergen[] = [
  allergen("青霉素 penicillin 西林 cillin 盘尼西林", "J01C", "J01D"),
  allergen("头孢 先锋霉素 cef ceph cephalosporin", "J01D", "J01C"),
  allergen("磺胺 sulfa sulfonamide 磺胺甲噁唑", "J01EE01 M01AH01 A10BB09", "C03AA03 C03CA01"),
  allergen("大环内酯 红霉素类 macrolide", "J01FA S01AA17"),
  allergen("喹诺酮 沙星 quinolone floxacin", "J01MA S01AE S02AA16"),
  allergen("四环素 tetracycline 环素 cycline", "J01AA"),
  allergen("硝基咪唑 甲硝唑 硝唑 nidazole", "P01AB G01AF01"),
  allergen("阿司匹林 水杨酸 aspirin salicylate", "B01AC06", "M01AB M01AE M01AH A07EC02"),
  allergen("非甾体 解热镇痛 布洛芬 NSAID", "M01AB M01AE M01AH M02AA", "B01AC06"),
  allergen("碘 碘伏 iodine povidone", "D08AG02 H03CA00"),
  allergen("胰岛素 insulin", "A10A"),
  allergen("肝素 heparin", "B01AB05"),
];

/** Allergies to things that are in no drug of the formulary. */
export const noMedicine: { readonly words: readonly string[]; readonly source: CheckSource } = {
  words: [
    "花粉",
    "pollen",
    "尘螨",
    "螨虫",
    "dust mite",
    "猫毛",
    "狗毛",
    "动物皮毛",
    "cat hair",
    "dog hair",
    "柳絮",
    "杨絮",
    "芒果",
    "mango",
  ],
  source: reviewRules("过敏史"),
};
