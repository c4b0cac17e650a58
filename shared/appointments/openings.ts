import { clockAt, dayOf, minutesOf, type ClockTime, type Day, type Instant } from "../kernel/time";
import type { DayKind } from "../hospital/model";
import type { Application } from "./application";
import type { Opening } from "./model";
import type { AppointmentPolicy } from "./policy";
import { unitsFor, variantFor, variantOn } from "./quotes";
import type { SessionLane, UltrasoundSession } from "./sessions";
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

/** What a day asks of her examination: which one it is, how many units it takes, and from when on it can begin. */
type Asked = { readonly variant: Opening["variant"]; readonly units: number; readonly earliest: ClockTime };

/** What a session's day asks of her, or why it suits her in none of its units: the same for every unit of it. */
function askedOn(
  application: Application,
  { day }: UltrasoundSession,
  kind: DayKind,
  policy: AppointmentPolicy,
  now: Instant,
  two: boolean,
): Asked | Unfit {
  const unfit = dayUnfit(application, day, kind, policy, now, two);
  if (unfit) return unfit;
  const variant = variantFor(application, kind);
  const units = splitOn(application, day, variant, policy)
    ? splitUnitsFor("special-system-ultrasound", application.fetuses, policy)
    : unitsFor(variant, application.fetuses, policy);
  return { variant, units, earliest: application.preference.earliest };
}

function openingIn(
  { id: sessionId, day, startsAt: begins, unitMinutes }: UltrasoundSession,
  { lane, echo, units: worked }: SessionLane,
  unit: number,
  { variant, units, earliest }: Asked,
): Opening | Unfit {
  if (variant === "special-need" && !echo) return "no-session";
  if (unit < 0 || unit + units > worked) return "too-short";
  const minutes = minutesOf(begins) + unit * unitMinutes;
  const startsAt = clockAt(minutes);
  if (startsAt < earliest) return "unsuitable";
  return { sessionId, day, startsAt, endsAt: clockAt(minutes + units * unitMinutes), lane, unit, units, variant };
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
  const asked = askedOn(application, session, kind, policy, now, two);
  if (typeof asked === "string") return asked;
  const row = session.lanes.find((candidate) => candidate.lane === lane);
  return row ? openingIn(session, row, unit, asked) : "no-session";
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
  const asked = askedOn(application, session, kind, policy, now, two);
  if (typeof asked === "string") return [];
  const found: Opening[] = [];
  for (const row of session.lanes)
    for (let unit = 0; unit + asked.units <= row.units;) {
      let busy = unit + asked.units - 1;
      while (busy >= unit && !taken.has(seatName(row.lane, busy))) busy--;
      const opening = busy < unit ? openingIn(session, row, unit, asked) : "no-session";
      if (typeof opening !== "string") found.push(opening);
      unit = busy >= unit ? busy + 1 : unit + (typeof opening === "string" ? 1 : asked.units);
    }
  return found;
}

/** The seats that an opening takes, one per unit. */
export const seatsOf = (opening: Pick<Opening, "lane" | "unit" | "units">): string[] =>
  Array.from({ length: opening.units }, (_, i) => seatName(opening.lane, opening.unit + i));
