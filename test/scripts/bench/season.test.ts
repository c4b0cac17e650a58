import fc from "fast-check";
import { Agenda } from "../../../scripts/bench/season/agenda";
import { chartOf } from "../../../scripts/bench/season/chart";
import { oneSeason, type Outcome } from "../../../scripts/bench/season/one-season";
import { daysInOrder } from "../../../scripts/bench/season/place-rule";
import { fullestSeating } from "../../../scripts/bench/season/seating";
import { sumOf } from "../../../scripts/bench/season/tally";
import { seatsOf } from "../../../shared/appointments/openings";
import { addDays } from "../../../shared/kernel/time";

describe("a season of 200 applicants and three weeks, with a stopped session and a changed day", () => {
  let season: Outcome;
  beforeAll(async () => {
    season = await oneSeason({ seed: 3, applicants: 200, weeks: 3, ratio: 1.05 });
  }, 600_000);

  test("ours examines at least as many as first come first served, and no more than hindsight could", () => {
    const { served, people } = season.shares[0]!;
    expect(season.ratio).toBeGreaterThan(1);
    expect(people).toBeGreaterThan(100);
    expect(served.ours).toBeGreaterThanOrEqual(served["first come, first served"]);
    expect(served.ours).toBeLessThanOrEqual(served["hindsight optimum"]);
    expect(served["hindsight optimum"]).toBeLessThanOrEqual(people);
  });
  test("hardly any of the time that is worked stands empty while people wait", () => {
    const { worked, stayedAway, empty } = season.time;
    const examined = [...season.lived.applications.values()].filter(({ state }) => state === "checked-in");
    expect(worked - stayedAway - empty).toBe(examined.reduce((sum, { booking }) => sum + booking!.units, 0));
    expect(stayedAway).toBeGreaterThan(0);
    expect(empty).toBeGreaterThanOrEqual(0);
    expect(empty).toBeLessThan(worked / 20);
  });
  test("S1 S2: no place is sold twice, nobody has two, and none is held for nothing", () => {
    expect(season.faults).toEqual([]);
    const seats = [...season.lived.applications.values()].flatMap(({ state, booking }) =>
      booking && ["checked-in", "no-show"].includes(state)
        ? seatsOf(booking).map((seat) => `${booking.sessionId}/${seat}`)
        : [],
    );
    expect(seats.length).toBeGreaterThan(300);
    expect(new Set(seats).size).toBe(seats.length);
  });
  test("D1-18: everybody has come, stayed away, or an end with its reason", () => {
    const ends = [...season.lived.applications.values()].map(({ state, outcome }) =>
      ["checked-in", "no-show"].includes(state) ? "came" : (outcome?.reason ?? `${state} without a reason`),
    );
    expect(ends.length + season.lived.refused.size).toBe(200);
    expect(new Set(ends)).toEqual(new Set(["came", "cannot-come", "window-closing"]));
  });
  test("those who apply late are examined more often than where whoever comes first takes the place", () => {
    const late = season.shares.find(({ group }) => group === "applied at 23+0 or later")!;
    expect(late.served.ours).toBeGreaterThan(late.served["first come, first served"]);
  });
  test("the chart shows every group, and needs nothing from elsewhere", () => {
    const drawn = chartOf(sumOf([season.shares, season.shares]), "two seasons");
    for (const { group, people } of season.shares) {
      expect(drawn).toContain(`>${group}<`);
      expect(drawn).toContain(`>${2 * people} people<`);
    }
    expect(drawn.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|<image|<script/);
  });
});

test("the fullest seating serves as many as trying every way does", () => {
  const small = fc.record({
    room: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }),
    fits: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 4 }), { maxLength: 6 }),
  });
  const most = (fits: readonly number[][], room: readonly number[]): number => {
    const [first, ...others] = fits;
    if (!first) return 0;
    const seated = first
      .filter((at) => (room[at] ?? 0) > 0)
      .map(
        (at) =>
          1 +
          most(
            others,
            room.map((left, other) => left - Number(other === at)),
          ),
      );
    return Math.max(most(others, room), ...seated);
  };
  fc.assert(
    fc.property(small, ({ fits, room }) => {
      const possible = fits.map((rooms) => rooms.filter((at) => at < room.length));
      const seating = fullestSeating(possible, room);
      expect(seating.filter((at) => at !== undefined)).toHaveLength(most(possible, room));
      seating.forEach((at, person) => expect(at === undefined || possible[person]!.includes(at)).toBe(true));
      room.forEach((places, at) => expect(seating.filter((one) => one === at).length).toBeLessThanOrEqual(places));
    }),
    { numRuns: 500 },
  );
});

test("an agenda goes by time, and by what was written first", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (times) => {
      const agenda = new Agenda();
      const happened: string[] = [];
      times.forEach((at, n) => agenda.add(String(at), () => void happened.push(`${at}/${String(n).padStart(3, "0")}`)));
      for (let event = agenda.next(); event; event = agenda.next()) void event.happen();
      expect(happened).toEqual([...happened].sort());
      expect(happened).toHaveLength(times.length);
    }),
  );
});

describe("the desk's rule", () => {
  const today = "2026-12-01";
  const day = (ahead: number, taken = 0, special = false) => ({
    day: addDays(today, ahead),
    special,
    units: 100,
    taken,
  });
  const window = { bestFrom: addDays(today, 20), bestTo: addDays(today, 33), hardStop: addDays(today, 47) };
  const order = (days: ReturnType<typeof day>[], crowded: boolean, hardStop = window.hardStop) =>
    daysInOrder(days, { ...window, hardStop }, today, crowded);

  test("a weekend comes after every working day, and a full day never", () => {
    expect(order([day(4, 0, true), day(9), day(8, 100)], true)).toEqual([addDays(today, 9), addDays(today, 4)]);
  });
  test("while there are places for everybody, her best weeks come first", () => {
    expect(order([day(6), day(20), day(33), day(34)], false)).toEqual([20, 33, 6, 34].map((n) => addDays(today, n)));
  });
  test("where it is crowded, the earliest day whose share is left comes first, and far days keep half for late ones", () => {
    expect(order([day(42, 49), day(43, 50), day(7, 99)], true)).toEqual([7, 42, 43].map((n) => addDays(today, n)));
    expect(order([day(42, 50), day(43, 49)], true)).toEqual([43, 42].map((n) => addDays(today, n)));
  });
  test("whoever's last day is near gets the earliest time, whatever is kept for others", () => {
    expect(order([day(14, 99), day(13, 99)], true, addDays(today, 14))).toEqual([13, 14].map((n) => addDays(today, n)));
    expect(order([day(14, 99), day(15, 0)], true, addDays(today, 15))).toEqual([15, 14].map((n) => addDays(today, n)));
  });
});
