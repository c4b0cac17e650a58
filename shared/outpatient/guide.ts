import type { Bilingual } from "../kernel/words";

/** For whom somebody asks: the first question, so that the list stays short. */
export const SEEKERS = ["pregnant", "woman", "child"] as const;
export type Seeker = (typeof SEEKERS)[number];

/** Plain words that a person would say, and the department that sees such things. It names no illness. */
export type Complaint = {
  readonly id: string;
  readonly of: readonly Seeker[];
  readonly words: Bilingual;
  readonly departmentId: string;
};
/** What cannot wait for an appointment. */
export type RedFlag = { readonly id: string; readonly of: readonly Seeker[]; readonly words: Bilingual };

export type Guide = {
  readonly redFlags: readonly RedFlag[];
  readonly complaints: readonly Complaint[];
  readonly source: string;
};

/** What a seeker is asked first: any one of these means 120 or emergency, never an appointment (row 40). */
export const redFlagsFor = ({ redFlags }: Guide, seeker: Seeker): readonly RedFlag[] =>
  redFlags.filter(({ of }) => of.includes(seeker));

/** The complaints that a seeker may choose from, in the order of the table. */
export const complaintsFor = ({ complaints }: Guide, seeker: Seeker): readonly Complaint[] =>
  complaints.filter(({ of }) => of.includes(seeker));

export type Advice =
  | { readonly is: "emergency" }
  | { readonly is: "department"; readonly departmentId: string }
  /** Nothing in the table fits: a person at the desk knows more. */
  | { readonly is: "ask" };

/**
 * Where a seeker is sent: red flags before anything else, then the department of the complaint. No diagnosis: the table
 * only says which door to go to. Takes ids; ids that the table does not know, or that belong to others, count as nothing.
 */
export function adviseOf(
  guide: Guide,
  seeker: Seeker,
  { redFlags, complaint }: { redFlags: readonly string[]; complaint?: string },
): Advice {
  if (redFlagsFor(guide, seeker).some(({ id }) => redFlags.includes(id))) return { is: "emergency" };
  const found = complaintsFor(guide, seeker).find(({ id }) => id === complaint);
  return found ? { is: "department", departmentId: found.departmentId } : { is: "ask" };
}
