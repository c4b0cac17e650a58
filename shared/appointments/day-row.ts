import * as z from "zod/mini";
import { Price } from "../kernel/money";
import { Id } from "../kernel/ids";
import { ClockTime, Day, Instant, minutesOf } from "../kernel/time";
import type { Application } from "./application";
import type { DayPolicy } from "./day-policy";
import type { DayStage } from "./day-views";
import { ApplicationState, Variant } from "./model";

/** The reason of a history line that is a telephone call: it is for colleagues only. */
export const CALL_LOGGED = "phone-call";
/** The reason of a history line that says: her report stated the fetal sex, which she was not shown. */
export const SEX_WITHHELD = "sex-withheld";

/** What the waiting room keeps of somebody with a place on a day: small, so that the whole day is one reading. */
export const DayRow = z.strictObject({
  id: Id,
  v: z.int(),
  accountId: Id,
  /** By a proxy's leave: asked for anew whenever the account looks. */
  proxy: z.optional(z.boolean()),
  maskedName: z.string(),
  state: ApplicationState,
  day: Day,
  sessionId: z.string(),
  startsAt: ClockTime,
  endsAt: ClockTime,
  lane: z.string(),
  room: z.string(),
  variant: Variant,
  minutes: z.int(),
  number: z.optional(z.string()),
  turn: z.optional(z.string()),
  checkedInAt: z.optional(Instant),
  calledAt: z.optional(Instant),
  missedAt: z.optional(Instant),
  backAt: z.optional(Instant),
  beganAt: z.optional(Instant),
  /** Where she was called to; another lane than her booking's may be free first. */
  calledLane: z.optional(z.string()),
  calledSession: z.optional(z.string()),
  late: z.boolean(),
  calls: z.int(),
  addOn: z.boolean(),
  temporary: z.boolean(),
  desk: z.boolean(),
  consentDue: z.boolean(),
  owedFen: Price,
  repeats: z.int(),
  formId: z.optional(Id),
});
export type DayRow = z.infer<typeof DayRow>;

const ON_THE_DAY: readonly Application["state"][] = [
  "scheduled",
  "checked-in",
  "in-exam",
  "repeat-needed",
  "done",
  "report-ready",
  "no-show",
];

/** The row of an application on the day of its booking; undefined for one that has no fixed place. */
export function dayRowOf(application: Application, maskedName: string): DayRow | undefined {
  const { booking, attendance: here } = application;
  if (!booking || !ON_THE_DAY.includes(application.state)) return undefined;
  const atDoor = here && (here.calledAt !== undefined || application.state === "in-exam") ? here : undefined;
  const [calledSession, calledLane] = atDoor?.lane ? placeOf(atDoor.lane) : [];
  return {
    id: application.id,
    v: application.v,
    accountId: application.accountId,
    ...(application.proxy ? { proxy: true } : {}),
    maskedName,
    state: application.state,
    day: booking.day,
    sessionId: booking.sessionId,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    lane: booking.lane,
    room: atDoor?.room ?? booking.room,
    variant: booking.variant,
    minutes: minutesOf(booking.endsAt) - minutesOf(booking.startsAt),
    number: here?.number,
    turn: here?.turn,
    checkedInAt: here?.checkedInAt,
    calledAt: here?.calledAt,
    missedAt: here?.missedAt,
    backAt: here?.backAt,
    beganAt: here?.beganAt,
    calledLane,
    calledSession,
    late: here?.late ?? false,
    calls: here?.calls ?? 0,
    addOn: application.addOn !== undefined,
    temporary: application.temporary ?? false,
    desk: application.origin === "desk",
    consentDue: application.consentDue ?? false,
    owedFen: booking.paidBy ? 0 : booking.owedFen,
    repeats: application.repeats ?? 0,
    formId: application.examFormId,
  };
}

/**
 * The row on the day of the second of two visits, while the first one is still before her (D1-14): she is expected there, too.
 * After the first visit that day is the day of her booking.
 */
export function secondRowOf(application: Application, maskedName: string): DayRow | undefined {
  const { booking, state } = application;
  if (!booking?.echo || !BEFORE_SECOND.includes(state)) return undefined;
  const { echo, ...first } = booking;
  const second = { ...application, state: "scheduled" as const, attendance: undefined, booking: { ...first, ...echo } };
  return echo.day > booking.day ? dayRowOf(second, maskedName) : undefined;
}
const BEFORE_SECOND: readonly Application["state"][] = ["scheduled", "checked-in", "in-exam", "repeat-needed"];

/** A lane of a session as one text, as an attendance keeps it: "2026-12-24#am/A1". */
export const laneName = (sessionId: string, lane: string): string => `${sessionId}/${lane}`;
const placeOf = (name: string): readonly [string, string] => [
  name.slice(0, name.indexOf("/")),
  name.slice(name.indexOf("/") + 1),
];

/** Where she is on the day: her state, told apart by calls and pauses. */
export function stageOf(
  row: Pick<DayRow, "state" | "calledAt" | "missedAt" | "backAt" | "calls">,
  { missed }: Pick<DayPolicy, "missed">,
): DayStage {
  switch (row.state) {
    case "checked-in":
      if (row.calledAt !== undefined) return "called";
      return row.missedAt !== undefined && row.calls >= missed.calls ? "not-found" : "waiting";
    case "in-exam":
      return "in-exam";
    case "repeat-needed":
      return row.backAt === undefined ? "another-day" : "away";
    case "done":
      return "done";
    case "report-ready":
      return "report-ready";
    case "no-show":
      return "missed";
    default:
      return "expected";
  }
}
