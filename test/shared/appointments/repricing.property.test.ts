import fc from "fast-check";
import { dayChanged } from "../../../shared/appointments/repricing";
import { quoteFor, variantOn } from "../../../shared/appointments/quotes";
import { dayKind, yearUnfit, type CalendarYear } from "../../../shared/hospital/calendar";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import { priceLists } from "../../../shared/hospital/data/price-lists";
import { addDays, daysFrom } from "../../../shared/kernel/time";
import { application, booking, NOW, policy } from "./sample";

const YEARS = ["2026", "2027", "2028"];
const days = fc
  .tuple(fc.constantFrom(...YEARS), fc.integer({ min: 0, max: 364 }))
  .map(([year, n]) => addDays(`${year}-01-01`, n));
/** A year in which a week around some day is off, or some weekend days are worked. */
const calendars = fc.record({
  off: days,
  length: fc.integer({ min: 1, max: 8 }),
  worked: fc.array(days, { maxLength: 6 }),
});

const changedBy = ({ off, length, worked }: { off: string; length: number; worked: string[] }): CalendarYear[] =>
  workingCalendar.map((year) => {
    const own = (day: string) => day.startsWith(String(year.year));
    const to = addDays(off, length - 1);
    const extra = own(off) && own(to) ? [{ name: { zh: "调整", en: "Change" }, from: off, to }] : [];
    return {
      ...year,
      holidays: [...year.holidays, ...extra],
      makeUpWorkdays: [...year.makeUpWorkdays, ...worked.filter(own)],
    };
  });
const kindOf = (calendar: readonly CalendarYear[], day: string) => {
  const kind = dayKind(calendar, day);
  return kind.ok ? kind.value : undefined;
};

test("S13: over three years of dates no calendar ever raises what somebody agreed to, and an ordinary day never costs more", () => {
  const seen = { nothing: 0, told: 0, repriced: 0 };
  fc.assert(
    fc.property(
      calendars,
      fc.array(calendars, { maxLength: 2 }),
      fc.integer({ min: -6, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.constantFrom(...priceLists),
      fc.boolean(),
      (first, later, shift, fetuses, byForm, prices, temporary) => {
        const start = addDays(first.off, shift);
        for (const day of daysFrom(start, addDays(start, 6))) {
          let kind = kindOf(changedBy(first), day);
          if (!kind) continue;
          const variant = temporary ? "special-need" : variantOn(kind);
          const { totalFen } = quoteFor(variant, fetuses, policy, prices);
          const place = { ...booking(day, "08:00"), variant, totalFen, owedFen: byForm ? 0 : totalFen };
          let woman = application({ state: "scheduled", fetuses, booking: place, ...(temporary ? { temporary } : {}) });
          for (const calendar of [...later.map(changedBy), workingCalendar, changedBy(first)]) {
            const to = kindOf(calendar, day)!;
            const outcome = dayChanged(woman, { from: kind, to }, prices, policy, NOW);
            seen[outcome.is]++;
            kind = to;
            if (outcome.is === "nothing") continue;
            const [before, now] = [woman.booking!, outcome.after.booking!];
            expect(now.totalFen).toBeLessThanOrEqual(before.totalFen);
            expect(now.owedFen).toBeLessThanOrEqual(before.owedFen);
            expect(now.totalFen - now.owedFen).toBeLessThanOrEqual(before.totalFen - before.owedFen);
            expect([now.day, now.startsAt, now.lane]).toEqual([before.day, before.startsAt, before.lane]);
            if (outcome.is === "told") expect(now).toEqual(before);
            else {
              expect([variantOn(to), now.variant, temporary]).toEqual(["ordinary", "ordinary", false]);
              expect(now.totalFen).toBe(quoteFor("ordinary", fetuses, policy, prices).totalFen);
            }
            woman = outcome.after;
          }
        }
      },
    ),
    { numRuns: 400 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(20);
});

describe("a year of the calendar", () => {
  const year = workingCalendar.find((one) => one.year === 2026)!;
  const name = { zh: "节", en: "Holiday" };
  test.each([
    ["dates", { ...year, holidays: [{ name, from: "2026-12-25", to: "2026-12-24" }] }],
    ["other-year", { ...year, holidays: [{ name, from: "2026-12-31", to: "2027-01-01" }] }],
    ["not-weekend", { ...year, makeUpWorkdays: ["2026-12-23"] }],
    ["past", { ...year, holidays: [...year.holidays, { name, from: "2026-03-02", to: "2026-03-02" }] }],
    [undefined, { ...year, holidays: [...year.holidays, { name, from: "2026-12-24", to: "2026-12-25" }] }],
  ])("is refused with %s", (why, changed) => {
    expect(yearUnfit(changed, year, "2026-11-22")).toBe(why);
  });
});
