import * as z from "zod/mini";
import { done, refused, type Result } from "../kernel/result";
import { Day, daysFrom, weekdayOf } from "../kernel/time";
import { CalendarYear, type DayKind } from "./model";

export { CalendarYear, HolidayBlock, KeptYear } from "./model";

export const WorkingCalendar = z.array(CalendarYear);
export type WorkingCalendar = readonly CalendarYear[];

const yearOf = (calendar: WorkingCalendar, day: Day): CalendarYear | undefined =>
  calendar.find((one) => one.year === Number(day.slice(0, 4)));

/**
 * What an Asia/Shanghai day is by the calendar (D1-01): a make-up working day (调休) on a weekend is a working day, a
 * statutory holiday on a weekday is not. Answers `calendar.missing` for a year that the calendar does not hold.
 */
export function dayKind(calendar: WorkingCalendar, day: Day): Result<DayKind, "calendar.missing"> {
  const year = yearOf(calendar, day);
  if (year === undefined) return refused("calendar.missing");
  if (year.makeUpWorkdays.includes(day)) return done("make-up-workday");
  if (year.holidays.some((block) => block.from <= day && day <= block.to)) return done("holiday");
  return done(weekdayOf(day) >= 6 ? "weekend" : "workday");
}

/** Why a year cannot be kept: a holiday ends before it begins or lies elsewhere, or a working day is no weekend day. */
export const UnfitYear = z.enum(["dates", "other-year", "not-weekend", "past"]);
export type UnfitYear = z.infer<typeof UnfitYear>;

/** Looks a changed year over: its own days only, whole blocks, make-up working days on weekends, and nothing before today. */
export function yearUnfit(year: CalendarYear, before: CalendarYear | undefined, today: Day): UnfitYear | undefined {
  const days = [...year.holidays.flatMap(({ from, to }) => [from, to]), ...year.makeUpWorkdays];
  if (year.holidays.some(({ from, to }) => to < from)) return "dates";
  if (days.some((day) => Number(day.slice(0, 4)) !== year.year)) return "other-year";
  if (year.makeUpWorkdays.some((day) => weekdayOf(day) < 6)) return "not-weekend";
  const past =
    before && daysFrom(`${year.year}-01-01`, today).filter((day) => day < today && day <= `${year.year}-12-31`);
  const kindOf = (one: CalendarYear, day: Day) => dayKind([one], day);
  const same = past?.every((day) => JSON.stringify(kindOf(year, day)) === JSON.stringify(kindOf(before!, day)));
  return same === false ? "past" : undefined;
}

/** Is the calendar of this day's year only derived from the law, and may it still change? False for a missing year. */
export const isProvisional = (calendar: WorkingCalendar, day: Day): boolean =>
  yearOf(calendar, day)?.status === "provisional";
