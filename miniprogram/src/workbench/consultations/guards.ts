import { speaksOfFetalSex } from "../../../../shared/appointments/fetal-sex-policy";
import { speaksOfFetus, writesPrescription } from "../../../../shared/consultations/wording-policy";

/** What a doctor is warned of before it goes out. */
export type Guarded = "fetal-sex" | "prescription";

/** Below this age the patient's own sex is spoken of; then only words beside a fetus are meant. */
const CHILD_YEARS = 14;

/** What stands in the way of sending these words at once. `ageYears`: of the patient whom they are about. */
export const guardsOf = (text: string, ageYears: number): readonly Guarded[] => [
  ...(speaksOfFetalSex(text) && (ageYears >= CHILD_YEARS || speaksOfFetus(text)) ? (["fetal-sex"] as const) : []),
  ...(writesPrescription(text) ? (["prescription"] as const) : []),
];
