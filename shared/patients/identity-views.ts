import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { DocumentKind, Sex } from "./documents";
import { PersonId, Relation } from "./model";

/** What the adult who adds a minor declares: he is the guardian, and under fourteen he consents for the child apart. */
export const Guardianship = z.strictObject({ isGuardian: z.literal(true), childConsent: z.boolean() });
export type Guardianship = z.infer<typeof Guardianship>;

/** A person as a desk may see one: masked until the paper lies on the counter. */
export const DeskPerson = z.strictObject({
  personId: PersonId,
  maskedName: z.string(),
  maskedNumber: z.string(),
  document: DocumentKind,
  bornOn: Day,
  sex: Sex,
  proved: z.boolean(),
  linked: z.boolean(),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

/** A claim under a desk code: what the patient wrote, and why it could not be settled on the phone. */
export const DeskClaim = z.strictObject({
  id: Id,
  version: z.int(),
  state: z.enum(["open", "confirmed", "refused"]),
  person: DeskPerson,
  relation: Relation,
  askedAt: Instant,
  until: Instant,
  /** The hospital record's side of it: none under this number, another name, or the phone on file is another one. */
  reason: z.enum(["no-record", "name-differs", "phone-differs", "record-unreachable", "another-card"]),
  /** Cards in other accounts under the same number; confirming here settles whose it is. */
  others: z.int(),
  records: z.array(z.strictObject({ id: z.string(), hint: z.string() })),
});
export type DeskClaim = z.infer<typeof DeskClaim>;

/** One line of an account's history of cards. */
export const CardEvent = z.strictObject({
  at: Instant,
  what: z.enum(["added", "proved", "joined", "unbound", "taken-away", "numbered", "merged", "separated"]),
  maskedName: z.string(),
});
export type CardEvent = z.infer<typeof CardEvent>;

/** A record number as a hint: enough to know one's own, too little to learn another's. */
export const RecordCandidate = z.strictObject({
  id: z.string(),
  hint: z.string(),
  state: z.enum(["open", "linked", "denied"]),
});
export type RecordCandidate = z.infer<typeof RecordCandidate>;
