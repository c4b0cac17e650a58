import dayjs from "dayjs";
import utc from "dayjs/plugin/utc";
import * as z from "zod/mini";

dayjs.extend(utc);

/** China has kept UTC+8 without summer time since 1991, so Asia/Shanghai is a fixed offset for every date we handle. */
const SHANGHAI_MINUTES = 8 * 60;

/** A calendar day in Asia/Shanghai, "YYYY-MM-DD". */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "day.malformed"), z.refine(isRealDay, "day.unreal"));
export type Day = z.infer<typeof Day>;

/** A moment in UTC, ISO 8601 with milliseconds: "2026-11-22T01:00:00.000Z". Sorts as text. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, "instant.malformed"));
export type Instant = z.infer<typeof Instant>;

/** A wall-clock time in Asia/Shanghai, "HH:MM". */
export const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time.malformed"));
export type ClockTime = z.infer<typeof ClockTime>;

/** Nobody's birth and nobody's plan lies outside; days are still counted on from the last of them. */
const YEARS = { first: "1850", last: "2199" };

function isRealDay(text: string): boolean {
  const [year, parsed] = [text.slice(0, 4), dayjs.utc(text)];
  return year >= YEARS.first && year <= YEARS.last && parsed.isValid() && parsed.format("YYYY-MM-DD") === text;
}

/** The Asia/Shanghai day on which a moment falls. */
export const dayOf = (instant: Instant): Day => dayjs.utc(instant).add(SHANGHAI_MINUTES, "minute").format("YYYY-MM-DD");

/** The Asia/Shanghai wall-clock time of a moment, "HH:MM". */
export const clockOf = (instant: Instant): ClockTime =>
  dayjs.utc(instant).add(SHANGHAI_MINUTES, "minute").format("HH:mm");

/** The moment of a wall-clock time on a day in Asia/Shanghai. */
export const instantOf = (day: Day, time: ClockTime): Instant =>
  dayjs.utc(`${day}T${time}:00.000Z`).subtract(SHANGHAI_MINUTES, "minute").toISOString();

/** A moment `minutes` later (or earlier, when negative). */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  dayjs.utc(instant).add(minutes, "minute").toISOString();

/** A day `days` later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day => dayjs.utc(day).add(days, "day").format("YYYY-MM-DD");

/** Whole days from one day to another; positive when `to` is later. */
export const daysBetween = (from: Day, to: Day): number => dayjs.utc(to).diff(dayjs.utc(from), "day");

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => ((dayjs.utc(day).day() + 6) % 7) + 1;

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}

/** Minutes after midnight of a wall-clock time. */
export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The wall-clock time `minutes` after midnight (0 to 1439). */
export const clockAt = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
