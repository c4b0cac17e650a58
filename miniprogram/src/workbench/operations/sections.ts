/** The pages of operations' desk. */
export const SECTIONS = [
  "calendar",
  "roster",
  "holidays",
  "clinics",
  "dashboard",
  "medicine",
  "follow-ups",
  "questions",
] as const;
export type Section = (typeof SECTIONS)[number];
/** Leads to another page of the desk. */
export type Go = (section: Section) => void;
