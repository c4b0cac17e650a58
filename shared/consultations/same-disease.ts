import { sameDiseaseGroups } from "./data/same-disease";
import { fallsUnder } from "./eligibility-policy";
import { categoryOf } from "./intake-model";

/**
 * Are two diagnoses the same disease for a follow-up (C2: same diagnosis)? The same category of ICD-10, or two codes of one
 * group of the hospital's table: what one clinic codes as its own disease another codes as a part of pregnancy.
 */
export function sameDisease(one: string, other: string): boolean {
  if (categoryOf(one) === categoryOf(other)) return true;
  return sameDiseaseGroups.some(
    ({ codes }) => codes.some((code) => fallsUnder(one, code)) && codes.some((code) => fallsUnder(other, code)),
  );
}
