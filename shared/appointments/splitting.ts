import { addMinutes, clockAt, clockOf, dayOf, instantOf, minutesOf, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { Booking, EchoPlace } from "./model";
import { seatName, seatsOf, type Taken, type Unfit } from "./openings";
import type { AppointmentPolicy } from "./policy";
import type { UltrasoundSession } from "./sessions";
import { splitUnitsFor } from "./two-visits";
import type { FreedPlace } from "./wait-list";
import { windowDays } from "./windows";

/** Seats of one session, by their names. */
export type SessionSeats = { readonly sessionId: string; readonly seats: readonly string[] };

type Held = Pick<Booking, "sessionId" | "lane" | "unit" | "units" | "echo">;

/** Every seat that a booking holds, session by session: the second of two visits counts, too (D1-14). */
export function placesOf(booking: Held): SessionSeats[] {
  const visits: Pick<EchoPlace, "sessionId" | "lane" | "unit" | "units">[] = [booking];
  if (booking.echo) visits.push(booking.echo);
  return visits.map((visit) => ({ sessionId: visit.sessionId, seats: seatsOf(visit) }));
}

/** The seats of one booking that another does not hold, session by session. */
export function seatsBut(booking: Held, other?: Held): SessionSeats[] {
  const held = new Set(
    other && placesOf(other).flatMap(({ sessionId, seats }) => seats.map((s) => `${sessionId}/${s}`)),
  );
  return placesOf(booking)
    .map(({ sessionId, seats }) => ({ sessionId, seats: seats.filter((seat) => !held.has(`${sessionId}/${seat}`)) }))
    .filter(({ seats }) => seats.length > 0);
}

/** A freed run of units with its room, for whoever is next. */
export type Freed = FreedPlace & Pick<Booking, "place">;

/** The runs of consecutive units that a booking gives up, as places for others; what `kept` holds is not given up. */
export function freedBy(booking: Booking, kept?: Booking): Freed[] {
  const { echo, ...first } = booking;
  const visits: Freed[] = [first, ...(echo ? [{ ...echo, variant: booking.variant, place: booking.place }] : [])];
  const given = new Map(seatsBut(booking, kept).map(({ sessionId, seats }) => [sessionId, new Set(seats)]));
  return visits.flatMap((visit) => runsOf(visit, given.get(visit.sessionId) ?? new Set()));
}

/** The parts of a place whose seats are all among the given ones. */
function runsOf(visit: Freed, given: ReadonlySet<string>): Freed[] {
  const minutes = (minutesOf(visit.endsAt) - minutesOf(visit.startsAt)) / visit.units;
  const runs: Freed[] = [];
  for (let unit = visit.unit; unit < visit.unit + visit.units;) {
    let end = unit;
    while (end < visit.unit + visit.units && given.has(seatName(visit.lane, end))) end++;
    const clock = (at: number) => clockAt(minutesOf(visit.startsAt) + (at - visit.unit) * minutes);
    if (end > unit) runs.push({ ...visit, unit, units: end - unit, startsAt: clock(unit), endsAt: clock(end) });
    unit = Math.max(end, unit + 1);
  }
  return runs;
}

/** A time for the fetal heart alone, from a unit of a lane on, or why it cannot be one for this application (D1-14). */
export function echoAt(
  application: Application,
  session: UltrasoundSession,
  lane: string,
  unit: number,
  policy: AppointmentPolicy,
  now: Instant,
): EchoPlace | Unfit {
  const { allowedFrom, hardStop } = windowDays("fetal-echo", application.dueOn, policy);
  if (session.day <= dayOf(now)) return "past";
  if (session.day < allowedFrom || session.day > hardStop) return "outside-window";
  if (application.preference.unsuitableDays.includes(session.day)) return "unsuitable";
  const row = session.lanes.find((candidate) => candidate.lane === lane);
  if (!row?.echo) return "no-session";
  const units = splitUnitsFor("special-fetal-echo", application.fetuses, policy);
  if (unit < 0 || unit + units > row.units) return "too-short";
  const startsAt = clockAt(minutesOf(session.startsAt) + unit * session.unitMinutes);
  if (startsAt < application.preference.earliest) return "unsuitable";
  const endsAt = clockOf(addMinutes(instantOf(session.day, startsAt), units * session.unitMinutes));
  return { sessionId: session.id, day: session.day, startsAt, endsAt, lane, unit, units, room: row.room };
}

/** The free times of a session for the fetal heart alone, back to back in each lane. */
export function freeEchoes(
  application: Application,
  session: UltrasoundSession,
  taken: Taken,
  policy: AppointmentPolicy,
  now: Instant,
): EchoPlace[] {
  const found: EchoPlace[] = [];
  for (const { lane, units } of session.lanes)
    for (let unit = 0; unit < units;) {
      const place = echoAt(application, session, lane, unit, policy, now);
      const free = typeof place !== "string" && seatsOf(place).every((seat) => !taken.has(seat));
      if (free) found.push(place);
      unit += free ? place.units : 1;
    }
  return found;
}
