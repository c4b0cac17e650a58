import { clockAt, minutesOf } from "../kernel/time";
import { seatName, type Taken } from "./openings";
import type { UltrasoundSession } from "./sessions";
import type { FreedPlace } from "./wait-list";

/**
 * A place that is given back, together with the free units beside it in its lane: as far as an examination of so many units
 * can reach that takes at least one of the units given back. `taken` are the units that others hold; where the lane is
 * worked no longer, or the place lies above its units, it stays as it is.
 */
export function joinedWith<P extends FreedPlace>(
  freed: P,
  session: Pick<UltrasoundSession, "startsAt" | "unitMinutes" | "lanes">,
  taken: Taken,
  units: number,
): P {
  const row = session.lanes.find(({ lane }) => lane === freed.lane);
  const end = freed.unit + freed.units;
  if (!row || end > row.units) return freed;
  const free = (unit: number) => !taken.has(seatName(freed.lane, unit));
  let [first, after] = [freed.unit, end];
  while (first > Math.max(0, freed.unit - units + 1) && free(first - 1)) first--;
  while (after < Math.min(row.units, end + units - 1) && free(after)) after++;
  const clock = (unit: number) => clockAt(minutesOf(session.startsAt) + unit * session.unitMinutes);
  return { ...freed, unit: first, units: after - first, startsAt: clock(first), endsAt: clock(after) };
}
