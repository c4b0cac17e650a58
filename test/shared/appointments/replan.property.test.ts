import fc from "fast-check";
import type { Application } from "../../../shared/appointments/application";
import { openingAt, seatsOf } from "../../../shared/appointments/openings";
import { newPlaces } from "../../../shared/appointments/replan";
import { addDays, addMinutes, instantOf } from "../../../shared/kernel/time";
import { application, booking, dueAt, form, id, lane, NOW, policy, session } from "./sample";

/** Workdays from Wednesday on. */
const DAYS = ["2026-12-16", "2026-12-17", "2026-12-18", "2026-12-21"];
const drawn = fc.record({
  women: fc.array(
    fc.record({ age: fc.integer({ min: 17, max: 22 }), days: fc.integer({ min: 0, max: 6 }), not: fc.subarray(DAYS) }),
    { minLength: 1, maxLength: 5 },
  ),
  units: fc.array(fc.integer({ min: 3, max: 8 }), { minLength: 4, maxLength: 4 }),
  taken: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

/** The most who can be served at all: every way of giving times of the usual length to people is tried. */
function most(
  women: readonly Application[],
  fits: (woman: Application, place: number) => boolean,
  places: number,
): number {
  const given = new Set<number>();
  const from = (at: number): number => {
    if (at === women.length) return 0;
    let best = from(at + 1);
    for (let place = 0; place < places; place++) {
      if (given.has(place) || !fits(women[at]!, place)) continue;
      given.add(place);
      best = Math.max(best, 1 + from(at + 1));
      given.delete(place);
    }
    return best;
  };
  return from(0);
}

test("S11: as many who lost their place as can be get another one in time, each one that she can have", () => {
  fc.assert(
    fc.property(drawn, ({ women: who, units, taken }) => {
      const women = who.map(({ age, days, not }, at) =>
        application({
          id: id(String.fromCharCode(97 + at)),
          state: "scheduled",
          dueOn: dueAt(age, days),
          variants: ["ordinary"],
          preference: { ...form().preference, unsuitableDays: not },
          booking: { ...booking("2026-12-15", "08:00"), totalFen: 35_000 },
        }),
      );
      const sessions = DAYS.map((day, at) => ({
        session: session(day, [lane("a", units[at]!)]),
        taken: new Set(taken[at] ? ["a#000"] : []),
        kind: "workday" as const,
      }));
      const places = newPlaces(women, sessions, ({ variants }) => variants, policy, NOW);
      const slots = sessions.flatMap((one, at) => {
        const free = units[at]! - (taken[at] ? 1 : 0);
        return Array.from({ length: Math.floor(free / 3) }, (_, n) => ({ one, unit: (taken[at] ? 1 : 0) + n * 3 }));
      });
      const fits = (woman: Application, place: number) => {
        const { one, unit } = slots[place]!;
        const found = openingAt(woman, one.session, "workday", "a", unit, policy, NOW);
        const soonest = addMinutes(NOW, policy.waitList.notice.hours * 60 + woman.preference.travelMinutes);
        return typeof found !== "string" && instantOf(found.day, found.startsAt) >= soonest;
      };
      expect(places.size).toBe(most(women, fits, slots.length));
      const seats = [...places.values()].flatMap((place) => seatsOf(place).map((seat) => `${place.sessionId}/${seat}`));
      expect(new Set(seats).size).toBe(seats.length);
      for (const [who2, place] of places) {
        const woman = women.find((one) => one.id === who2)!;
        expect(woman.preference.unsuitableDays).not.toContain(place.day);
        const one = sessions.find(({ session: there }) => there.id === place.sessionId)!;
        expect(openingAt(woman, one.session, "workday", place.lane, place.unit, policy, NOW)).toMatchObject({
          startsAt: place.startsAt,
          day: place.day,
        });
        expect(seatsOf(place).some((seat) => one.taken.has(seat))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test("whoever has paid is offered nothing that costs more", () => {
  const woman = application({
    state: "scheduled",
    dueOn: dueAt(20),
    booking: { ...booking("2026-12-15", "08:00"), totalFen: 35_000, paidBy: { orderId: id("9"), at: NOW } },
  });
  const weekend = { session: session(addDays("2026-12-18", 1)), taken: new Set<string>(), kind: "weekend" as const };
  expect(newPlaces([woman], [weekend], () => ["ordinary"], policy, NOW).size).toBe(0);
  expect(newPlaces([woman], [weekend], ({ variants }) => variants, policy, NOW).size).toBe(1);
});
