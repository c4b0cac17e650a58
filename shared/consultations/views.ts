import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PersonId } from "../patients/model";
import { Away } from "./desk";
import { Diagnosis, Intake, LinkedVisit } from "./intake-model";
import { AskedTest, ConsultationState, Dispute, GuardianPresent, Rating, ServiceKind, Summary } from "./model";

const Named = z.strictObject({ id: z.string(), name: Bilingual });
/** A doctor as the directory shows one. */
export const KnownDoctor = z.extend(Named, { title: Bilingual });
export type KnownDoctor = z.infer<typeof KnownDoctor>;

/** What the patient can do next, in the order in which it is offered; each is a button or a line of the phone. */
export const NEXT_STEPS = [
  "pay",
  "wait",
  "write",
  "emergency",
  "book-offline",
  "have-test",
  "other-doctor",
  "ask-again",
  "ask-desk",
  "refund-coming",
  "read-summary",
  "rate",
  "dispute",
] as const;
export const NextStep = z.enum(NEXT_STEPS);
export type NextStep = z.infer<typeof NextStep>;

/** Where the fee is: nothing to pay, to be paid, paid, or on its way back whole. */
export const FeeStanding = z.enum(["free", "to-pay", "paid", "all-back", "nothing"]);
export type FeeStanding = z.infer<typeof FeeStanding>;

/** What the patient may do with it now; the phone shows a button only for these. */
export const MAY = ["pay", "write", "cancel", "rate", "dispute", "complain", "export"] as const;
export const May = z.enum(MAY);
export type May = z.infer<typeof May>;

/** One step as the patient sees it: who by role, a doctor by name. */
export const TimelineStep = z.strictObject({
  to: ConsultationState,
  at: Instant,
  by: z.enum(["patient", "doctor", "hospital", "desk"]),
  doctor: z.optional(z.string()),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type TimelineStep = z.infer<typeof TimelineStep>;

/** Why it is over, and what she can do now. `why` is a code of its state (a decline reason, a stop reason, "time" …). */
export const Ended = z.strictObject({
  at: Instant,
  why: z.string(),
  note: z.string(),
  /** Where a place offline is booked with one tap. */
  offlineDepartmentId: z.string(),
});
export type Ended = z.infer<typeof Ended>;

/** The clocks and limits that hold for it, told from the start (D2-15). */
export const ClockRules = z.strictObject({
  payMinutes: z.int(),
  acceptHours: z.int(),
  sessionHours: z.int(),
  exchanges: z.int(),
  warnHours: z.int(),
  disputeHours: z.int(),
  disputeDays: z.int(),
});
export type ClockRules = z.infer<typeof ClockRules>;

const both = {
  id: Id,
  version: z.int(),
  personId: PersonId,
  state: ConsultationState,
  service: ServiceKind,
  department: Named,
  doctor: KnownDoctor,
  submittedAt: Instant,
  payUntil: z.optional(Instant),
  acceptBy: z.optional(Instant),
  endsAt: z.optional(Instant),
};

/** One line of her list. */
export const ConsultationLine = z.strictObject({
  ...both,
  maskedName: z.string(),
  /** Messages that she has not read. */
  unread: z.int(),
  endedBecause: z.optional(z.string()),
  money: FeeStanding,
});
export type ConsultationLine = z.infer<typeof ConsultationLine>;

/** One consultation as the patient sees it (A4): never a doctor's queue, never another's name. */
export const PatientView = z.strictObject({
  ...both,
  maskedName: z.string(),
  now: Instant,
  diagnosis: Diagnosis,
  visit: LinkedVisit,
  intake: Intake,
  guardian: z.optional(GuardianPresent),
  overdueTests: z.array(z.strictObject({ code: z.string(), name: Bilingual, lastOn: z.optional(z.string()) })),
  askedTests: z.array(AskedTest),
  consent: z.strictObject({ document: z.string(), version: z.string(), at: Instant }),
  fee: z.strictObject({ name: Bilingual, fen: Price, source: z.string() }),
  money: FeeStanding,
  rules: ClockRules,
  exchanges: z.strictObject({ used: z.int(), most: z.int() }),
  acceptedAt: z.optional(Instant),
  firstAnswerAt: z.optional(Instant),
  /** The doctor is on rounds, or on leave: the clock runs on, and says so. */
  away: z.optional(Away),
  ended: z.optional(Ended),
  summary: z.optional(Summary),
  rating: z.optional(Rating),
  dispute: z.optional(z.omit(Dispute, { decidedBy: true })),
  disputeUntil: z.optional(Instant),
  unread: z.int(),
  timeline: z.array(TimelineStep),
  may: z.array(May),
  next: z.array(NextStep),
});
export type PatientView = z.infer<typeof PatientView>;

/** Who asks, as the doctor who answers must know (real name: C8 of the register). */
export const AskingPerson = z.strictObject({
  name: z.string(),
  bornOn: Day,
  ageYears: z.int(),
  recordNumber: z.optional(z.string()),
});
export type AskingPerson = z.infer<typeof AskingPerson>;

/** What a doctor may do with it now. */
export const DOCTOR_MAY = [
  "accept",
  "decline",
  "transfer",
  "write",
  "ask-for-test",
  "end",
  "stop",
  "write-summary",
] as const;
export const DoctorMay = z.enum(DOCTOR_MAY);
export type DoctorMay = z.infer<typeof DoctorMay>;

/** One row of a doctor's queue. */
export const QueueRow = z.strictObject({
  id: Id,
  version: z.int(),
  state: ConsultationState,
  service: ServiceKind,
  maskedName: z.string(),
  ageYears: z.int(),
  diagnosis: Diagnosis,
  wishes: Intake.shape.wishes,
  submittedAt: Instant,
  /** When it is too late: until then to be accepted, or its end. */
  deadline: z.optional(Instant),
  /** `waiting` to be accepted, `open`: hers is the last word, `answered`: the doctor's is. */
  place: z.enum(["waiting", "open", "answered"]),
  unread: z.int(),
  exchanges: z.strictObject({ used: z.int(), most: z.int() }),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** The whole request as the doctor who holds it sees it. */
export const DoctorView = z.strictObject({
  ...z.omit(PatientView, {
    may: true,
    next: true,
    maskedName: true,
    timeline: true,
    money: true,
    away: true,
    consent: true,
    ended: true,
    rating: true,
    disputeUntil: true,
  }).shape,
  person: AskingPerson,
  profileVersion: z.int(),
  formerDoctors: z.array(KnownDoctor),
  endedAt: z.optional(Instant),
  endedBecause: z.optional(z.string()),
  steps: z.array(z.extend(TimelineStep, { byName: z.optional(z.string()) })),
  may: z.array(DoctorMay),
});
export type DoctorView = z.infer<typeof DoctorView>;
