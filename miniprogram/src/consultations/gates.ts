import type { EligibilityView } from "../../../shared/consultations/intake-views";
import type { HealthProfile } from "../../../shared/patients/privacy-views";

export const CLOSED_GATES = [
  "not-linked",
  "record-unreachable",
  "first-visit",
  "no-visit-in-time",
  "not-allowed",
  "hard-case",
] as const;
export type ClosedGate = (typeof CLOSED_GATES)[number];
export type ProfileLine = Exclude<keyof HealthProfile, "noAllergies" | "noMedicines">;

/** What closes the way online for this person and department, if anything; what can be done first does not. */
export const closedBy = ({ gates }: EligibilityView): ClosedGate | undefined =>
  CLOSED_GATES.find((name) => gates.some(({ gate, closed }) => closed && gate === name));
