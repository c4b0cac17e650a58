import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { ConsentAs, ConsentDocument, ConsentState } from "./consents";
import { PersonId } from "./model";
import { HealthProfile } from "./profile-model";
import { ProxyScope, ProxyWay } from "./proxies";

export type { ConsentDocument } from "./consents";
export type { HealthProfile } from "./profile-model";

/** One document as she sees it: the text of today, and how she stands to it. */
export const ConsentView = z.strictObject({
  document: ConsentDocument,
  version: z.string(),
  /** SHA-256 of the text, sent back with her consent. */
  hash: z.string(),
  title: Bilingual,
  paragraphs: z.array(Bilingual),
  stops: Bilingual,
  state: ConsentState,
  at: z.optional(Instant),
  as: z.optional(ConsentAs),
});
export type ConsentView = z.infer<typeof ConsentView>;

/** One line of the ledger, never changed: given or withdrawn, which text, by whom, when. */
export const ConsentLine = z.strictObject({
  id: Id,
  document: ConsentDocument,
  did: z.enum(["gave", "withdrew"]),
  version: z.string(),
  hash: z.string(),
  at: Instant,
  as: ConsentAs,
  /** Was it this account? */
  byYou: z.boolean(),
});
export type ConsentLine = z.infer<typeof ConsentLine>;

/** What she told of her health; version 0: nothing yet. */
export const ProfileView = z.strictObject({
  version: z.int(),
  profile: z.optional(HealthProfile),
  changedAt: z.optional(Instant),
  confirmedAt: z.optional(Instant),
  /** Who told it: the patient's side, never the hospital's record. */
  source: z.literal("patient"),
  bornOn: Day,
  sex: z.enum(["female", "male"]),
});
export type ProfileView = z.infer<typeof ProfileView>;

/** A proxy as either side sees it. */
export const ProxyView = z.strictObject({
  id: Id,
  version: z.int(),
  personId: PersonId,
  /** Whom it is for, masked. */
  person: z.string(),
  /** Who acts: the end of the phone number of the account, or "" where none is bound or the code is not entered yet. */
  holder: z.string(),
  scopes: z.array(ProxyScope),
  until: Day,
  standing: z.enum(["invited", "live", "ended", "expired"]),
  way: ProxyWay,
  givenAt: Instant,
  codeUntil: Instant,
  liveSince: z.optional(Instant),
  endedAt: z.optional(Instant),
  endedBy: z.optional(z.enum(["person", "proxy", "time"])),
});
export type ProxyView = z.infer<typeof ProxyView>;

/** Who looked: one row of the audit trail in the patient's own words. */
export const AccessRow = z.strictObject({
  /** Names the row for a question about it. */
  row: z.string(),
  at: Instant,
  who: z.enum(["you", "family", "staff", "hospital"]),
  /** Staff: name and roles as they were then. */
  name: z.optional(Bilingual),
  roles: z.array(z.string()),
  department: z.optional(Bilingual),
  /** The kind of thing ("application", "consultation", "document" …). */
  what: z.string(),
  did: z.enum(["read", "write"]),
  action: z.string(),
  /** Why, where the call asks for it ("treatment", "triage" …). */
  purpose: z.optional(z.string()),
  asked: z.optional(z.strictObject({ id: Id, answeredAt: z.optional(Instant), answer: z.optional(z.string()) })),
});
export type AccessRow = z.infer<typeof AccessRow>;

/** A patient does not understand an access: what staff have to look into and answer. */
export const AccessQuestion = z.strictObject({
  id: Id,
  version: z.int(),
  personId: PersonId,
  maskedName: z.string(),
  row: z.string(),
  /** When the access was, who it was and what was looked at. */
  accessAt: Instant,
  accessBy: z.string(),
  accessWhat: z.string(),
  note: z.string(),
  askedAt: Instant,
  answerBy: Instant,
  answer: z.optional(z.string()),
  answeredAt: z.optional(Instant),
});
export type AccessQuestion = z.infer<typeof AccessQuestion>;
