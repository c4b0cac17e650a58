/**
 * Why a prescription was held or has ended, as far as its own codes go (a pharmacist's refusal has the national ones).
 * Each is explained to the patient and to staff: a word for each is owed in both languages.
 */
export const REASONS = [
  /** She does not need it. */
  "patient",
  /** The prescriber took it back; a pharmacist decided against it. */
  "doctor",
  "pharmacist",
  /** Online care was stopped as unsuitable (D2-03); the second, when the medicine had left the hospital already. */
  "care-stopped",
  "care-stopped-after-hand-over",
  /** A recall: what has not left is held; the second, when it had left already. */
  "drug-recalled",
  "drug-recalled-after-hand-over",
  "drug-missing",
  "not-paid-in-time",
  /** Nothing of it could be put together. */
  "not-supplied",
] as const;
export type Reason = (typeof REASONS)[number];
