import * as z from "zod/mini";
import { done, refused, type Result } from "../kernel/result";
import { Day, daysFrom, weekdayOf } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import type { DayKind } from "./model";

/** Days off in a row, both ends included, weekends inside them too. */
export const HolidayBlock = z.strictObject({ name: Bilingual, from: Day, to: Day });
export type HolidayBlock = z.infer<typeof HolidayBlock>;

/**
 * One year of the working calendar, editable by the hospital. `published`: as announced by the State Council;
 * `provisional`: derived from the law until the announcement comes, without any guessed make-up working day.
 */
export const CalendarYear = z.strictObject({
  year: z.int().check(z.minimum(2000), z.maximum(2100)),
  status: z.enum(["published", "provisional"]),
  source: z.string(),
  holidays: z.array(HolidayBlock),
  makeUpWorkdays: z.array(Day),
});
export type CalendarYear = z.infer<typeof CalendarYear>;
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

/** A year as it is kept: with the version that says whether somebody else has changed it since. */
export const KeptYear = z.extend(CalendarYear, { version: z.int() });
export type KeptYear = z.infer<typeof KeptYear>;

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
