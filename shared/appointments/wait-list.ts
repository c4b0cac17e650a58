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
import type { DayKind } from "../hospital/model";
import type { Application } from "./application";
import type { Booking, Opening } from "./model";
import { dayUnfit, seatName } from "./openings";
import type { AppointmentPolicy } from "./policy";
import { unitsFor, variantOn } from "./quotes";

/** A run of consecutive units that nobody holds any more, in a lane that is fit for its variant. */
export type FreedPlace = Pick<
  Booking,
  "sessionId" | "day" | "startsAt" | "endsAt" | "lane" | "unit" | "units" | "variant" | "room"
>;

/** Her place in the list. */
export type Entry = NonNullable<Application["waiting"]>;

/**
 * Her rank as text that sorts: the nearest last day first, then who has waited longest (S9). The list is published in this
 * order; the last day counts from a due date that a reviewer has confirmed.
 */
export const rankOf = ({ hardStop, since }: Pick<Entry, "hardStop" | "since">): string => `${hardStop}#${since}`;

/** The name of a place, by which it is remembered that she was offered it (S10). */
export const placeName = ({ sessionId, lane, unit }: Pick<Opening, "sessionId" | "lane" | "unit">): string =>
  `${sessionId}/${seatName(lane, unit)}`;

/**
 * What of a freed place can be offered to somebody on the list: the first start in it that fits her window, the prices she
 * agreed to, her days and hours, the length that she needs, and leaves her the policy's notice and her way; never a place
 * that she was offered before. Undefined where nothing of it can.
 */
export function offerable(
  application: Application,
  freed: FreedPlace,
  kind: DayKind,
  policy: AppointmentPolicy,
  now: Instant,
): Opening | undefined {
  const { state, waiting, preference, fetuses } = application;
  const variant = variantOn(kind);
  // A place that was freed on an ordinary day may lie in a lane that is not fit for the special-need pair.
  const unfit = variant === "special-need" && freed.variant === "ordinary";
  if (state !== "wait-listed" || !waiting || unfit) return undefined;
  if (dayUnfit(application, freed.day, kind, policy, now)) return undefined;
  const { sessionId, day, lane } = freed;
  const units = unitsFor(variant, fetuses, policy);
  const minutes = (minutesOf(freed.endsAt) - minutesOf(freed.startsAt)) / freed.units;
  const soonest = addMinutes(now, policy.waitList.notice.hours * 60 + preference.travelMinutes);
  for (let unit = freed.unit; unit + units <= freed.unit + freed.units; unit++) {
    const startsAt = clockAt(minutesOf(freed.startsAt) + (unit - freed.unit) * minutes);
    if (startsAt < preference.earliest || instantOf(day, startsAt) < soonest) continue;
    if (waiting.offered.includes(placeName({ sessionId, lane, unit }))) continue;
    const endsAt = clockOf(addMinutes(instantOf(day, startsAt), units * minutes));
    return { sessionId, day, startsAt, endsAt, lane, unit, units, variant };
  }
  return undefined;
}

/** Until when she may answer an offer from the list: the policy's hours, and always before she could not cancel any more. */
export function answerUntil(
  { day, startsAt }: Pick<Opening, "day" | "startsAt">,
  now: Instant,
  { waitList, cancelBeforeHours }: Pick<AppointmentPolicy, "waitList" | "cancelBeforeHours">,
): Instant {
  const usual = addMinutes(now, waitList.answer.hours * 60);
  const latest = addMinutes(instantOf(day, startsAt), -cancelBeforeHours.hours * 60);
  return usual < latest ? usual : latest;
}

/** The first day on which she is told that it is getting late (row 25). */
export const closesFrom = (hardStop: Day, { waitList }: Pick<AppointmentPolicy, "waitList">): Day =>
  addDays(hardStop, -waitList.closing.days);

/** Is it certain that no offer can come any more, since it would have to leave with the policy's notice? */
export const noPlaceCanCome = (
  hardStop: Day,
  now: Instant,
  { waitList }: Pick<AppointmentPolicy, "waitList">,
): boolean => dayOf(addMinutes(now, waitList.notice.hours * 60)) > hardStop;
