import type { CheckSource } from "../check-model";
import { fdaLabel, formularyForChildren, label } from "./check-sources";

/**
 * Doses of children, in mg (or IU) of what a unit holds. `perDose`, `perDay`: mg per kg; `dayMost`: mg a day whatever the
 * weight; `from`: not under so many months; `bands`: up to so many kg, at most so many mg a dose; `ages`: from so many months
 * on, at most so many mg a day (`perKg`: mg per kg a day). Only what a label or formulary says in so many words stands here.
 */
export type ChildDose = {
  readonly of: string;
  readonly perDose?: number;
  readonly perDay?: number;
  readonly dayMost?: number;
  readonly from?: number;
  readonly bands?: readonly (readonly [uptoKg: number, mgEach: number])[];
  readonly ages?: readonly (readonly [fromMonths: number, aDay: number])[];
  readonly perKg?: true;
  readonly source: CheckSource;
};
const children = label("【儿童用药】");
const dosing = label("【用法用量】");
const year = 12;

export const childDoses: readonly ChildDose[] = [
  { of: "N02BE01", perDose: 15, perDay: 60, dayMost: 2000, source: label("【用法用量】24小时内不超过4次") },
  { of: "M01AE01", perDose: 10, perDay: 40, from: 6, source: formularyForChildren("布洛芬") },
  { of: "J01CA04", perDay: 90, dayMost: 4000, source: formularyForChildren("阿莫西林") },
  { of: "J01CR02", perDay: 45, dayMost: 1750, source: dosing },
  { of: "J01DB01", perDay: 100, dayMost: 4000, source: fdaLabel("2 Dosage (cephalexin, children)") },
  { of: "J01DC02", perDay: 30, dayMost: 1000, source: fdaLabel("2 Dosage (cefuroxime axetil, children)") },
  { of: "J01DC04", perDay: 40, dayMost: 1000, source: dosing },
  { of: "J01DD15", perDay: 14, dayMost: 600, source: fdaLabel("2 Dosage (cefdinir, children)") },
  { of: "J01DD08", perDose: 6, perDay: 12, dayMost: 400, source: dosing },
  { of: "J01FA10", perDay: 12, dayMost: 500, source: fdaLabel("2 Dosage (azithromycin, children)") },
  { of: "J01FA09", perDose: 7.5, perDay: 15, dayMost: 1000, source: fdaLabel("2 Dosage (clarithromycin, children)") },
  { of: "J01FA01", perDay: 50, dayMost: 4000, source: dosing },
  { of: "J01EE01", perDay: 60, from: 2, source: dosing },
  { of: "J01AA", from: 8 * year, source: children },
  { of: "J01MA", from: 18 * year, source: children },
  { of: "P01AB01", perDay: 50, source: dosing },
  { of: "P02CA03", from: 2 * year, source: label("【禁忌】") },
  { of: "J05AB01", perDose: 20, perDay: 80, dayMost: 3200, source: fdaLabel("2 Dosage (aciclovir, chickenpox)") },
  {
    of: "J05AH02",
    bands: [
      [15, 30],
      [23, 45],
      [40, 60],
      [300, 75],
    ],
    from: year,
    source: dosing,
  },
  {
    of: "R06AE07",
    ages: [
      [year, 5],
      [2 * year, 5],
      [6 * year, 10],
    ],
    from: year,
    source: dosing,
  },
  {
    of: "R06AX13",
    bands: [
      [30, 5],
      [300, 10],
    ],
    dayMost: 10,
    from: 2 * year,
    source: dosing,
  },
  {
    of: "R03DC03",
    ages: [
      [year, 4],
      [6 * year, 5],
      [15 * year, 10],
    ],
    from: year,
    source: dosing,
  },
  {
    of: "R05CB06",
    ages: [
      [0, 15],
      [2 * year, 22.5],
      [6 * year, 45],
      [12 * year, 120],
    ],
    source: dosing,
  },
  {
    of: "A12CB02",
    ages: [
      [0, 10],
      [6, 20],
    ],
    source: {
      document: { zh: "WHO/UNICEF腹泻病联合声明（2004）", en: "WHO/UNICEF joint statement on diarrhoea (2004)" },
      section: "Zinc",
    },
  },
  {
    of: "A11CC05",
    ages: [
      [0, 1000],
      [6, 1500],
      [year, 2500],
      [4 * year, 3000],
      [9 * year, 4000],
    ],
    source: {
      document: { zh: "美国医学研究所维生素D摄入上限（2011）", en: "IOM dietary reference intakes, vitamin D (2011)" },
      section: "Tolerable upper intake levels",
    },
  },
  {
    of: "H03AA01",
    perKg: true,
    ages: [
      [0, 0.015],
      [3, 0.01],
      [6, 0.008],
      [year, 0.006],
      [6 * year, 0.005],
      [12 * year, 0.003],
    ],
    source: fdaLabel("2 Dosage (levothyroxine, children by age)"),
  },
  {
    of: "H03BB02",
    perDay: 1,
    source: {
      document: { zh: "美国甲状腺学会甲亢指南（2016）", en: "ATA guideline on hyperthyroidism (2016)" },
      section: "Children: 0.1-1.0 mg/kg a day",
    },
  },
  { of: "H03BA02", from: 18 * year, source: fdaLabel("Boxed warning (propylthiouracil): not for children") },
  { of: "N03AX14", perDay: 60, dayMost: 3000, source: dosing },
  { of: "N03AG01", perDay: 60, source: fdaLabel("2 Dosage (valproate)") },
  { of: "N03AF02", perDay: 60, from: 2 * year, source: dosing },
  { of: "N03AF01", perDay: 35, dayMost: 1000, source: fdaLabel("2 Dosage (carbamazepine, children under 6)") },
  { of: "N03AX11", perDay: 9, source: fdaLabel("2 Dosage (topiramate, children)") },
  { of: "H02AB07", perDay: 2, dayMost: 60, source: formularyForChildren("泼尼松") },
  { of: "A07XA04", perDose: 1.5, perDay: 6, source: dosing },
  {
    of: "A03FA03",
    from: 12 * year,
    source: {
      document: { zh: "英国MHRA药品安全更新（2019年12月）", en: "MHRA Drug Safety Update, December 2019" },
      section: "Domperidone: not under 12",
    },
  },
  { of: "A07DA03", from: 2 * year, source: label("【禁忌】") },
  { of: "A06AD15", from: 8 * year, source: dosing },
  {
    of: "B01AC06",
    from: 16 * year,
    source: {
      document: { zh: "英国MHRA：阿司匹林与瑞氏综合征（2003）", en: "MHRA: aspirin and Reye's syndrome (2003)" },
      section: "Not under 16 unless specifically indicated",
    },
  },
  { of: "D11AH01", from: 2 * year, source: children },
  { of: "N02AX02", from: 12 * year, source: fdaLabel("4 Contraindications (tramadol)") },
  { of: "R05DA04", from: 12 * year, source: fdaLabel("4 Contraindications (codeine)") },
];
