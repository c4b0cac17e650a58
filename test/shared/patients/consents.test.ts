import fc from "fast-check";
import { addDays, daysBetween } from "../../../shared/kernel/time";
import {
  ageOn,
  birthdayOf,
  consentState,
  CURRENT_CONSENTS,
  turningDay,
  type Standing,
} from "../../../shared/patients/consents";

const day = fc.integer({ min: 0, max: 365 * 40 }).map((after) => addDays("2000-01-01", after));
const standing = (change: Partial<Standing> = {}): Standing => ({
  v: 1,
  document: "health-data",
  state: "given",
  version: CURRENT_CONSENTS["health-data"],
  hash: "h",
  at: "2026-11-22T01:00:00.000Z",
  as: "self",
  ...change,
});

test.each([
  ["2012-11-22", "2026-11-21", 13],
  ["2012-11-22", "2026-11-22", 14],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
  ["2004-02-29", "2028-02-29", 24],
  ["2026-11-22", "2026-11-22", 0],
])("somebody born on %s is on %s %i years old", (born, today, age) => {
  expect(ageOn(born, today)).toBe(age);
});

test("T30: a guardian's consent lives until the next turning age, and not a day longer, whatever the dates", () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 365 * 20 }),
      fc.integer({ min: 0, max: 365 * 20 }),
      (born, then, later) => {
        const givenOn = addDays(born, then);
        const today = addDays(givenOn, later);
        const until = turningDay(born, givenOn, [14, 18]);
        const state = consentState(standing({ as: "guardian", ...(until ? { until } : {}) }), today);
        const crossed = [14, 18].some((age) => ageOn(born, givenOn) < age && ageOn(born, today) >= age);
        expect(state).toBe(crossed ? "own-turn" : "given");
      },
    ),
    { numRuns: 2000 },
  );
});

test("a birthday is one day a year, and ages grow by one", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (born, age) => {
      const on = birthdayOf(born, age);
      expect(ageOn(born, on)).toBe(age);
      expect(ageOn(born, addDays(on, -1))).toBe(age - 1);
      expect(daysBetween(birthdayOf(born, age - 1), on)).toBeGreaterThanOrEqual(365);
    }),
  );
});

test.each([
  [undefined, "never"],
  [standing(), "given"],
  [standing({ state: "withdrawn" }), "withdrawn"],
  [standing({ version: "2020-01" }), "outdated"],
  [standing({ version: "2020-01", state: "withdrawn" }), "withdrawn"],
  [standing({ as: "guardian", until: "2026-11-23" }), "given"],
  [standing({ as: "guardian", until: "2026-11-22" }), "own-turn"],
] as const)("what stands, %j, is %s today", (given, state) => {
  expect(consentState(given, "2026-11-22")).toBe(state);
});
