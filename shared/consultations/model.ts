import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Instant } from "../kernel/time";
import { Bilingual, freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { Diagnosis, Intake, LinkedVisit } from "./intake-model";
import { consultationLife, disputeLife } from "./states";

export const ConsultationId = Id;
export const ConsultationState = z.enum(consultationLife.states);

/** What a doctor offers online (D2-13, D2-05): writing with pictures and voice messages, a voice call, a video call. */
export const SERVICE_KINDS = ["text", "voice", "video"] as const;
export const ServiceKind = z.enum(SERVICE_KINDS);
export type ServiceKind = z.infer<typeof ServiceKind>;

/** Why a doctor does not take a request, or stops: each has its own next step for the patient. */
export const DECLINE_REASONS = ["needs-test", "not-my-field", "not-suitable-online", "record-unclear", "busy"] as const;
export const DeclineReason = z.enum(DECLINE_REASONS);
export type DeclineReason = z.infer<typeof DeclineReason>;
export const STOP_REASONS = ["acute", "needs-examination", "first-visit", "hard-case", "other-diagnosis"] as const;
export const StopReason = z.enum(STOP_REASONS);
export type StopReason = z.infer<typeof StopReason>;

/** The version of a consent as it was given: what she read can be found again (D2-13, C3). */
export const GivenConsent = z.strictObject({
  document: z.string(),
  version: z.string(),
  hash: z.string(),
  at: Instant,
});
export type GivenConsent = z.infer<typeof GivenConsent>;

/** Under six: who says that a guardian is beside the child, asked each time (C5). */
export const GuardianPresent = z.strictObject({ name: freeText(40), relation: z.string(), at: Instant });
export type GuardianPresent = z.infer<typeof GuardianPresent>;

/** One step of its life as it is remembered; `print`: which request it was, so that the same tap is known again. */
export const ConsultationStep = z.strictObject({
  id: z.string(),
  to: ConsultationState,
  at: Instant,
  by: z.enum(["patient", "doctor", "hospital", "desk"]),
  byName: z.optional(z.string()),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  print: z.string(),
});
export type ConsultationStep = z.infer<typeof ConsultationStep>;

/** A doctor's plain words at the end: what was found, what to do, when to come back (row 55). */
export const Summary = z.strictObject({
  found: freeText(500),
  advice: freeText(500),
  watchFor: freeText(500),
  comeBack: freeText(200),
  at: Instant,
});
export type Summary = z.infer<typeof Summary>;

export const Rating = z.strictObject({
  stars: z.int().check(z.minimum(1), z.maximum(5)),
  words: freeText(300),
  at: Instant,
});
export type Rating = z.infer<typeof Rating>;

/** An answer that was of no use, or a complaint: seen by the hospital and decided by `decideBy` (row 56). */
export const Dispute = z.strictObject({
  kind: z.enum(["answer", "complaint"]),
  words: freeText(500),
  at: Instant,
  decideBy: Instant,
  state: z.enum(disputeLife.states),
  /** When she was told that it was not decided in time. */
  lateToldAt: z.optional(Instant),
  decidedAt: z.optional(Instant),
  decidedBy: z.optional(z.string()),
  reply: z.optional(freeText(500)),
});
export type Dispute = z.infer<typeof Dispute>;

/** A test that the doctor asks for: where and how to have it done is the hospital's (D2-01). */
export const AskedTest = z.strictObject({ name: freeText(60).check(z.minLength(1)), note: freeText(200), at: Instant });
export type AskedTest = z.infer<typeof AskedTest>;

/** An online follow-up: what rules decide on. Its chat lies apart (`thread.ts`). */
export const Consultation = z.strictObject({
  id: ConsultationId,
  v: z.int(),
  accountId: Id,
  personId: PersonId,
  /** The account acts by a proxy's leave, which may end at any moment. */
  proxy: z.optional(z.boolean()),
  state: ConsultationState,
  service: ServiceKind,
  departmentId: z.string(),
  /** Which of the doctor's places of that day and service it holds, from 0. */
  place: z.optional(z.int()),
  /** Who holds it, or whom it waits for: exactly one (C6). */
  doctorId: z.string(),
  formerDoctorIds: z.array(z.string()),
  consent: GivenConsent,
  diagnosis: Diagnosis,
  visit: LinkedVisit,
  intake: Intake,
  guardian: z.optional(GuardianPresent),
  /** Tests that the hospital wants before the next refill and that the record does not show: both sides see them. */
  overdueTests: z.array(z.strictObject({ code: z.string(), name: Bilingual, lastOn: z.optional(z.string()) })),
  /** The version of her health profile (allergies, pregnancy …) that she confirmed with this request. */
  profileVersion: z.int(),
  fee: z.strictObject({
    priceCode: z.string(),
    name: Bilingual,
    fen: Price,
    priceVersion: z.string(),
    source: z.string(),
  }),
  policyVersion: z.string(),
  submittedAt: Instant,
  payUntil: z.optional(Instant),
  paidAt: z.optional(Instant),
  /** The order whose money it is given for: any other's goes back. */
  paidBy: z.optional(Id),
  /** Until when a doctor accepts, or all is given back; both sides see it. */
  acceptBy: z.optional(Instant),
  acceptedAt: z.optional(Instant),
  firstAnswerAt: z.optional(Instant),
  /** When it ends by itself. */
  endsAt: z.optional(Instant),
  /** When both sides were told that it ends soon. */
  warnedAt: z.optional(Instant),
  /** Rounds of question and answer: so many used, at most so many. */
  exchanges: z.strictObject({ used: z.int(), most: z.int() }),
  endedAt: z.optional(Instant),
  endedBecause: z.optional(z.string()),
  /** Tests that the doctor asks for, instead of going on or beside it. */
  askedTests: z.optional(z.array(AskedTest)),
  summary: z.optional(Summary),
  rating: z.optional(Rating),
  dispute: z.optional(Dispute),
  steps: z.array(ConsultationStep),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Consultation = z.infer<typeof Consultation>;
