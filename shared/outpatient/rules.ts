import type { Id } from "../kernel/ids";
import { done, refused, type Refused, type Result } from "../kernel/result";
import {
  addDays,
  addMinutes,
  clockAt,
  clockOf,
  dayOf,
  instantOf,
  minutesOf,
  type Day,
  type Instant,
} from "../kernel/time";
import type { ClinicSession, Visit, VisitStep } from "./model";
import type { OutpatientPolicy } from "./policy";
import { visitLife } from "./states";
import type { RushView, SessionState } from "./views";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Session "doctor@day#half" of a doctor. */
export const clinicIdOf = (doctorId: string, day: Day, half: "am" | "pm"): string => `${doctorId}@${day}#${half}`;

/** Doctor, day and half of a session's id. */
export function partsOfId(id: string): { readonly doctorId: string; readonly day: Day; readonly half: string } {
  const [doctorId = "", when = ""] = id.split("@");
  const [day = "", half = ""] = when.split("#");
  return { doctorId, day, half };
}

/** When session `day` opens for everybody: the policy's days before, at the policy's time. */
export const releaseOf = (day: Day, { release }: Pick<OutpatientPolicy, "release">): Instant =>
  instantOf(addDays(day, -release.horizonDays), release.at);

type Timed = Pick<ClinicSession, "day" | "startsAt" | "slotMinutes" | "slots">;

/** When slot n of a session begins (Asia/Shanghai wall clock). */
export const slotTime = ({ startsAt, slotMinutes }: Pick<Timed, "startsAt" | "slotMinutes">, slot: number): string =>
  clockAt(Math.min(minutesOf(startsAt) + slot * slotMinutes, DAY_MINUTES - 1));

/** When a session's last time is over. */
export const endOf = ({ day, startsAt, slotMinutes, slots }: Timed): Instant =>
  addMinutes(instantOf(day, startsAt), slots * slotMinutes);

/** How a seat is called in the table: "seat#07" for slot 7; "extra#30" for one beyond the session's own times. */
export const seatName = (slot: number, added = false): string =>
  `${added ? "extra" : "seat"}#${String(slot).padStart(2, "0")}`;
/** The slot of a seat's name. Added seats count on after the session's last slot. */
export const slotOf = (seat: string): number => Number(seat.slice(seat.indexOf("#") + 1));
export const isAdded = (seat: string): boolean => seat.startsWith("extra#");

/** The window of a draw with the moment from which its result is there. */
export const rushView = (rush: NonNullable<ClinicSession["rush"]>, policy: OutpatientPolicy): RushView => ({
  opensAt: rush.opensAt,
  closesAt: rush.closesAt,
  drawAt: addMinutes(rush.closesAt, policy.rush.settleSeconds / 60),
  commitment: rush.commitment,
  drawn: rush.drawnAt !== undefined,
});

/** Where a session stands now, with so many of its times free. */
export function sessionState(
  session: ClinicSession,
  free: number,
  policy: OutpatientPolicy,
  now: Instant,
): SessionState {
  if (session.stopped) return "stopped";
  if (endOf(session) <= now) return "over";
  if (session.rush && !session.rush.drawnAt) return "rush";
  if (session.releaseAt > now) return "not-released";
  if (free === 0) return "full";
  return free <= policy.few.places ? "few" : "open";
}

type Closed = "session.stopped" | "session.over" | "session.rush" | "session.not-released";

/** Can this session be booked by anybody now? */
export function mayOpen(session: ClinicSession, policy: OutpatientPolicy, now: Instant): Result<true, Closed> {
  if (session.stopped) return refused("session.stopped");
  if (endOf(session) <= now) return refused("session.over");
  if (session.rush && !session.rush.drawnAt) return refused("session.rush", rushView(session.rush, policy));
  if (session.releaseAt > now) return refused("session.not-released", { releaseAt: session.releaseAt });
  return done(true);
}

/** What is remembered of a person's visits to keep the limits: one that is under way, or how it ended and when. */
export type Under = {
  readonly id: Id;
  readonly sessionId: string;
  readonly doctorId: string;
  readonly day: Day;
  readonly ended?: "cancelled" | "missed" | "other";
  readonly at?: Instant;
};

type Limited = "limit.reached" | "booking.paused";
type Asked = Pick<ClinicSession, "doctorId" | "day">;

/**
 * May this person take one more visit of this doctor and day (3.6)? `leaving`: the visit that she gives up for it.
 * Answers `limit.reached` with what she has already, or `booking.paused` until when and why.
 */
export function withinLimits(
  rows: readonly Under[],
  { doctorId, day }: Asked,
  policy: OutpatientPolicy,
  now: Instant,
  leaving?: Id,
): Result<true, Limited> {
  const paused = pausedUntil(rows, policy);
  if (paused && paused.until > now) return refused("booking.paused", paused);
  const { aDay, underWay } = policy.limits;
  const live = rows.filter((row) => row.ended === undefined && row.id !== leaving);
  const same = live.find((row) => row.doctorId === doctorId && row.day === day);
  if (same) return refused("limit.reached", { what: "doctor-and-day", most: 1, visitId: same.id });
  const thatDay = live.filter((row) => row.day === day);
  if (thatDay.length >= aDay) return refused("limit.reached", { what: "day", most: aDay, visitId: thatDay[0]!.id });
  if (live.length >= underWay)
    return refused("limit.reached", { what: "under-way", most: underWay, visitId: live[0]!.id });
  return done(true);
}

/** Until when booking is paused: the cancellation or missed visit that was one too many counts. */
export function pausedUntil(
  rows: readonly Under[],
  { cancels, noShows }: Pick<OutpatientPolicy, "cancels" | "noShows">,
): { until: Instant; because: "cancelled" | "missed" } | undefined {
  const last = (ended: Under["ended"], { most, days, pauseDays }: typeof cancels): Instant | undefined => {
    const times = rows.flatMap((row) => (row.ended === ended && row.at ? [row.at] : [])).sort();
    const over = times.filter((at, i) => i >= most && times[i - most]! > addMinutes(at, -days * DAY_MINUTES));
    const newest = over[over.length - 1];
    return newest && addMinutes(newest, pauseDays * DAY_MINUTES);
  };
  const [cancelled, missed] = [last("cancelled", cancels), last("missed", noShows)];
  if (missed && (!cancelled || missed >= cancelled)) return { until: missed, because: "missed" };
  return cancelled ? { until: cancelled, because: "cancelled" } : undefined;
}

/** Minutes from now until a time of a day; negative when it is over. */
export const leadMinutes = (day: Day, time: string, now: Instant): number =>
  (Date.parse(instantOf(day, time)) - Date.parse(now)) / MINUTE_MS;

/** Until when a place is kept for the first of the list: shorter close to its time, and never beyond it. */
export function keptUntil(day: Day, time: string, policy: OutpatientPolicy, now: Instant): Instant {
  const { minutes, lateMinutes, lateBelowMinutes } = policy.keep;
  const lead = leadMinutes(day, time, now);
  return addMinutes(now, Math.max(0, Math.min(lead, lead < lateBelowMinutes ? lateMinutes : minutes)));
}

/** When a place that nobody waits for can be booked again; `fraction` is random, 0 to 1. Never later than half its lead. */
export function restUntil(day: Day, time: string, policy: OutpatientPolicy, now: Instant, fraction: number): Instant {
  const { leastMinutes, mostMinutes } = policy.rest;
  const drawn = leastMinutes + fraction * (mostMinutes - leastMinutes);
  return addMinutes(now, Math.max(0, Math.min(drawn, leadMinutes(day, time, now) / 2)));
}

/** The last moment to cancel or move. */
export const cancelUntilOf = (day: Day, time: string, { cancel }: Pick<OutpatientPolicy, "cancel">): Instant =>
  addMinutes(instantOf(day, time), -cancel.untilHours * 60);

/** How many keys the tickets of a draw are spread over, for so many expected people. */
export const shardsFor = (expected: number, { rush }: Pick<OutpatientPolicy, "rush">): number =>
  Math.min(256, Math.max(1, Math.ceil((expected * rush.peakShare) / rush.perShardSecond)));

/** Should the next session of this kind be given by draw? */
export const advisesRush = (refusedBefore: number, slots: number, { rush }: Pick<OutpatientPolicy, "rush">): boolean =>
  refusedBefore > rush.refusedBefore || refusedBefore + slots > rush.demandPerSeat * slots;

export type VisitStepName = keyof typeof visitLife.steps;
/** Somebody was there first: where the visit is now. */
export type VisitMovedOn = Refused<"visit.moved-on">;

/** The visit after a step, at the next version; refused where the step is not possible or she saw another version. */
export function takeVisitStep(
  before: Visit,
  name: VisitStepName,
  step: Omit<VisitStep, "to">,
  change: Partial<Visit> = {},
  seen: number = before.v,
): Result<Visit, "visit.moved-on"> {
  const to = visitLife.next(before.state, name);
  if (to === undefined || seen !== before.v)
    return refused("visit.moved-on", { state: before.state, version: before.v });
  return done({ ...before, ...change, v: before.v + 1, state: to, steps: [...before.steps, { ...step, to }] });
}

/** Day and wall-clock time of a moment, as people read it. */
export const written = (at: Instant): string => `${dayOf(at)} ${clockOf(at)}`;
