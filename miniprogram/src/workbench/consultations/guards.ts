import { speaksOfFetalSex } from "../../../../shared/appointments/fetal-sex-policy";
import { writesPrescription } from "../../../../shared/consultations/prescribing";

/** What a doctor is warned of before it goes out. */
export type Guarded = "fetal-sex" | "prescription";

/** Below this age the patient's own sex is spoken of; then only words beside a fetus are meant. */
const CHILD_YEARS = 14;
const FETUS =
  /胎|肚子里|二宝|三胎|孕|怀|产检|超声|[bＢB]超|四维|NT|\bfetus|\bfoetus|\bfetal|\bunborn|\bpregnan|\bultrasound|\bscan\b/i;

/** What stands in the way of sending these words at once. `ageYears`: of the patient whom they are about. */
export const guardsOf = (text: string, ageYears: number): readonly Guarded[] => [
  ...(speaksOfFetalSex(text) && (ageYears >= CHILD_YEARS || FETUS.test(text)) ? (["fetal-sex"] as const) : []),
  ...(writesPrescription(text) ? (["prescription"] as const) : []),
];
