import { roster as firstRoster } from "../../seed/data/session-templates";
import type { Roster, SessionTemplate } from "../../../shared/appointments/capacity";
import { plannedSession } from "../../../shared/appointments/capacity-rules";
import type { Variant } from "../../../shared/appointments/model";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { unitsFor, variantOn } from "../../../shared/appointments/quotes";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { dayKind, type WorkingCalendar } from "../../../shared/hospital/calendar";
import {
  addDays,
  daysBetween,
  daysFrom,
  instantOf,
  weekdayOf,
  type Day,
  type Instant,
} from "../../../shared/kernel/time";
import { withMakeUpDay, workingCalendar, type CalendarNews } from "./calendar-news";
import { wouldCome, type Applicant, type Season } from "./demand";
import type { Random } from "./random";

/** Half a day of ultrasound, and whether only the special-need pair is examined in it. */
export type Half = { readonly session: UltrasoundSession; readonly special: boolean };
/** A session that will be stopped, and when that is known. */
export type Stop = { readonly sessionId: string; readonly at: Instant };
export type Supply = {
  /** The templates that operations save before the season. */
  readonly templates: readonly SessionTemplate[];
  readonly halves: readonly Half[];
  readonly stops: readonly Stop[];
  /** A day that becomes a working day while people hold times on it; `halves`: its sessions where nobody does. */
  readonly news: CalendarNews & { readonly halves: readonly Half[] };
  /** Units that would be needed for everybody who would come, for one unit that is open to the end. */
  readonly ratio: number;
};

/** Of all time, so much is on weekends and holidays. */
const SPECIAL_SHARE = 0.2;
/** As many ten-minute units as half a day has, and as many lanes as there are people and machines for. */
const MOST: Readonly<Record<Variant, { units: number; lanes: number }>> = {
  ordinary: { units: 24, lanes: 4 },
  "special-need": { units: 20, lanes: 2 },
};

/** The shortest time in which she can be examined on a day that she can come. */
export const unitsNeeded = ({ days, fetuses }: Pick<Applicant, "days" | "fetuses">): number =>
  unitsFor(days === "weekend" ? "special-need" : "ordinary", fetuses, appointmentPolicy);

/** The sessions of a season on the hospital's own days, sized so that those who would come need `ratio` times what is open. */
export function supplyOf(season: Season, applicants: readonly Applicant[], ratio: number, random: Random): Supply {
  const demand = applicants.filter(wouldCome).reduce((sum, one) => sum + unitsNeeded(one), 0);
  const days = halvesOf(season, firstRoster.templates, workingCalendar);
  const special = days.filter((one) => one.special).length;
  const open = demand / ratio;
  const templates = firstRoster.templates.map((template) => {
    const variant = variantOn(template.dayKinds[0]!);
    const [share, halves] =
      variant === "special-need" ? [SPECIAL_SHARE, special] : [1 - SPECIAL_SHARE, days.length - special];
    const size = sizeOf(variant, template.half, (open * share) / halves);
    const roomIds = template.roomIds.slice(0, size.lanes);
    return { ...template, units: size.units, roomIds, effectiveFrom: season.first, effectiveTo: season.last };
  });
  const halves = halvesOf(season, templates, workingCalendar);
  const stops = stopsOf(season, halves, random);
  const stopped = new Set(stops.map(({ sessionId }) => sessionId));
  const left = halves.filter(({ session }) => !stopped.has(session.id)).flatMap(({ session }) => session.lanes);
  const news = newsOf(season);
  const after = halvesOf({ ...season, first: news.day, last: news.day }, templates, [news.year]);
  return {
    templates,
    halves,
    stops,
    news: { ...news, halves: after },
    ratio: demand / left.reduce((sum, { units }) => sum + units, 0),
  };
}

function halvesOf(
  { first, last }: Pick<Season, "first" | "last">,
  templates: readonly SessionTemplate[],
  calendar: WorkingCalendar,
): Half[] {
  const roster: Roster = { ...firstRoster, templates: [...templates] };
  return daysFrom(first, last).flatMap((day) => {
    const kind = dayKind(calendar, day);
    if (!kind.ok) throw new Error(`the calendar does not hold ${day}`);
    return (["am", "pm"] as const).flatMap((half): Half[] => {
      const session = plannedSession(roster, day, half, kind.value, appointmentPolicy.unitMinutes);
      return session?.lanes.length ? [{ session, special: variantOn(kind.value) === "special-need" }] : [];
    });
  });
}

/** So many lanes of so many units that each holds whole examinations of the usual length; the mornings are the longer halves. */
function sizeOf(variant: Variant, half: "am" | "pm", units: number): { lanes: number; units: number } {
  const usual = unitsFor(variant, 1, appointmentPolicy);
  const { units: most, lanes: there } = MOST[variant];
  const lanes = Math.min(there, Math.max(1, Math.ceil(units / most)));
  const aDay = Math.max(2, Math.round((2 * units) / lanes / usual));
  return { lanes, units: usual * Math.floor((aDay + (half === "am" ? 1 : 0)) / 2) };
}

/** One session in about four weeks cannot be held; that is known two to five days before. */
function stopsOf(season: Season, halves: readonly Half[], random: Random): Stop[] {
  const count = Math.max(1, Math.floor((daysBetween(season.first, season.last) + 1) / 28));
  const stops = new Map<string, Stop>();
  while (stops.size < count) {
    const { id, day } = halves[random.whole(0, halves.length - 1)]!.session;
    if (daysBetween(season.first, day) < 6 || day === newsOf(season).day) continue;
    stops.set(id, { sessionId: id, at: instantOf(addDays(day, -random.whole(2, 5)), "08:20") });
  }
  return [...stops.values()].sort((a, b) => a.at.localeCompare(b.at));
}

/** The Saturday past the middle of a season turns out to be a working day; that is told nine days before. */
function newsOf({ first, last }: Season): CalendarNews {
  const middle = addDays(first, Math.ceil((daysBetween(first, last) + 1) / 2));
  const day: Day = daysFrom(middle, last).find((one) => weekdayOf(one) === 6)!;
  return withMakeUpDay(day, instantOf(addDays(day, -9), "08:40"));
}
