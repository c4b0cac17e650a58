import fc from "fast-check";
import { dayUnfit, freeOpenings, seatsOf } from "../../../shared/appointments/openings";
import { unitsFor, variantOn } from "../../../shared/appointments/quotes";
import { windowDays } from "../../../shared/appointments/windows";
import { dayKind } from "../../../shared/hospital/calendar";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import type { DayKind } from "../../../shared/hospital/model";
import { addDays, clockAt, daysFrom, instantOf, minutesOf } from "../../../shared/kernel/time";
import { application, form, lane, NOW, policy, session, TODAY } from "./sample";

const lanes = fc
  .array(fc.record({ units: fc.integer({ min: 1, max: 30 }), echo: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map(({ units, echo }, at) => lane("abcd"[at]!, units, echo)));
const world = fc.record({
  lanes,
  kind: fc.constantFrom<DayKind>("workday", "weekend", "holiday", "make-up-workday"),
  fetuses: fc.integer({ min: 1, max: 4 }),
  days: fc.constantFrom("weekday" as const, "weekend" as const, "either" as const),
  earliest: fc.integer({ min: 7 * 60, max: 12 * 60 }).map(clockAt),
  taken: fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.integer({ min: 0, max: 29 })), { maxLength: 40 }),
});
const DAY = "2026-12-16";

const openingsOf = ({
  lanes: rows,
  kind,
  fetuses,
  days,
  earliest,
  taken,
}: typeof world extends fc.Arbitrary<infer W> ? W : never) => {
  const thing = application({ fetuses, preference: { ...form().preference, days, earliest } });
  const seats = new Set(taken.map(([name, unit]) => seatsOf({ lane: name, unit, units: 1 })[0]!));
  return { seats, found: freeOpenings(thing, session(DAY, rows), kind, seats, policy, NOW) };
};

describe("whatever is taken and whatever she prefers", () => {
  test("every opening fits its lane, its length and her hour, and takes nobody's seat", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { seats, found } = openingsOf(given);
        for (const opening of found) {
          const row = given.lanes.find(({ lane: name }) => name === opening.lane)!;
          expect(opening.unit).toBeGreaterThanOrEqual(0);
          expect(opening.unit + opening.units).toBeLessThanOrEqual(row.units);
          expect(opening.units).toBe(unitsFor(variantOn(given.kind), given.fetuses, policy));
          expect(opening.variant === "special-need" && !row.echo).toBe(false);
          expect(opening.startsAt >= given.earliest).toBe(true);
          expect(minutesOf(opening.endsAt) - minutesOf(opening.startsAt)).toBe(opening.units * 10);
          expect(seatsOf(opening).some((seat) => seats.has(seat))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });
  test("no two openings of a lane overlap", () => {
    fc.assert(
      fc.property(world, (given) => {
        const seats = openingsOf(given).found.flatMap(seatsOf);
        expect(new Set(seats).size).toBe(seats.length);
      }),
      { numRuns: 400 },
    );
  });
  test("where none is found, no row of free units is long enough", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { seats, found } = openingsOf({ ...given, days: "either", earliest: "07:00" });
        const variant = variantOn(given.kind);
        const units = unitsFor(variant, given.fetuses, policy);
        const fits = given.lanes.some(
          (row) =>
            (variant === "ordinary" || row.echo) &&
            Array.from({ length: Math.max(0, row.units - units + 1) }, (_, unit) => unit).some((unit) =>
              seatsOf({ lane: row.lane, unit, units }).every((seat) => !seats.has(seat)),
            ),
        );
        expect(found.length > 0).toBe(fits);
      }),
      { numRuns: 400 },
    );
  });
});

describe("every due date within two years", () => {
  const dueDays = daysFrom(addDays(TODAY, 280 - 140), addDays(TODAY, 730));
  const kinds = new Map(
    daysFrom(TODAY, "2028-12-31").map((day) => {
      const kind = dayKind(workingCalendar, day);
      return [day, kind.ok ? kind.value : undefined] as const;
    }),
  );
  const suits = (dueOn: string, days: "weekday" | "weekend") => {
    const thing = application({ dueOn, preference: { ...form().preference, days } });
    const { allowedFrom, allowedTo } = windowDays("system-ultrasound", dueOn, policy);
    const early = instantOf(addDays(allowedFrom, -1), "08:00");
    return daysFrom(allowedFrom, allowedTo).filter((day) => !dayUnfit(thing, day, kinds.get(day), policy, early));
  };

  test("D1-02: has days that suit her in its allowed window, on weekdays and on weekends, New Year and Spring Festival included", () => {
    expect(dueDays.length).toBeGreaterThan(580);
    const enough = (dueOn: string) => suits(dueOn, "weekday").length >= 15 && suits(dueOn, "weekend").length >= 8;
    const without = dueDays.filter((dueOn) => !enough(dueOn));
    expect(without).toEqual([]);
  });
  test("D1-01: finds none where the calendar ends", () => {
    expect(suits("2030-06-01", "weekday")).toEqual([]);
  });
});
