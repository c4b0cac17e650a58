import * as z from "zod/mini";
import { GestationalAge } from "../kernel/gestational-age";
import { Price } from "../kernel/money";
import { ClockTime, Day } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { DayKind } from "../hospital/model";
import { CapacityException, Half, Roster, SessionId } from "./capacity";
import { ApplicationId, ApplicationState, Variant } from "./model";

/** Half a day on the calendar page. */
export const SessionCell = z.strictObject({
  id: SessionId,
  half: Half,
  startsAt: ClockTime,
  version: z.int(),
  lanes: z.array(
    z.strictObject({
      lane: z.string(),
      room: z.string(),
      machine: z.string(),
      sonographer: Bilingual,
      echo: z.boolean(),
      units: z.int(),
    }),
  ),
  /** Ten-minute units that are worked, those of them that can do the fetal heart, and those that are taken. */
  units: z.int(),
  echoUnits: z.int(),
  taken: z.int(),
  /** How many people hold a place in it. */
  bookings: z.int(),
  /** Stopped, whole or in part, and why. */
  stopped: z.optional(z.strictObject({ id: z.string(), reason: z.string() })),
});
export type SessionCell = z.infer<typeof SessionCell>;

/** One day on the calendar page; `closed`: why nothing is open on it. */
export const CapacityDay = z.strictObject({
  day: Day,
  /** Absent: the calendar of this year is not loaded. */
  kind: z.optional(DayKind),
  provisional: z.boolean(),
  closed: z.optional(z.string()),
  exceptions: z.array(CapacityException),
  sessions: z.array(SessionCell),
});
export type CapacityDay = z.infer<typeof CapacityDay>;

/** From November on the next year's calendar should be the published one (D1-01). */
export const CalendarWarning = z.strictObject({ year: z.int(), status: z.enum(["missing", "provisional"]) });

export const RosterView = z.extend(Roster, { version: z.int(), horizonDays: z.int() });
export type RosterView = z.infer<typeof RosterView>;

/** What a change does to one half day. */
export const SessionEffect = z.strictObject({
  sessionId: SessionId,
  day: Day,
  half: Half,
  lanesLost: z.array(z.string()),
  lanesGained: z.array(z.string()),
  unitsLost: z.int(),
  unitsGained: z.int(),
});
export type SessionEffect = z.infer<typeof SessionEffect>;

const Time = z.strictObject({ day: Day, startsAt: ClockTime, endsAt: ClockTime });

/** Somebody who loses her time. `place`: another time is kept for her; `wait-list`: none is free yet; `call`: none can come in time. */
export const Displaced = z.strictObject({
  id: ApplicationId,
  maskedName: z.string(),
  ageToday: GestationalAge,
  hardStop: Day,
  state: ApplicationState,
  from: Time,
  paid: z.boolean(),
  next: z.enum(["place", "wait-list", "call"]),
  to: z.optional(z.extend(Time, { variant: Variant, room: z.string() })),
});
export type Displaced = z.infer<typeof Displaced>;

/** Somebody whose price falls, because her day is an ordinary one now. */
export const Repriced = z.strictObject({
  id: ApplicationId,
  maskedName: z.string(),
  day: Day,
  startsAt: ClockTime,
  fromFen: Price,
  toFen: Price,
});
export type Repriced = z.infer<typeof Repriced>;

/** Who and what a change touches: shown before it is saved, and answered again when it is. */
export const CapacityEffect = z.strictObject({
  sessions: z.array(SessionEffect),
  /** They keep their time and only change rooms. */
  changingRooms: z.int(),
  /** In the order of the last day: those who are placed first come first. */
  displaced: z.array(Displaced),
  /** Days whose kind changes, and how many people have an examination on them. */
  dayKinds: z.array(z.strictObject({ day: Day, from: z.optional(DayKind), to: DayKind, bookings: z.int() })),
  repriced: z.array(Repriced),
});
export type CapacityEffect = z.infer<typeof CapacityEffect>;
