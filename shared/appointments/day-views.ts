import * as z from "zod/mini";
import { Price } from "../kernel/money";
import { ClockTime, Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PersonId } from "../patients/model";
import { ApplicationId, ApplicationState, ExamForm, Quote, Variant } from "./model";

/** Where somebody is on the day, as a waiting room sees it: a state of its life, told apart by calls and pauses. */
export const DAY_STAGES = [
  "expected",
  "waiting",
  "called",
  "in-exam",
  /** Walks about and comes back at `backAt`; her turn is kept. */
  "away",
  /** Has to come on another day: a new time is to be found. */
  "another-day",
  /** Called three times in vain: the desk looks for her. */
  "not-found",
  "done",
  "report-ready",
  "missed",
] as const;
export const DayStage = z.enum(DAY_STAGES);
export type DayStage = z.infer<typeof DayStage>;

/** One line of the list of a day. `phoneTail` and `formTail` stand on the printed list only. */
export const DayLine = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  maskedName: z.string(),
  state: ApplicationState,
  stage: DayStage,
  sessionId: z.string(),
  startsAt: ClockTime,
  endsAt: ClockTime,
  lane: z.string(),
  room: z.string(),
  variant: Variant,
  number: z.optional(z.string()),
  /** How many are called before her, and when her turn is expected. */
  ahead: z.optional(z.int()),
  expectedAt: z.optional(Instant),
  checkedInAt: z.optional(Instant),
  late: z.boolean(),
  urgent: z.boolean(),
  /** Above the ordinary capacity. */
  addOn: z.boolean(),
  temporary: z.boolean(),
  /** Made at the desk, not online. */
  desk: z.boolean(),
  consentDue: z.boolean(),
  /** Still to be paid at the counter. */
  owedFen: Price,
  calls: z.int(),
  calledAt: z.optional(Instant),
  backAt: z.optional(Instant),
  repeats: z.int(),
  phoneTail: z.optional(z.string()),
  formTail: z.optional(z.string()),
});
export type DayLine = z.infer<typeof DayLine>;

/** A sonographer's room on the day, and who is there now. */
export const DayLane = z.strictObject({
  lane: z.string(),
  room: z.string(),
  sonographer: Bilingual,
  echo: z.boolean(),
  current: z.optional(z.strictObject({ id: ApplicationId, number: z.string(), stage: DayStage })),
});
export const DaySession = z.strictObject({
  id: z.string(),
  half: z.enum(["am", "pm"]),
  startsAt: ClockTime,
  endsAt: ClockTime,
  lanes: z.array(DayLane),
  /** Places above the ordinary capacity that may still be given. */
  addOnLeft: z.int(),
});

export const DayCounts = z.strictObject({
  expected: z.int(),
  waiting: z.int(),
  called: z.int(),
  inExam: z.int(),
  away: z.int(),
  done: z.int(),
  missed: z.int(),
  addOn: z.int(),
});

/** The list of a day in order of time, its sessions, and the code of the day with which people check in. */
export const DayView = z.strictObject({
  day: Day,
  now: Instant,
  lines: z.array(DayLine),
  counts: DayCounts,
  sessions: z.array(DaySession),
  checkInCode: z.optional(z.string()),
});
export type DayView = z.infer<typeof DayView>;

/** How a clinic's form fits (D1-06). An abnormal referral fits: it is examined as special need (D1-14). */
export const FORM_FITS = ["fits", "expired", "used", "wrong-item"] as const;
/** Why a clinic's form cannot be used at the desk. */
export const DeskUnfit = z.enum(["expired", "used", "another-person", "wrong-item"]);
export type DeskUnfit = z.infer<typeof DeskUnfit>;

/** Somebody at the desk: her forms, what the record says, whether she has an application already. */
export const DeskPerson = z.strictObject({
  personId: PersonId,
  maskedName: z.string(),
  maskedNumber: z.string(),
  bornOn: Day,
  phoneTail: z.string(),
  /** False: known to the hospital only, news goes to her phone by text message. */
  hasAccount: z.boolean(),
  forms: z.array(z.strictObject({ form: ExamForm, fit: z.enum(FORM_FITS) })),
  dueOn: z.optional(Day),
  /** `makesWay`: in an emergency it ends for a number of today. */
  active: z.optional(z.strictObject({ id: ApplicationId, state: ApplicationState, makesWay: z.boolean() })),
  /** Prices for one child; the answer of the booking names what is really charged. */
  quotes: z.array(Quote),
  priceVersion: z.string(),
  addOnLeft: z.int(),
});
export type DeskPerson = z.infer<typeof DeskPerson>;

/** What the desk hands over: a number for today, or an appointment on another day. */
export const DeskTicket = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  state: ApplicationState,
  maskedName: z.string(),
  hasAccount: z.boolean(),
  day: Day,
  startsAt: ClockTime,
  endsAt: ClockTime,
  room: z.string(),
  variant: Variant,
  number: z.optional(z.string()),
  ahead: z.optional(z.int()),
  expectedAt: z.optional(Instant),
  addOn: z.boolean(),
  consentDue: z.boolean(),
  totalFen: Price,
  owedFen: Price,
});
export type DeskTicket = z.infer<typeof DeskTicket>;

/** Where she stands on the day, as her phone shows it. */
export const TurnView = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  day: Day,
  startsAt: ClockTime,
  stage: DayStage,
  number: z.optional(z.string()),
  ahead: z.optional(z.int()),
  expectedAt: z.optional(Instant),
  /** Where to go: the room once called. */
  room: z.optional(z.string()),
  calledAt: z.optional(Instant),
  backAt: z.optional(Instant),
  late: z.boolean(),
  calls: z.int(),
  /** From when on she may check in today. */
  checkInFrom: z.optional(Instant),
  asOf: Instant,
});
export type TurnView = z.infer<typeof TurnView>;

/** The wall screen: numbers and rooms, nothing of a person. */
export const BoardView = z.strictObject({
  day: Day,
  now: Instant,
  called: z.array(z.strictObject({ number: z.string(), room: z.string(), at: Instant })),
  inExam: z.array(z.strictObject({ number: z.string(), room: z.string() })),
  next: z.array(z.strictObject({ number: z.string(), expectedAt: z.optional(Instant) })),
  /** Called in vain: please come to the desk. */
  missed: z.array(z.string()),
  waiting: z.int(),
  /** How far behind her appointment whoever is next by appointment is expected, in minutes. */
  delayMinutes: z.int(),
  /** The code of the day, for the QR with which people check in. */
  checkInCode: z.string(),
});
export type BoardView = z.infer<typeof BoardView>;

/** A report as a patient reads it: what states the fetal sex is not in it (national rule). */
export const ReportView = z.strictObject({
  id: ApplicationId,
  reports: z.array(z.strictObject({ on: Day, title: z.string(), lines: z.array(z.string()) })),
  /** Was something left out under the rule on fetal sex? */
  withheld: z.boolean(),
});
export type ReportView = z.infer<typeof ReportView>;

/** Somebody who did not come and says why. */
export const AppealLine = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  maskedName: z.string(),
  day: Day,
  startsAt: ClockTime,
  at: Instant,
  note: z.string(),
});
export type AppealLine = z.infer<typeof AppealLine>;
