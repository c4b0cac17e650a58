/** What a pharmacist has before them: prescriptions to review, those that are held, drugs that nobody may prescribe. */
export const SECTIONS = ["review", "held", "stops"] as const;
export type Section = (typeof SECTIONS)[number];

/** What can be decided about one prescription. */
export const DECISIONS = ["approve", "return", "reject", "release", "cancel"] as const;
export type Decision = (typeof DECISIONS)[number];
