import type { CalendarYear } from "../../../shared/hospital/calendar";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import type { Day, Instant } from "../../../shared/kernel/time";

export { workingCalendar };

/** A year of the calendar as it is announced anew: this day is worked after all. */
export type CalendarNews = { readonly day: Day; readonly at: Instant; readonly year: CalendarYear };

/** The announced year in which a weekend day is a make-up working day (调休). */
export function withMakeUpDay(day: Day, at: Instant): CalendarNews {
  const before = workingCalendar.find(({ year }) => year === Number(day.slice(0, 4)));
  if (!before) throw new Error(`the calendar does not hold ${day}`);
  const makeUpWorkdays = [...before.makeUpWorkdays, day].sort();
  return { day, at, year: { ...before, makeUpWorkdays } };
}
