import fc from "fast-check";
import {
  addDays,
  addMinutes,
  clockAt,
  clockOf,
  ClockTime,
  Day,
  dayOf,
  daysBetween,
  daysFrom,
  Instant,
  instantOf,
  minutesOf,
  weekdayOf,
} from "../../../shared/kernel/time";

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("2000-01-01", days));
const anyMinute = fc.integer({ min: 0, max: 1439 });

describe("a day in Asia/Shanghai", () => {
  test.each([
    ["2026-12-31T15:59:59.999Z", "2026-12-31", "23:59"],
    ["2026-12-31T16:00:00.000Z", "2027-01-01", "00:00"],
    ["2028-02-28T16:00:00.000Z", "2028-02-29", "00:00"],
    ["2026-11-22T01:00:00.000Z", "2026-11-22", "09:00"],
  ])("%s is %s %s", (instant, day, clock) => {
    expect(dayOf(instant)).toBe(day);
    expect(clockOf(instant)).toBe(clock);
  });
  test("eight in the morning in Chongqing is midnight UTC", () => {
    expect(instantOf("2026-12-01", "08:00")).toBe("2026-12-01T00:00:00.000Z");
    expect(instantOf("2026-12-01", "07:59")).toBe("2026-11-30T23:59:00.000Z");
  });
  test("a day and a time make a moment of that day and time, whatever they are", () => {
    fc.assert(
      fc.property(anyDay, anyMinute, (day, minute) => {
        const instant = instantOf(day, clockAt(minute));
        expect([dayOf(instant), clockOf(instant)]).toEqual([day, clockAt(minute)]);
        expect(Instant.safeParse(instant).success).toBe(true);
      }),
    );
  });
});

describe("counting", () => {
  test("days go over month, leap day and year", () => {
    expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(daysBetween("2028-01-01", "2029-01-01")).toBe(366);
    expect(daysBetween("2026-12-02", "2026-12-01")).toBe(-1);
  });
  test("adding and taking away agree, and text sorts as time does", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(other > day).toBe(days > 0);
        expect(weekdayOf(other)).toBe(((((weekdayOf(day) - 1 + days) % 7) + 7) % 7) + 1);
      }),
    );
  });
  test("minutes go over midnight", () => {
    expect(addMinutes("2026-12-31T23:59:00.000Z", 2)).toBe("2027-01-01T00:01:00.000Z");
    expect(addMinutes("2026-12-01T00:00:00.000Z", 0.5)).toBe("2026-12-01T00:00:30.000Z");
    expect(addMinutes("2026-12-01T00:00:00.000Z", -1)).toBe("2026-11-30T23:59:00.000Z");
  });
  test("both ends of a stretch belong to it; backwards there is none", () => {
    expect(daysFrom("2026-12-30", "2027-01-01")).toEqual(["2026-12-30", "2026-12-31", "2027-01-01"]);
    expect(daysFrom("2026-12-30", "2026-12-30")).toEqual(["2026-12-30"]);
    expect(daysFrom("2026-12-30", "2026-12-29")).toEqual([]);
  });
  test("Monday is 1 and Sunday 7", () => {
    expect(daysFrom("2026-11-23", "2026-11-29").map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
  test("a clock time and its minutes are the same thing", () => {
    expect([minutesOf("00:00"), minutesOf("08:05"), minutesOf("23:59")]).toEqual([0, 485, 1439]);
    fc.assert(fc.property(anyMinute, (minute) => expect(minutesOf(clockAt(minute))).toBe(minute)));
  });
});

describe("what is written wrong is refused", () => {
  test.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "20261201",
    "",
    "2026-12-01T00:00:00.000Z",
    "9999-12-31",
    "0000-01-01",
  ])("%s is no day", (text) => expect(Day.safeParse(text).success).toBe(false));
  test.each(["2028-02-29", "2026-12-31"])("%s is a day", (text) => expect(Day.safeParse(text).success).toBe(true));
  test.each(["24:00", "23:60", "8:00", "08:00:00"])("%s is no time", (text) =>
    expect(ClockTime.safeParse(text).success).toBe(false),
  );
  test.each(["2026-12-01T00:00:00Z", "2026-12-01T00:00:00.000+08:00", "2026-12-01"])("%s is no moment", (text) =>
    expect(Instant.safeParse(text).success).toBe(false),
  );
});
