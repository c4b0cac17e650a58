import { addMinutes, clockAt, clockOf, dayOf, instantOf, minutesOf, type Day, type Instant } from "../kernel/time";
import type { DayKind } from "../hospital/model";
import type { Application } from "./application";
import type { Opening } from "./model";
import type { AppointmentPolicy } from "./policy";
import { unitsFor, variantFor, variantOn } from "./quotes";
import type { UltrasoundSession } from "./sessions";
import { splitOn, splitUnitsFor } from "./two-visits";
import { windowDays } from "./windows";

/** Taken or closed units of a session, as "lane#unit". */
export type Taken = ReadonlySet<string>;
export const seatName = (lane: string, unit: number): string => `${lane}#${String(unit).padStart(3, "0")}`;

export type Unfit =
  "outside-window" | "not-agreed" | "unsuitable" | "no-session" | "past" | "too-short" | "calendar-missing";

/**
 * Why a whole day does not suit this application, or undefined when it does (D1-02, D1-14, gestational window). A day on
 * which the pair would need two visits suits only where somebody chooses both (`two`): it is never booked blindly.
 */
export function dayUnfit(
  application: Application,
  day: Day,
  kind: DayKind | undefined,
  policy: AppointmentPolicy,
  now: Instant,
  two = false,
): Unfit | undefined {
  if (kind === undefined) return "calendar-missing";
  if (day <= dayOf(now)) return "past";
  const window = windowDays("system-ultrasound", application.dueOn, policy);
  if (day < window.allowedFrom || day > window.hardStop) return "outside-window";
  const variant = variantFor(application, kind);
  if (!application.variants.includes(variant)) return "not-agreed";
  if (!two && splitOn(application, day, variant, policy)) return "outside-window";
  const { days, unsuitableDays } = application.preference;
  const special = variantOn(kind) === "special-need";
  if ((days === "weekday" && special) || (days === "weekend" && !special) || unsuitableDays.includes(day))
    return "unsuitable";
  return undefined;
}

/** The opening that starts at a unit of a lane, or why it cannot be one for this application. */
export function openingAt(
  application: Application,
  session: UltrasoundSession,
  kind: DayKind,
  lane: string,
  unit: number,
  policy: AppointmentPolicy,
  now: Instant,
  two = false,
): Opening | Unfit {
  const unfit = dayUnfit(application, session.day, kind, policy, now, two);
  if (unfit) return unfit;
  const variant = variantFor(application, kind);
  const row = session.lanes.find((candidate) => candidate.lane === lane);
  if (!row || (variant === "special-need" && !row.echo)) return "no-session";
  const units = splitOn(application, session.day, variant, policy)
    ? splitUnitsFor("special-system-ultrasound", application.fetuses, policy)
    : unitsFor(variant, application.fetuses, policy);
  if (unit < 0 || unit + units > row.units) return "too-short";
  const startsAt = clockAt(minutesOf(session.startsAt) + unit * session.unitMinutes);
  if (startsAt < application.preference.earliest) return "unsuitable";
  if (instantOf(session.day, startsAt) <= now) return "past";
  const endsAt = clockOf(addMinutes(instantOf(session.day, startsAt), units * session.unitMinutes));
  return { sessionId: session.id, day: session.day, startsAt, endsAt, lane, unit, units, variant };
}

/**
 * The free openings of a session for one application: in each lane back to back from the first free unit, so that
 * approvals leave no useless gaps.
 */
export function freeOpenings(
  application: Application,
  session: UltrasoundSession,
  kind: DayKind,
  taken: Taken,
  policy: AppointmentPolicy,
  now: Instant,
  two = false,
): Opening[] {
  const found: Opening[] = [];
  for (const { lane, units } of session.lanes) {
    for (let unit = 0; unit < units;) {
      const opening = openingAt(application, session, kind, lane, unit, policy, now, two);
      const free = typeof opening !== "string" && seatsOf(opening).every((seat) => !taken.has(seat));
      if (typeof opening !== "string" && free) found.push(opening);
      unit += typeof opening !== "string" && free ? opening.units : 1;
    }
  }
  return found;
}

/** The seats that an opening takes, one per unit. */
export const seatsOf = (opening: Pick<Opening, "lane" | "unit" | "units">): string[] =>
  Array.from({ length: opening.units }, (_, i) => seatName(opening.lane, opening.unit + i));
