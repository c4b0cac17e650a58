import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** What a prescription may hold and how it is checked: numbers that a hospital may change, each with its source. Review and validity: review-policy.ts. */
export const PrescriptionPolicy = z.strictObject({
  version: z.string(),
  /** More drugs are split into another prescription. */
  drugs: z.strictObject({ most: Count, ...Sourced }),
  /** Longer needs a reason. */
  days: z.strictObject({ usual: Count, ...Sourced }),
  /** With a reason, of a stable chronic disease: ordinarily, and at the very most. */
  longTerm: z.strictObject({ usualWeeks: Count, mostWeeks: Count, ...Sourced }),
  /** Boxes are kept for her so long; never beyond validity. */
  payment: z.strictObject({ minutes: Count, ...Sourced }),
  /** A child's weight may be so old before a dose is no longer computed from it. */
  weight: z.strictObject({ infantDays: Count, childDays: Count, ...Sourced }),
  /** Children for whom a guardian must be beside them, and up to which age doses follow the weight. */
  children: z.strictObject({ guardianBelowYears: Count, weighedBelowYears: Count, ...Sourced }),
  /** Women between these ages are asked about a pregnancy. */
  childbearing: z.strictObject({ fromYears: Count, toYears: Count, ...Sourced }),
  /** She is invited for the next one so many days before the last tablet, and at most this part of her days before it. */
  refill: z.strictObject({ leadDays: Count, mostPercent: Count, ...Sourced }),
  /** Prescriptions of so many days are shown beside the one that is reviewed. */
  earlier: z.strictObject({ days: Count, ...Sourced }),
});
export type PrescriptionPolicy = z.infer<typeof PrescriptionPolicy>;

/** As the hospital begins; operations may change every number within the law it names. */
export const prescriptionPolicy: PrescriptionPolicy = {
  version: "2026-11",
  drugs: { most: 5, source: "处方管理办法（卫生部令第53号）art. 6: 每张处方不得超过5种药品" },
  days: { usual: 7, source: "处方管理办法 art. 19: 处方一般不得超过7日用量；特殊情况可适当延长，医师应当注明理由" },
  longTerm: {
    usualWeeks: 4,
    mostWeeks: 12,
    source: "长期处方管理规范（试行）2021: 一般在4周内；病情稳定的慢性病患者最长不超过12周",
  },
  payment: { minutes: 30, source: "Hospital setting: boxes are kept for half an hour (D2-23)" },
  weight: {
    infantDays: 30,
    childDays: 90,
    source: "Hospital setting: infants grow faster than older children; an older figure is not computed with",
  },
  children: {
    guardianBelowYears: 6,
    weighedBelowYears: 12,
    source:
      "互联网诊疗管理办法（试行）2018 art. 19: 6岁以下儿童须有监护人陪伴；weight-based doses: 中国国家处方集（儿童版）",
  },
  childbearing: { fromYears: 12, toYears: 55, source: "Hospital setting, wider than WHO's 15-49 years" },
  refill: {
    leadDays: 5,
    mostPercent: 50,
    source:
      "Hospital setting: review, packing and delivery (row 70); counted from the day she got it, and never before half of it is used",
  },
  earlier: { days: 183, source: "Hospital setting: half a year, what a pharmacist looks back on for use that goes on" },
};

/**
 * Checks whose hits nobody may override, whatever reason is given; each with the rule it comes from. A check's other hits
 * carry weight "soft" and need the doctor's reason.
 */
export const HARD_STOPS: readonly { readonly code: string; readonly source: string }[] = [
  { code: "count.over", source: "处方管理办法 art. 6: split into another prescription" },
  {
    code: "special.managed",
    source: "互联网诊疗管理办法（试行）art. 19; 药品网络销售禁止清单（第一版）: never online (C5, P8)",
  },
  { code: "under-six.no-guardian", source: "互联网诊疗管理办法（试行）art. 19 (C5, P8)" },
  { code: "allergy.severe", source: "药品说明书【禁忌】: recorded severe allergy" },
  { code: "pregnancy.contraindicated", source: "药品说明书【禁忌】【孕妇及哺乳期妇女用药】" },
];
const hard = new Set(HARD_STOPS.map(({ code }) => code));

/** Hard or soft: decided by the list above alone. */
export const weightOf = (code: string): "hard" | "soft" => (hard.has(code) ? "hard" : "soft");
