import fc from "fast-check";
import { joinedWith } from "../../../shared/appointments/joined";
import { seatName } from "../../../shared/appointments/openings";
import { booking, lane, session } from "./sample";

const DAY = "2026-12-16";
const UNITS = 12;
const place = (unit: number, units: number) => ({ ...booking(DAY, "08:00"), unit, units });
const hold = (units: readonly number[]) => new Set(units.map((unit) => seatName("a", unit)));
const shown = (unit: number, units: number, held: readonly number[], needs: number) => {
  const { startsAt, endsAt, ...one } = joinedWith(
    place(unit, units),
    session(DAY, [lane("a", UNITS)]),
    hold(held),
    needs,
  );
  return `${startsAt}-${endsAt} ${one.unit}+${one.units}`;
};

test("what is free on both sides is joined, what somebody holds ends it", () => {
  expect(shown(3, 3, [2, 8], 5)).toBe("08:30-09:20 3+5");
  expect(shown(3, 3, [0, 6], 5)).toBe("08:10-09:00 1+5");
  expect(shown(3, 3, [2, 6], 5)).toBe("08:30-09:00 3+3");
  expect(shown(9, 3, [], 5)).toBe("08:50-10:00 5+7");
});

test("a lane that is worked no longer, or not so long, joins nothing", () => {
  const freed = place(3, 3);
  for (const lanes of [[], [lane("b", UNITS)], [lane("a", 5)]])
    expect(joinedWith(freed, session(DAY, lanes), hold([]), 5)).toEqual(freed);
});

test("every start in a joined place takes a unit that was given back, nobody's unit and none outside the lane", () => {
  const cases = fc.record({
    unit: fc.integer({ min: 0, max: UNITS - 3 }),
    needs: fc.integer({ min: 4, max: 8 }),
    held: fc.uniqueArray(fc.integer({ min: 0, max: UNITS - 1 })),
  });
  fc.assert(
    fc.property(cases, ({ unit, needs, held }) => {
      const others = held.filter((one) => one < unit || one >= unit + 3);
      const whole = joinedWith(place(unit, 3), session(DAY, [lane("a", UNITS)]), hold(others), needs);
      const possible = Array.from({ length: UNITS - needs + 1 }, (_, start) => start).filter((start) => {
        const hers = Array.from({ length: needs }, (_, n) => start + n);
        return hers.every((one) => !others.includes(one)) && hers.some((one) => one >= unit && one < unit + 3);
      });
      const starts = Array.from({ length: Math.max(0, whole.units - needs + 1) }, (_, n) => whole.unit + n);
      expect(starts).toEqual(possible);
    }),
    { numRuns: 500 },
  );
});
