import { daysBetween, type Day } from "../kernel/time";
import type { HealthProfile } from "../patients/profile";
import type { CheckSubject, KnownMedicine } from "./check-model";

/** From the first day of the last period to the due day (40 weeks). */
const TERM_DAYS = 280;
const EGFR = /egfr\D{0,12}(\d{1,3}(?:\.\d+)?)/i;

type Who = Pick<CheckSubject, "bornOn" | "today" | "sex" | "guardianPresent"> & {
  /** What she said in the intake that she takes now. */
  readonly intakeMedicines?: readonly { readonly name: string }[];
};

/** Completed weeks on a day, from the due day (280 days). */
const weeksOn = (today: Day, dueOn: Day): number => Math.floor((TERM_DAYS - daysBetween(today, dueOn)) / 7);

const pregnancyOf = (asked: HealthProfile["pregnancy"], today: Day): CheckSubject["pregnancy"] => {
  if (!asked || asked.is === "unsure") return { is: "unknown" };
  if (asked.is === "pregnant") return { is: "yes", ...(asked.dueOn ? { weeks: weeksOn(today, asked.dueOn) } : {}) };
  return { is: asked.is === "trying" ? "trying" : "no" };
};

/** The patient as the checks see one; without a profile every answer is unknown. An eGFR is read from what she noted of her kidneys. */
export function checkSubjectOf(
  profile: HealthProfile | undefined,
  { intakeMedicines = [], ...who }: Who,
): CheckSubject {
  const fromIntake: KnownMedicine[] = intakeMedicines.map(({ name }) => ({ text: name }));
  if (!profile)
    return {
      ...who,
      pregnancy: { is: "unknown" },
      lactating: "unknown",
      allergies: "unknown",
      medicines: "unknown",
      kidney: { is: "unknown" },
      liver: { is: "unknown" },
    };
  const { noAllergies, allergies, noMedicines, medicines, lactation, kidney, liver, weight } = profile;
  const egfr = EGFR.exec(kidney.note)?.[1];
  const taken = [...medicines.map(({ name }) => ({ text: name })), ...fromIntake];
  const all = taken.filter(({ text }, at) => taken.findIndex((one) => one.text === text) === at);
  return {
    ...who,
    ...(weight ? { weight } : {}),
    pregnancy: pregnancyOf(profile.pregnancy, who.today),
    lactating: lactation ? (lactation.is ? "yes" : "no") : "unknown",
    allergies:
      noAllergies || allergies.length > 0
        ? allergies.map(({ substance, severity }) => ({ text: substance, severity }))
        : "unknown",
    medicines: noMedicines || all.length > 0 ? all : "unknown",
    kidney: { is: kidney.is, ...(egfr === undefined ? {} : { egfr: Number(egfr) }) },
    liver: { is: liver.is },
  };
}
