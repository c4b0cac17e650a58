import fc from "fast-check";
import type { Dating } from "../../../shared/appointments/model";
import { dayUnfit } from "../../../shared/appointments/openings";
import { unitsFor, variantFor } from "../../../shared/appointments/quotes";
import { splitOn } from "../../../shared/appointments/two-visits";
import { dueDateOf, windowDays } from "../../../shared/appointments/windows";
import { gestationalAge, writeAge } from "../../../shared/kernel/gestational-age";
import { addDays, instantOf } from "../../../shared/kernel/time";
import { application, form, policy } from "./sample";

/** Days by the calendar of the machine itself, knowing nothing of the house's own arithmetic. */
const DAY_MS = 86_400_000;
const shifted = (day: string, days: number): string =>
  new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) + days * DAY_MS).toISOString().slice(0, 10);
/** A due date of the years 2026 to 2028, leap day included. */
const dueDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => shifted("2026-01-01", days));
const weeks = (whole: number, days = 0) => whole * 7 + days;

describe("the due date, whichever way the pregnancy was dated", () => {
  /** The same rules once more: 280 days from the period, 266 from fertilisation, and the scan by its formula. */
  const twin = (dating: Dating): string => {
    if (dating.source === "told") return dating.dueOn;
    if (dating.source === "last-period") return shifted(dating.firstDay, 280);
    if (dating.source === "transfer") return shifted(dating.transferredOn, 280 - 14 - dating.embryoDays);
    const age = Math.round(8.052 * (1.037 * dating.crlMm) ** 0.5 + 23.73);
    return shifted(dating.scannedOn, 280 - age);
  };
  const dating: fc.Arbitrary<Dating> = fc.oneof(
    dueDay.map((dueOn) => ({ source: "told" as const, dueOn })),
    dueDay.map((firstDay) => ({ source: "last-period" as const, firstDay })),
    fc.record({
      source: fc.constant("transfer" as const),
      transferredOn: dueDay,
      embryoDays: fc.constantFrom(3 as const, 5 as const, 6 as const),
    }),
    fc.record({
      source: fc.constant("early-scan" as const),
      scannedOn: dueDay,
      crlMm: fc.integer({ min: 50, max: 900 }).map((tenths) => tenths / 10),
    }),
  );
  test("is what a second reckoning of the same rules says", () => {
    fc.assert(
      fc.property(dating, (one) => {
        expect(dueDateOf(one, policy)).toBe(twin(one));
      }),
      { numRuns: 1000 },
    );
  });
  test("is the same for one pregnancy that is dated in every way", () => {
    fc.assert(
      fc.property(dueDay, (dueOn) => {
        const firstDay = shifted(dueOn, -280);
        const fertilised = shifted(firstDay, 14);
        const ways: Dating[] = [
          { source: "told", dueOn },
          { source: "last-period", firstDay },
          { source: "transfer", transferredOn: shifted(fertilised, 3), embryoDays: 3 },
          { source: "transfer", transferredOn: shifted(fertilised, 5), embryoDays: 5 },
          { source: "transfer", transferredOn: shifted(fertilised, 6), embryoDays: 6 },
        ];
        expect(ways.map((way) => dueDateOf(way, policy))).toEqual(ways.map(() => dueOn));
      }),
    );
  });
  // Robinson and Fleming 1975, as charts print it; a day more or less is rounding.
  test.each([
    [10, "7+1"],
    [20, "8+4"],
    [30, "9+6"],
    [40, "10+6"],
    [45, "11+2"],
    [50, "11+5"],
    [60, "12+3"],
    [70, "13+1"],
    [84, "14+1"],
  ])("B.1: a crown-rump length of %i mm is %s, within a day", (crlMm, written) => {
    const [whole, days] = written.split("+").map(Number) as [number, number];
    const dueOn = dueDateOf({ source: "early-scan", scannedOn: "2026-06-01", crlMm }, policy);
    const { weeks: w, days: d } = gestationalAge(dueOn, "2026-06-01");
    expect(Math.abs(w * 7 + d - (whole * 7 + days))).toBeLessThanOrEqual(1);
  });
  test("the formula backwards gives the length that was measured, within the millimetres of one day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 84 }), (crlMm) => {
        const dueOn = dueDateOf({ source: "early-scan", scannedOn: "2026-06-01", crlMm }, policy);
        const { weeks: w, days: d } = gestationalAge(dueOn, "2026-06-01");
        const back = (days: number) => ((days - 23.73) / 8.052) ** 2 / 1.037;
        expect(back(w * 7 + d - 0.51)).toBeLessThanOrEqual(crlMm);
        expect(back(w * 7 + d + 0.51)).toBeGreaterThanOrEqual(crlMm);
      }),
    );
  });
  test("weeks and days are written so that they read back as the same number of days", () => {
    fc.assert(
      fc.property(dueDay, fc.integer({ min: 0, max: 301 }), (dueOn, age) => {
        const written = writeAge(gestationalAge(dueOn, shifted(dueOn, age - 280)));
        expect(written).toMatch(/^\d{1,2}\+[0-6]$/);
        const [whole, days] = written.split("+").map(Number) as [number, number];
        expect(whole * 7 + days).toBe(age);
      }),
    );
  });
});

describe("the borders of the windows", () => {
  /** What the policy writes in weeks, as days, written once more by hand. */
  test.each([
    ["system-ultrasound", weeks(20), weeks(24, 6), weeks(25, 6)],
    ["fetal-echo", weeks(20), weeks(27, 6), weeks(27, 6)],
    ["nt-scan", weeks(11), weeks(13, 6), weeks(13, 6)],
  ] as const)(
    "of %s lie on the days of pregnancy that the policy names, for every due date",
    (item, from, to, stop) => {
      fc.assert(
        fc.property(dueDay, (dueOn) => {
          const window = windowDays(item, dueOn, policy);
          expect(window).toMatchObject({
            allowedFrom: shifted(dueOn, from - 280),
            allowedTo: shifted(dueOn, to - 280),
            hardStop: shifted(dueOn, stop - 280),
          });
          expect(window.allowedFrom <= window.bestFrom && window.bestTo <= window.allowedTo).toBe(true);
        }),
      );
    },
  );
  test("the system ultrasound is given on the first and the last day, and on neither neighbour", () => {
    fc.assert(
      fc.property(dueDay, fc.constantFrom("workday" as const, "weekend" as const), (dueOn, kind) => {
        const [first, last] = [shifted(dueOn, weeks(20) - 280), shifted(dueOn, weeks(25, 6) - 280)];
        const now = instantOf(addDays(first, -20), "09:00");
        const thing = application({ dueOn, preference: { ...form().preference, days: "either" } });
        const why = (day: string) => dayUnfit(thing, day, kind, policy, now);
        expect([shifted(first, -1), first, last, shifted(last, 1)].map(why)).toEqual([
          "outside-window",
          undefined,
          undefined,
          "outside-window",
        ]);
      }),
    );
  });
  test("D1-14: where the fetal heart has a window of its own, the pair is one visit inside it and two outside", () => {
    const narrow = {
      ...policy,
      windows: policy.windows.map((one) =>
        one.item === "fetal-echo" ? { ...one, allowedFrom: weeks(22), hardStop: weeks(24) } : one,
      ),
    };
    fc.assert(
      fc.property(dueDay, fc.integer({ min: weeks(20), max: weeks(25, 6) }), (dueOn, age) => {
        const day = shifted(dueOn, age - 280);
        const inside = age >= weeks(22) && age <= weeks(24);
        expect(splitOn({ dueOn }, day, "special-need", narrow) === undefined).toBe(inside);
        expect(splitOn({ dueOn }, day, "ordinary", narrow)).toBeUndefined();
        const thing = application({ dueOn, preference: { ...form().preference, days: "either" } });
        const now = instantOf(shifted(day, -20), "09:00");
        expect(dayUnfit(thing, day, "weekend", narrow, now)).toBe(inside ? undefined : "outside-window");
      }),
    );
  });
  test("twins take the longer time of the policy, and more children no less", () => {
    const twin = { ordinary: [3, 5], "special-need": [5, 8] } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.constantFrom("workday" as const, "make-up-workday" as const, "weekend" as const, "holiday" as const),
        (fetuses, temporary, kind) => {
          const special = temporary || kind === "weekend" || kind === "holiday";
          const variant = variantFor({ temporary }, kind);
          expect(variant).toBe(special ? "special-need" : "ordinary");
          expect(unitsFor(variant, fetuses, policy)).toBe(twin[variant][Math.min(fetuses, 2) - 1]);
        },
      ),
    );
  });
});
