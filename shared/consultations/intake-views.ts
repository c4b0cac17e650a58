import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PersonId } from "../patients/model";
import { Gate, JudgedVisit, OverdueTest } from "./eligibility";
import { ServiceKind } from "./model";

/** What is agreed to before a request: the service itself, and its use of health data (C3, C.4). */
export const ConsentName = z.enum(["online-follow-up", "health-data"]);

/** A department in the list of those that follow up online. */
export const FollowUpDepartment = z.strictObject({
  departmentId: z.string(),
  name: Bilingual,
  about: Bilingual,
  /** So many of its doctors offer something online. */
  doctors: z.int(),
});
export type FollowUpDepartment = z.infer<typeof FollowUpDepartment>;

/** A line to tick: a sign of danger, a symptom. */
export const Tick = z.strictObject({ id: z.string(), words: Bilingual });
export type Tick = z.infer<typeof Tick>;

/** What a request to this department asks and allows. */
export const DepartmentForm = z.strictObject({
  ...FollowUpDepartment.shape,
  /** Any one of these means 120 or the emergency department, never a request (D2-03). */
  acuteSigns: z.array(Tick),
  symptoms: z.array(Tick),
  /** What it follows up online, by category of ICD-10; `longTerm`: counts longer. */
  diagnoses: z.array(z.strictObject({ code: z.string(), name: Bilingual, maxAgeDays: z.int(), longTerm: z.boolean() })),
  /** Kinds of visits that count. */
  kinds: z.array(z.enum(["outpatient", "inpatient", "emergency"])),
  maxAgeDays: z.int(),
  /** Below this age a guardian is beside the child, said each time (C5). */
  guardianUnderYears: z.int(),
  /** Least letters of the description. */
  leastWords: z.int(),
  policyVersion: z.string(),
  source: z.string(),
  phone: z.string(),
});
export type DepartmentForm = z.infer<typeof DepartmentForm>;

/** One service of a doctor with its public price and today's places. */
export const ServiceOnOffer = z.strictObject({
  kind: ServiceKind,
  priceCode: z.string(),
  name: Bilingual,
  fen: Price,
  source: z.string(),
  perDay: z.int(),
  /** Places left today. */
  left: z.int(),
});
export type ServiceOnOffer = z.infer<typeof ServiceOnOffer>;

/** How fast first answers came: measured, never claimed (row 46). */
export const ReplyTime = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("median"), minutes: z.int(), of: z.int() }),
  z.strictObject({ is: z.literal("too-few"), of: z.int(), least: z.int() }),
]);
export type ReplyTime = z.infer<typeof ReplyTime>;

export const DoctorState = z.enum(["open", "full", "paused", "leave"]);
export const OnlineDoctor = z.strictObject({
  doctorId: z.string(),
  departmentId: z.string(),
  name: Bilingual,
  title: Bilingual,
  about: Bilingual,
  services: z.array(ServiceOnOffer),
  reply: ReplyTime,
  /** `paused` still takes requests: they wait. `leave` takes none. */
  state: DoctorState,
  /** In a working session now, until then. */
  workingUntil: z.optional(Instant),
  pausedUntil: z.optional(Instant),
  pauseNote: z.optional(z.string()),
  leave: z.optional(z.strictObject({ from: Day, to: Day, note: z.string() })),
  /** When the doctor is back, where that is known: the end of the pause, or the day after the leave. */
  backAt: z.optional(Instant),
});
export type OnlineDoctor = z.infer<typeof OnlineDoctor>;

/** What a person may do in a department now, and why not. */
export const EligibilityView = z.strictObject({
  personId: PersonId,
  departmentId: z.string(),
  /** Can a request be sent, once what is not closed is done? */
  may: z.boolean(),
  gates: z.array(Gate),
  /** Newest first; only from her own linked record. */
  visits: z.array(JudgedVisit),
  overdueTests: z.array(
    z.strictObject({ ...OverdueTest.shape, of: z.array(z.string()), maxAgeDays: z.int(), source: z.string() }),
  ),
  guardianNeeded: z.boolean(),
  profile: z.strictObject({ version: z.optional(z.int()), confirmed: z.boolean() }),
  consents: z.array(z.strictObject({ document: ConsentName, given: z.boolean(), version: z.optional(z.string()) })),
  policyVersion: z.string(),
  phone: z.string(),
});
export type EligibilityView = z.infer<typeof EligibilityView>;

/** What is filled in so far; checked for size only. Its id becomes the request's. */
export const IntakeDraft = z.strictObject({
  id: Id,
  personId: PersonId,
  step: z.int().check(z.minimum(0), z.maximum(30)),
  answers: z.string().check(z.maxLength(16_000, "text.too-long")),
  savedAt: Instant,
});
export type IntakeDraft = z.infer<typeof IntakeDraft>;

/** A request as it was submitted: how to go on from here. */
export const SubmittedView = z.strictObject({
  id: Id,
  version: z.int(),
  state: z.string(),
  fen: Price,
  priceVersion: z.string(),
  payUntil: z.optional(Instant),
  acceptBy: z.optional(Instant),
  overdueTests: z.array(OverdueTest),
});
export type SubmittedView = z.infer<typeof SubmittedView>;
