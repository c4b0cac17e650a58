import fc from "fast-check";
import { PATH_TYPES } from "../../../shared/deliveries/data/path-types";
import type { PathEvent } from "../../../shared/deliveries/model";
import { kindOf, moved } from "../../../shared/deliveries/path";
import { deliveryLife, type DeliveryState } from "../../../shared/deliveries/states";

/** How far along each state is: a later one never gives way to an earlier one. */
const RANK: Partial<Record<DeliveryState, number>> = {
  "handed-over": 0,
  collected: 1,
  "in-transit": 2,
  "out-for-delivery": 3,
  "in-locker": 4,
  signed: 5,
  returning: 5,
};
const instant = (minute: number) => new Date(Date.UTC(2026, 10, 22, 0, minute)).toISOString();
const event = fc.record({
  at: fc.integer({ min: 0, max: 4000 }).map(instant),
  type: fc.oneof(fc.constantFrom(...Object.keys(PATH_TYPES).map(Number)), fc.integer({ min: 1, max: 999_999 })),
  message: fc.string({ maxLength: 10 }),
});

test("whatever a carrier tells, twice, late or out of order, the state never goes back (P11, F10)", () => {
  fc.assert(
    fc.property(fc.array(fc.array(event, { maxLength: 5 }), { maxLength: 12 }), fc.nat(), (rounds, seed) => {
      let now: { state: DeliveryState; movedAt?: string } = { state: "handed-over" };
      const known: PathEvent[] = [];
      for (const [index, round] of rounds.entries()) {
        // Some rounds tell again what was told.
        known.push(...round, ...((seed + index) % 3 === 0 ? known.slice(0, 2) : []));
        const next = moved(now, known);
        expect(RANK[next.state]!).toBeGreaterThanOrEqual(RANK[now.state]!);
        if (deliveryLife.ended(now.state)) expect(next.state).toBe(now.state);
        expect(now.movedAt === undefined || (next.movedAt ?? "") >= now.movedAt).toBe(true);
        now = next;
      }
    }),
    { numRuns: 500, seed: 6 },
  );
});

test("one telling of all events gives the same, in whatever order they are listed", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      const unique = [...new Map(events.map((one) => [`${one.at}#${one.type}`, one])).values()];
      const [forth, back] = [unique, [...unique].reverse()].map((list) => moved({ state: "handed-over" }, list));
      expect(back).toEqual(forth);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("an unknown code moves nothing and counts as a sign of life", () => {
  expect(kindOf(555_555)).toBe("unknown");
  expect(kindOf("toString" as unknown as number)).toBe("unknown");
  expect(moved({ state: "collected" }, [{ at: instant(5), type: 555_555, message: "" }])).toEqual({
    state: "collected",
    movedAt: instant(5),
  });
});

test("trouble stands until something later goes forward", () => {
  const failed = { at: instant(5), type: 300004, message: "" };
  expect(moved({ state: "out-for-delivery" }, [failed]).trouble).toBe("delivery-failed");
  const locker = { at: instant(9), type: 300005, message: "" };
  expect(moved({ state: "out-for-delivery" }, [locker, failed])).toMatchObject({ state: "in-locker" });
  expect(moved({ state: "in-locker" }, [locker, failed]).trouble).toBeUndefined();
});
