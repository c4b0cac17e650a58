import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { ClockTime, Day, Instant } from "../kernel/time";
import { PersonId } from "../patients/model";
import { ClinicId, Half, Slot, VisitState } from "./model";

/** Where a session stands for somebody who looks for a time. `few`: three or less are free. */
export const SessionState = z.enum(["open", "few", "full", "not-released", "rush", "stopped", "over"]);
export type SessionState = z.infer<typeof SessionState>;

/** One session in the list of two weeks: doctor, day and half stand in its id. */
export const SessionLine = z.strictObject({
  id: ClinicId,
  at: ClockTime,
  state: SessionState,
  /** Only where it is not released yet. */
  releaseAt: z.optional(Instant),
});
export type SessionLine = z.infer<typeof SessionLine>;

/** The window of a draw. The result is there from `drawAt` on. */
export const RushView = z.strictObject({
  opensAt: Instant,
  closesAt: Instant,
  drawAt: Instant,
  commitment: z.string(),
  drawn: z.boolean(),
});
export type RushView = z.infer<typeof RushView>;

export const SessionView = z.strictObject({
  id: ClinicId,
  version: z.int(),
  departmentId: z.string(),
  doctorId: z.string(),
  day: Day,
  half: Half,
  startsAt: ClockTime,
  slotMinutes: z.int(),
  slots: z.int(),
  fen: Price,
  priceCode: z.string(),
  state: SessionState,
  releaseAt: Instant,
  rush: z.optional(RushView),
  /** Is there a list to join when all is taken? */
  listOpen: z.boolean(),
  stopped: z.optional(z.string()),
});
export type SessionView = z.infer<typeof SessionView>;

/** One step of her visit; no staff name. */
const TimelineLine = z.strictObject({
  state: VisitState,
  at: Instant,
  by: z.enum(["patient", "desk", "hospital"]),
  reason: z.optional(z.string()),
});

export const VisitLine = z.strictObject({
  id: Id,
  version: z.int(),
  personId: PersonId,
  /** Empty in the answer to a step: the phone knows for whom it asked. */
  personName: z.string(),
  state: VisitState,
  sessionId: ClinicId,
  departmentId: z.string(),
  doctorId: z.string(),
  day: Day,
  startsAt: ClockTime,
  /** The number that is called, from 1; only where she has a place. Numbers after the last slot were added by the desk. */
  number: z.optional(z.int()),
  keptUntil: z.optional(Instant),
});
export type VisitLine = z.infer<typeof VisitLine>;

/** A visit as its owner sees it. The fee is paid at the counter on the day. */
export const VisitView = z.strictObject({
  ...VisitLine.shape,
  fen: Price,
  priceCode: z.string(),
  payAt: z.literal("counter"),
  cancelUntil: Instant,
  /** How many wait before her; absent where she does not wait. Counted up to a hundred. */
  ahead: z.optional(z.int()),
  /** Other sessions that can be booked, where the hospital stopped hers. */
  instead: z.array(SessionLine),
  timeline: z.array(TimelineLine),
});
export type VisitView = z.infer<typeof VisitView>;

/** How a ticket ended: a place, a place on the list, too far behind for either, or left out (she had reached a limit). */
export const DrawOutcome = z.enum(["won", "listed", "not-reached", "left-out"]);
export type DrawOutcome = z.infer<typeof DrawOutcome>;

export const TicketView = z.strictObject({
  id: Id,
  personId: PersonId,
  sessionId: ClinicId,
  takenAt: Instant,
  rush: RushView,
  /** Under this name her ticket stands in the report: `pseudonymOf(personId, sessionId)`. */
  pseudonym: z.string(),
  drawn: z.optional(
    z.strictObject({
      rank: z.int(),
      of: z.int(),
      outcome: DrawOutcome,
      /** Where she won or is on the list: the id of the visit. */
      visitId: z.optional(Id),
    }),
  ),
});
export type TicketView = z.infer<typeof TicketView>;

/** All that it takes to check a draw: `verifyDraw` in `draw.ts` does it on the phone. */
export const DrawReport = z.strictObject({
  sessionId: ClinicId,
  rush: RushView,
  /** Only when the draw is done. */
  seed: z.optional(z.string()),
  drawnAt: z.optional(Instant),
  tickets: z.optional(z.int()),
  places: z.int(),
  /** Ranks (from 1) that got a place, in order. */
  won: z.array(z.int()),
  /** Ranks that were left out: the person had reached a limit. */
  leftOut: z.array(z.int()),
  /** So many ranks after the winners are on the list. */
  listed: z.int(),
  /** Pseudonyms in the order of their ranks, beginning with rank `from`. */
  from: z.int(),
  pseudonyms: z.array(z.string()),
  /** The rank with which the next page begins. */
  next: z.optional(z.int()),
});
export type DrawReport = z.infer<typeof DrawReport>;

/** One time of a session at the clinic desk. */
export const DayRow = z.strictObject({
  visitId: Id,
  version: z.int(),
  number: z.int(),
  startsAt: ClockTime,
  state: VisitState,
  maskedName: z.string(),
  maskedNumber: z.string(),
  /** Why it was added beyond the session's own times. */
  addOnReason: z.optional(z.string()),
});
export type DayRow = z.infer<typeof DayRow>;
export const ClinicDay = z.strictObject({
  session: SessionView,
  free: z.array(Slot),
  rows: z.array(DayRow),
  waiting: z.int(),
  addOns: z.strictObject({ used: z.int(), most: z.int() }),
});
export type ClinicDay = z.infer<typeof ClinicDay>;

/** Who is touched when a session is stopped. */
export const StopPreview = z.strictObject({
  session: SessionView,
  booked: z.int(),
  kept: z.int(),
  checkedIn: z.int(),
  waiting: z.int(),
  /** What they are shown instead. */
  instead: z.array(SessionLine),
});
export type StopPreview = z.infer<typeof StopPreview>;

/** A session as operations plan it: how many were refused, and whether a draw is advised. */
export const PlannedSession = z.strictObject({
  session: SessionView,
  taken: z.int(),
  refused: z.int(),
  adviseRush: z.boolean(),
});
export type PlannedSession = z.infer<typeof PlannedSession>;

export const Favourite = z.strictObject({ doctorId: z.string(), remindRelease: z.boolean() });
export type Favourite = z.infer<typeof Favourite>;
