import fc from "fast-check";
import {
  dayAtAge,
  dueFromLastPeriod,
  dueFromTransfer,
  GestationalAge,
  gestationalAge,
  gestationalDays,
  writeAge,
} from "../../../shared/kernel/gestational-age";
import { addDays, daysBetween } from "../../../shared/kernel/time";

describe("gestational age", () => {
  test.each([
    ["2027-04-28", "0+0", -280],
    ["2027-04-28", "0+6", -274],
    ["2027-04-28", "1+0", -273],
    ["2027-04-28", "17+3", -158],
    ["2027-04-28", "40+0", 0],
    ["2027-04-28", "41+0", 7],
  ])("due on %s, it is %s that many days from the due date: %i", (dueOn, written, days) => {
    expect(writeAge(gestationalAge(dueOn, addDays(dueOn, days)))).toBe(written);
  });
  test("before the pregnancy it is 0+0 for a screen, and negative for a rule", () => {
    expect(writeAge(gestationalAge("2027-04-28", addDays("2027-04-28", -290)))).toBe("0+0");
    expect(gestationalDays("2027-04-28", addDays("2027-04-28", -290))).toBe(-10);
  });
  test("the day at an age and the age on that day are the same thing", () => {
    const dues = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2025-01-01", days));
    fc.assert(
      fc.property(dues, fc.integer({ min: 0, max: 301 }), (dueOn, age) => {
        const on = dayAtAge(dueOn, age);
        expect(gestationalDays(dueOn, on)).toBe(age);
        const { weeks, days } = gestationalAge(dueOn, on);
        expect(weeks * 7 + days).toBe(age);
        expect(GestationalAge.safeParse({ weeks, days }).success).toBe(true);
      }),
    );
  });
});

describe("due dates", () => {
  test("Naegele: 280 days after the first day of the last period, over a leap day as well", () => {
    expect(dueFromLastPeriod("2026-07-22")).toBe("2027-04-28");
    expect(dueFromLastPeriod("2027-07-22")).toBe("2028-04-27");
  });
  test.each([
    [3, "2027-04-28"],
    [5, "2027-04-26"],
    [6, "2027-04-25"],
  ])("an embryo of %i days, transferred on 2026-08-08, is due on %s", (embryoDays, dueOn) => {
    expect(dueFromTransfer("2026-08-08", embryoDays)).toBe(dueOn);
  });
  test("a transfer is the same pregnancy as a period fourteen days before fertilisation", () => {
    const fertilised = "2026-08-05";
    expect(dueFromTransfer(addDays(fertilised, 5), 5)).toBe(dueFromLastPeriod(addDays(fertilised, -14)));
    expect(daysBetween(fertilised, dueFromTransfer(addDays(fertilised, 3), 3))).toBe(266);
  });
});
