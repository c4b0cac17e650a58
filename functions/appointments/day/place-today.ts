import type { Booking, Variant } from "../../../shared/appointments/model";
import type { DayPolicy } from "../../../shared/appointments/day-policy";
import { settledAt } from "../../../shared/appointments/day-rules";
import { seatName, seatsOf, type Taken } from "../../../shared/appointments/openings";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { addMinutes, clockAt, clockOf, instantOf, minutesOf, type Instant } from "../../../shared/kernel/time";
import { ADD_ON_LANE } from "./add-on";

/** A place of today: where, when and in which room. */
export type PlaceToday = Omit<Booking, "place" | "totalFen" | "owedFen">;
type Worked = { readonly session: UltrasoundSession; readonly taken: Taken };

/** The first free run of units from now on in a lane that is fit for the examination. */
export function freeToday(
  worked: readonly Worked[],
  { variant, units }: { readonly variant: Variant; readonly units: number },
  now: Instant,
): PlaceToday | undefined {
  const found = worked.flatMap(({ session, taken }) =>
    session.lanes.flatMap((row) => {
      if (variant === "special-need" && !row.echo) return [];
      for (let unit = 0; unit + units <= row.units; unit++) {
        const startsAt = clockAt(minutesOf(session.startsAt) + unit * session.unitMinutes);
        if (instantOf(session.day, startsAt) < now) continue;
        const seats = seatsOf({ lane: row.lane, unit, units });
        if (seats.some((seat) => taken.has(seat))) continue;
        const endsAt = clockAt(minutesOf(startsAt) + units * session.unitMinutes);
        const { id: sessionId, day } = session;
        return [{ sessionId, day, startsAt, endsAt, lane: row.lane, unit, units, variant, room: row.room }];
      }
      return [];
    }),
  );
  return found.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane))[0];
}

/**
 * A place above the ordinary capacity in the session that is worked now, or the next one of today (D1-12). An urgent case is
 * never stopped by the quota: there is always one place more than are taken.
 */
export function addOnToday(
  worked: readonly Worked[],
  { variant, units, urgent }: { readonly variant: Variant; readonly units: number; readonly urgent: boolean },
  now: Instant,
  policy: DayPolicy,
): PlaceToday | undefined {
  for (const { session, taken } of worked) {
    const { id: sessionId, day, half, unitMinutes } = session;
    if (settledAt(day, half, policy) <= now) continue;
    const room = session.lanes.find(({ echo }) => echo || variant === "ordinary")?.room;
    const most = urgent ? taken.size + 1 : policy.addOn.most;
    const unit = Array.from({ length: most }, (_, i) => i + 1).find((n) => !taken.has(seatName(ADD_ON_LANE, n)));
    if (!room || unit === undefined) continue;
    const begins = instantOf(day, session.startsAt);
    const from = begins > now ? begins : now;
    const [startsAt, endsAt] = [clockOf(from), clockOf(addMinutes(from, units * unitMinutes))];
    return { sessionId, day, startsAt, endsAt, lane: ADD_ON_LANE, unit, units: 1, variant, room };
  }
  return undefined;
}
