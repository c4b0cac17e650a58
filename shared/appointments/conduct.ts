import { addDays, addMinutes, dayOf, type Day, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { ConductView } from "./move-views";
import type { MovingPolicy } from "./moving-policy";
import type { AppointmentPolicy } from "./policy";
import { windowDays } from "./windows";

/** One thing that counts: a place that she gave back, or an examination to which she did not come. */
export type Mark = { readonly what: "cancelled" | "missed"; readonly at: Instant };

/**
 * Does cancelling count? Only a place that was hers: nothing before an offer, no offer that she let go, never an ended
 * pregnancy, and nothing that the hospital did (row 31).
 */
export const countsAsCancel = (state: Application["state"], reason: string): boolean =>
  (state === "accepted" || state === "scheduled") && reason !== "pregnancy-ended";

type Rule = MovingPolicy["cancels"];
const daysBefore = (at: Instant, days: number): Instant => addMinutes(at, -days * 24 * 60);

/** Until when a rule pauses: some mark of the past was one too many, counted as it stood at that moment. */
function pauseOf(times: readonly Instant[], allowed: number, { days, pauseDays }: Rule, now: Instant) {
  const ends = times
    .filter((at) => times.filter((other) => other <= at && other > daysBefore(at, days)).length > allowed)
    .map((at) => addMinutes(at, pauseDays * 24 * 60))
    .filter((until) => until > now);
  return ends.sort().pop();
}

/** What was counted for a person by now, and until when online applications rest (invariants 3.6). */
export function conductFrom(marks: readonly Mark[], now: Instant, { cancels, misses }: MovingPolicy): ConductView {
  const times = (what: Mark["what"]) => marks.filter((mark) => mark.what === what).map(({ at }) => at);
  const lately = (what: Mark["what"], days: number) => times(what).filter((at) => at > daysBefore(now, days)).length;
  const pauses = [
    pauseOf(times("cancelled"), cancels.most, cancels, now),
    pauseOf(times("missed"), misses.most - 1, misses, now),
  ];
  const pausedUntil = pauses
    .filter((until) => until !== undefined)
    .sort()
    .pop();
  return {
    cancels: { count: lately("cancelled", cancels.days), ...cancels },
    misses: { count: lately("missed", misses.days), ...misses },
    ...(pausedUntil ? { pausedUntil } : {}),
  };
}

/**
 * The pause that counts for a pregnancy: nobody is paused out of her examination. Where too few days would be left before
 * her last day, there is no pause.
 */
export function pauseFor(
  { pausedUntil }: Pick<ConductView, "pausedUntil">,
  dueOn: Day,
  policy: Pick<AppointmentPolicy, "windows" | "waitList">,
): Instant | undefined {
  const { hardStop } = windowDays("system-ultrasound", dueOn, policy);
  const latest = addDays(hardStop, -policy.waitList.closing.days);
  return pausedUntil !== undefined && dayOf(pausedUntil) <= latest ? pausedUntil : undefined;
}
