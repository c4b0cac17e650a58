import * as z from "zod/mini";
import { calendarYear } from "../../../scripts/calendar";
import { dayKind, isProvisional, WorkingCalendar } from "../../../shared/hospital/calendar";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import { daysFrom, weekdayOf } from "../../../shared/kernel/time";

const kindOf = (day: string) => dayKind(workingCalendar, day);

describe("the working calendar (D1-01)", () => {
  test.each([
    ["2026-10-10", "make-up-workday", "Saturday worked for National Day"],
    ["2026-10-11", "weekend", "the Sunday after it"],
    ["2026-10-08", "workday", "the first day after National Day"],
    ["2026-10-07", "holiday", "the last day of National Day"],
    ["2026-02-14", "make-up-workday", "Saturday worked for Spring Festival"],
    ["2026-02-15", "holiday", "Sunday inside Spring Festival"],
    ["2026-02-16", "holiday", "a Monday off"],
    ["2026-02-23", "holiday", "the last day of Spring Festival"],
    ["2026-02-24", "workday", "the day after it"],
    ["2026-11-20", "workday", "an ordinary Friday"],
    ["2026-11-21", "weekend", "an ordinary Saturday"],
    ["2026-11-22", "weekend", "an ordinary Sunday"],
    ["2026-11-23", "workday", "an ordinary Monday"],
    ["2025-01-26", "make-up-workday", "Sunday worked for Spring Festival 2025"],
    ["2026-12-31", "workday", "the last day of 2026"],
    ["2027-01-01", "holiday", "New Year's Day 2027"],
    ["2027-02-04", "workday", "the day before the provisional Spring Festival"],
    ["2027-02-05", "holiday", "lunar New Year's Eve 2027"],
    ["2027-02-10", "holiday", "the second day that replaces a weekend"],
    ["2027-02-11", "workday", "the day after"],
    ["2028-12-31", "weekend", "the last day that the calendar holds"],
  ])("%s is a %s: %s", (day, kind) => {
    expect(kindOf(day)).toEqual({ ok: true, value: kind });
  });

  test.each(["2022-10-08", "2024-12-31", "2029-01-01"])(
    "%s lies in a year without calendar and is no ordinary day",
    (day) => {
      expect(kindOf(day)).toEqual({ ok: false, code: "calendar.missing" });
    },
  );

  test("2025 and 2026 are published, 2027 and 2028 provisional and without guessed make-up days", () => {
    expect(workingCalendar.map(({ year, status }) => [year, status])).toEqual([
      [2025, "published"],
      [2026, "published"],
      [2027, "provisional"],
      [2028, "provisional"],
    ]);
    const guessed = workingCalendar.filter(({ status }) => status === "provisional");
    expect(guessed.flatMap(({ makeUpWorkdays }) => makeUpWorkdays)).toEqual([]);
    expect(guessed.every(({ source }) => source.startsWith("暂定") && source.includes(" / Provisional"))).toBe(true);
    expect(isProvisional(workingCalendar, "2026-12-31")).toBe(false);
    expect(isProvisional(workingCalendar, "2027-01-01")).toBe(true);
    expect(isProvisional(workingCalendar, "2029-01-01")).toBe(false);
  });

  test("what stands in the file is well formed and is what the script would write again", () => {
    expect(z.parse(WorkingCalendar, workingCalendar)).toEqual(workingCalendar);
    expect(workingCalendar).toEqual(workingCalendar.map(({ year }) => calendarYear(year)));
  });

  test("thirteen statutory days are off in a provisional year, each made up for when it falls on a weekend", () => {
    const weekdaysOff = (year: number) =>
      calendarYear(year)
        .holidays.flatMap(({ from, to }) => daysFrom(from, to))
        .filter((day) => weekdayOf(day) <= 5).length;
    expect(weekdaysOff(2027)).toBe(13);
    expect(weekdaysOff(2028)).toBe(13);
  });
});
