import * as z from "zod/mini";
import { Day } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { Diagnosis, LinkedVisit } from "./intake-model";

/** Why a visit, or one diagnosis of it, cannot carry an online follow-up. */
export const WHY_NOT = [
  /** Before the age limit of its department and diagnosis (D2-02). */
  "too-old",
  /** The record gives no clear diagnosis for it (C2). */
  "no-diagnosis",
  /** The department does not follow this up online. */
  "not-allowed",
  /** On the list of hard-to-treat diseases (D2-03). */
  "hard-case",
  /** This kind of visit does not count (emergency, unless the hospital's policy says so). */
  "kind",
  /** Dated after today: the record must be put right first. */
  "in-future",
] as const;
export const WhyNot = z.enum(WHY_NOT);
export type WhyNot = z.infer<typeof WhyNot>;

/** One diagnosis of a visit, judged for one department today. */
export const JudgedDiagnosis = z.strictObject({
  diagnosis: Diagnosis,
  /** Its name in both languages where the hospital's table of ICD-10 knows the category. */
  name: Bilingual,
  may: z.boolean(),
  why: z.optional(WhyNot),
  /** So many calendar days (Asia/Shanghai) the visit counts, the last of which is `lastDay`. */
  maxAgeDays: z.int(),
  lastDay: Day,
  /** 0 on the last day; negative when it is past. */
  daysLeft: z.int(),
  longTerm: z.boolean(),
});
export type JudgedDiagnosis = z.infer<typeof JudgedDiagnosis>;

export const JudgedVisit = z.strictObject({
  visit: LinkedVisit,
  may: z.boolean(),
  /** Why nothing of it may: the reason that is nearest to a yes. */
  why: z.optional(WhyNot),
  diagnoses: z.array(JudgedDiagnosis),
});
export type JudgedVisit = z.infer<typeof JudgedVisit>;

/** What stands between a person and an online follow-up, each with its next step. */
export const GATES = [
  "not-linked",
  "record-unreachable",
  "first-visit",
  "no-visit-in-time",
  "not-allowed",
  "hard-case",
  "acute-signs",
  "under-six",
  "profile-unconfirmed",
  "consent-missing",
] as const;
export const NEXT_STEPS = [
  "call-120",
  "book-offline",
  "link-record",
  "try-again",
  "confirm-profile",
  "read-consent",
  "guardian-beside",
] as const;
export const Gate = z.strictObject({
  gate: z.enum(GATES),
  /** Is online follow-up closed to her, or is there only something to do first? */
  closed: z.boolean(),
  next: z.enum(NEXT_STEPS),
});
export type Gate = z.infer<typeof Gate>;

/** A test that the hospital wants before the next refill and that the record does not show in time (D2-01). */
export const OverdueTest = z.strictObject({ code: z.string(), name: Bilingual, lastOn: z.optional(Day) });
export type OverdueTest = z.infer<typeof OverdueTest>;
