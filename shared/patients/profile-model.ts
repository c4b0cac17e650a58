import * as z from "zod/mini";
import { Day } from "../kernel/time";
import { freeText } from "../kernel/words";

const named = (most: number) => freeText(most).check(z.minLength(1, "name.required"));
const Organ = z.strictObject({
  is: z.enum(["normal", "impaired", "unknown"]),
  /** What she was told, in her words ("eGFR 55", "ALT 80"). */
  note: freeText(120),
  testedOn: z.optional(Day),
});

export const Allergy = z.strictObject({
  substance: named(60),
  severity: z.enum(["mild", "moderate", "severe", "unknown"]),
  reaction: freeText(120),
});
export type Allergy = z.infer<typeof Allergy>;
export const CurrentMedicine = z.strictObject({ name: named(60), dose: freeText(80), since: z.optional(Day) });
export const Chronic = z.strictObject({ name: named(60), since: z.optional(Day) });

/** Where a pregnancy stands. After one has ended, by birth or by loss, nothing cheerful is said. */
export const Pregnancy = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("no") }),
  z.strictObject({ is: z.literal("unsure") }),
  z.strictObject({ is: z.literal("trying") }),
  z.strictObject({ is: z.literal("pregnant"), dueOn: z.optional(Day) }),
  z.strictObject({ is: z.literal("ended"), endedOn: z.optional(Day) }),
]);
export const Lactation = z.strictObject({ is: z.boolean(), bornOn: z.optional(Day) });

/** What a patient tells of her health: allergies, medicines, pregnancy, kidney and liver, weight of a child (D2-14, row 13). */
export const HealthProfile = z.strictObject({
  /** None are known: told apart from a list that nobody filled in. */
  noAllergies: z.boolean(),
  allergies: z.array(Allergy).check(z.maxLength(20, "list.too-long")),
  noMedicines: z.boolean(),
  medicines: z.array(CurrentMedicine).check(z.maxLength(30, "list.too-long")),
  /** Of women of childbearing age only. */
  pregnancy: z.optional(Pregnancy),
  lactation: z.optional(Lactation),
  kidney: Organ,
  liver: Organ,
  chronic: z.array(Chronic).check(z.maxLength(20, "list.too-long")),
  /** Of children: kilograms, and the day it was measured. */
  weight: z.optional(
    z.strictObject({ kg: z.number().check(z.minimum(0.3, "weight.unreal"), z.maximum(300, "weight.unreal")), on: Day }),
  ),
});
export type HealthProfile = z.infer<typeof HealthProfile>;

export type ProfileGap = "allergies.unanswered" | "medicines.unanswered" | "answers.contradict" | "day.future";

/** What keeps a profile from being whole: an unanswered question, a list beside "none", or a day that has not come. */
export function profileGaps(profile: HealthProfile, today: Day): ProfileGap[] {
  const { noAllergies, allergies, noMedicines, medicines, weight, lactation, pregnancy } = profile;
  const past = [
    ...[...medicines, ...profile.chronic].map(({ since }) => since),
    profile.kidney.testedOn,
    profile.liver.testedOn,
    weight?.on,
    lactation?.bornOn,
    pregnancy?.is === "ended" ? pregnancy.endedOn : undefined,
  ];
  return [
    ...(!noAllergies && allergies.length === 0 ? (["allergies.unanswered"] as const) : []),
    ...(!noMedicines && medicines.length === 0 ? (["medicines.unanswered"] as const) : []),
    ...((noAllergies && allergies.length) || (noMedicines && medicines.length)
      ? (["answers.contradict"] as const)
      : []),
    ...(past.some((day) => day !== undefined && day > today) ? (["day.future"] as const) : []),
  ];
}
