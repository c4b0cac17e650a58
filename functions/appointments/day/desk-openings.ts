import type { Application } from "../../../shared/appointments/application";
import type { Opening, Variant } from "../../../shared/appointments/model";
import { seatsOf } from "../../../shared/appointments/openings";
import { quoteFor, unitsFor, variantOn } from "../../../shared/appointments/quotes";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import type { OpeningDay } from "../../../shared/appointments/views";
import { windowDays } from "../../../shared/appointments/windows";
import type { DayKind, PriceList } from "../../../shared/hospital/model";
import { addDays, clockAt, dayOf, daysFrom, minutesOf, type Day, type Instant } from "../../../shared/kernel/time";
import { sessionIdOf } from "../keys";
import type { Parts } from "../parts";

const DAYS = 7;
const MOST_A_DAY = 24;

/** Whom a time is looked for at the desk: she says herself what suits, so that only windows, rooms and the clock decide. */
export type Wanted = {
  readonly dueOn: Day;
  readonly fetuses: number;
  /** The kind of examination, where it does not follow the day (abnormal referral, or one that is done again). */
  readonly variant?: Variant;
  /** An examination that is done again may be as late as the heart can be seen. */
  readonly again?: boolean;
};
export type DeskUnfit = "outside-window" | "no-session" | "past" | "too-short" | "calendar-missing";

export const wantedAgain = ({ dueOn, fetuses, booking }: Application): Wanted => ({
  dueOn,
  fetuses,
  variant: booking?.variant,
  again: true,
});

/** Why nobody can be booked on a whole day. */
function dayUnfit(
  wanted: Wanted,
  day: Day,
  kind: DayKind | undefined,
  parts: Parts,
  now: Instant,
): DeskUnfit | undefined {
  if (kind === undefined) return "calendar-missing";
  if (day <= dayOf(now)) return "past";
  const item = wanted.again ? "fetal-echo" : "system-ultrasound";
  const { allowedFrom, hardStop } = windowDays(item, wanted.dueOn, parts.policy);
  return day < allowedFrom || day > hardStop ? "outside-window" : undefined;
}

/** The opening that begins at a unit of a lane, or why it cannot be one. */
export function openingAtDesk(
  parts: Parts,
  wanted: Wanted,
  session: UltrasoundSession,
  kind: DayKind | undefined,
  { lane, unit }: { readonly lane: string; readonly unit: number },
  now: Instant,
): (Opening & { room: string }) | DeskUnfit {
  const unfit = dayUnfit(wanted, session.day, kind, parts, now);
  if (unfit || kind === undefined) return unfit ?? "calendar-missing";
  const variant = wanted.variant ?? variantOn(kind);
  const row = session.lanes.find((one) => one.lane === lane);
  if (!row || (variant === "special-need" && !row.echo)) return "no-session";
  const units = unitsFor(variant, wanted.fetuses, parts.policy);
  if (unit + units > row.units) return "too-short";
  const startsAt = clockAt(minutesOf(session.startsAt) + unit * session.unitMinutes);
  const endsAt = clockAt(minutesOf(startsAt) + units * session.unitMinutes);
  const { id: sessionId, day } = session;
  return { sessionId, day, startsAt, endsAt, lane, unit, units, variant, room: row.room };
}

/** A week of free times. */
export async function weekAtDesk(
  parts: Parts,
  wanted: Wanted,
  from: Day,
  prices: PriceList,
  { tenant, now }: { readonly tenant: string; readonly now: Instant },
): Promise<{ days: OpeningDay[]; next: Day }> {
  const days = daysFrom(from, addDays(from, DAYS - 1));
  return {
    days: await Promise.all(days.map((day) => dayAtDesk(parts, wanted, day, prices, tenant, now))),
    next: addDays(from, DAYS),
  };
}

async function dayAtDesk(
  parts: Parts,
  wanted: Wanted,
  day: Day,
  prices: PriceList,
  tenant: string,
  now: Instant,
): Promise<OpeningDay> {
  const kind = await parts.hospital.dayKind(tenant, day);
  const variant = wanted.variant ?? variantOn(kind ?? "workday");
  const { bestFrom, bestTo } = windowDays("system-ultrasound", wanted.dueOn, parts.policy);
  const head = {
    day,
    kind: kind ?? "workday",
    variant,
    totalFen: quoteFor(variant, wanted.fetuses, parts.policy, prices).totalFen,
    best: bestFrom <= day && day <= bestTo,
  };
  const unfit = dayUnfit(wanted, day, kind, parts, now);
  if (unfit) return { ...head, closed: CLOSED[unfit], openings: [] };
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => parts.repository.session(sessionIdOf(day, half), tenant)),
  );
  const worked = halves.filter((half) => half !== undefined);
  if (worked.length === 0) return { ...head, closed: "no-session", openings: [] };
  const free = worked.flatMap(({ session, taken }) => freeIn(parts, wanted, session, kind, taken, now));
  const inOrder = free.sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane));
  return { ...head, ...(inOrder.length ? {} : { closed: "full" as const }), openings: inOrder.slice(0, MOST_A_DAY) };
}

const CLOSED: Readonly<Record<DeskUnfit, NonNullable<OpeningDay["closed"]>>> = {
  "outside-window": "outside-window",
  "no-session": "no-session",
  past: "no-session",
  "too-short": "full",
  "calendar-missing": "calendar-missing",
};

/** Back to back from the first free unit of each lane, so that no useless gaps are left. */
function freeIn(
  parts: Parts,
  wanted: Wanted,
  session: UltrasoundSession,
  kind: DayKind | undefined,
  taken: ReadonlySet<string>,
  now: Instant,
): OpeningDay["openings"] {
  return session.lanes.flatMap((row) => {
    const found: OpeningDay["openings"] = [];
    for (let unit = 0; unit < row.units;) {
      const opening = openingAtDesk(parts, wanted, session, kind, { lane: row.lane, unit }, now);
      if (typeof opening !== "string" && seatsOf(opening).every((seat) => !taken.has(seat))) {
        const { sessionId, lane, units, startsAt, endsAt, room } = opening;
        found.push({ sessionId, lane, unit, units, startsAt, endsAt, room, sonographer: row.sonographer });
        unit += units;
      } else unit++;
    }
    return found;
  });
}
