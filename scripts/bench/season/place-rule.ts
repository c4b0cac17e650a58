import { daysBetween, type Day } from "../../../shared/kernel/time";
import type { WindowDays } from "../../../shared/appointments/views";

/** How much of a day is taken, of what is worked; `special`: a day of the special-need pair. */
export type DayLoad = { readonly day: Day; readonly special: boolean; readonly units: number; readonly taken: number };

/** Whoever's last day is this near gets the earliest time that there is. */
const NEAR_DAYS = 14;
/** A day may be taken whole a week before, and by half six weeks before; in between evenly. */
const WHOLE_DAYS = 7;
const HALF_DAYS = 42;

/** Up to which share a day is given, so many days before it, to people who could come later as well. */
const shareOpen = (ahead: number): number =>
  Math.min(1, Math.max(0.5, 1 - (0.5 * (ahead - WHOLE_DAYS)) / (HALF_DAYS - WHOLE_DAYS)));

/**
 * In which order the days are tried for a case, the written rule of the desk. Working days come first, since weekends and
 * holidays are kept for those who can come on no other day. While there are places for everybody, her best weeks come
 * before the others. Where more apply than there are places (`crowded`), no time near at hand may be lost: the earliest day
 * comes first whose share for people like her is not used up, and the rest of each day is left for those who apply late.
 * Whoever's last day is near is held back by none of it.
 */
export function daysInOrder(
  loads: readonly DayLoad[],
  window: Pick<WindowDays, "bestFrom" | "bestTo" | "hardStop">,
  today: Day,
  crowded: boolean,
): Day[] {
  const near = daysBetween(today, window.hardStop) <= NEAR_DAYS;
  const rank = ({ day, special, units, taken }: DayLoad): number => {
    const best = window.bestFrom <= day && day <= window.bestTo;
    const open = crowded && taken < units * shareOpen(daysBetween(today, day));
    return (special ? 4 : 0) + (near || open ? 0 : best ? 1 : 2);
  };
  return loads
    .filter(({ units, taken }) => taken < units)
    .map((load) => ({ day: load.day, rank: rank(load) }))
    .sort((a, b) => a.rank - b.rank || a.day.localeCompare(b.day))
    .map(({ day }) => day);
}
