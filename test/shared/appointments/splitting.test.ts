import fc from "fast-check";
import { dayUnfit, openingAt, seatsOf } from "../../../shared/appointments/openings";
import { echoAt, freedBy, freeEchoes, placesOf, seatsBut } from "../../../shared/appointments/splitting";
import { splitOn, splitUnitsFor } from "../../../shared/appointments/two-visits";
import { dayAtAge } from "../../../shared/kernel/gestational-age";
import { addDays } from "../../../shared/kernel/time";
import { application, booking, dueAt, lane, NOW, policy, session } from "./sample";

const ECHO_FROM = 23 * 7;
const late = {
  ...policy,
  windows: policy.windows.map((row) => (row.item === "fetal-echo" ? { ...row, allowedFrom: ECHO_FROM } : row)),
};
const dueOn = dueAt(20);
const from = dayAtAge(dueOn, ECHO_FROM);
const mother = application({ dueOn, variants: ["ordinary", "special-need"] });
const echoOf = (day: string) => {
  const { variant: _v, place: _p, totalFen: _t, owedFen: _o, ...visit } = booking(day, "10:00");
  return { ...visit, endsAt: "10:30", unit: 12 };
};

test("both borders of the window of the fetal heart decide whether the pair needs two visits", () => {
  expect(splitOn(mother, addDays(from, -1), "special-need", late)).toMatchObject({ from });
  expect(splitOn(mother, from, "special-need", late)).toBeUndefined();
  const last = dayAtAge(dueOn, 27 * 7 + 6);
  expect(splitOn(mother, last, "special-need", late)).toBeUndefined();
  expect(splitOn(mother, addDays(last, 1), "special-need", late)).toMatchObject({ to: last });
  expect(splitOn(mother, addDays(from, -1), "ordinary", late)).toBeUndefined();
});

test("such a day is never booked blindly, and the first visit then is the ultrasound alone", () => {
  const day = addDays(from, -1);
  expect(dayUnfit(mother, day, "weekend", late, NOW)).toBe("outside-window");
  expect(dayUnfit(mother, day, "weekend", late, NOW, true)).toBeUndefined();
  const [first, whole] = [session(day), session(from)].map((one) =>
    openingAt(mother, one, "weekend", "a", 0, late, NOW, true),
  );
  expect(first).toMatchObject({ units: 3 });
  expect(whole).toMatchObject({ units: 5 });
});

test("the fetal heart alone: only in its window, in a lane that is fit for it, and as long as the policy says", () => {
  expect(echoAt(mother, session(from), "a", 0, late, NOW)).toMatchObject({ units: 3, room: "C301", startsAt: "08:00" });
  expect(echoAt(mother, session(addDays(from, -1)), "a", 0, late, NOW)).toBe("outside-window");
  expect(echoAt(mother, session(from, [lane("a", 24, false)]), "a", 0, late, NOW)).toBe("no-session");
  expect(echoAt(mother, session(from), "a", 22, late, NOW)).toBe("too-short");
  expect(splitUnitsFor("special-fetal-echo", 2, policy)).toBe(5);
  expect(splitUnitsFor("special-fetal-echo", 4, policy)).toBe(5);
  const taken = new Set(["a#000", "a#004"]);
  expect(freeEchoes(mother, session(from, [lane("a", 9)]), taken, late, NOW).map(({ unit }) => unit)).toEqual([1, 5]);
});

test("every seat of both visits is named, session by session", () => {
  const both = { ...booking("2026-12-16", "08:00"), echo: echoOf("2027-01-08") };
  expect(placesOf(both)).toEqual([
    { sessionId: "2026-12-16#am", seats: ["a#000", "a#001", "a#002"] },
    { sessionId: "2027-01-08#am", seats: ["a#012", "a#013", "a#014"] },
  ]);
  expect(freedBy({ ...both, endsAt: "08:30" })).toMatchObject([
    { sessionId: "2026-12-16#am", startsAt: "08:00", endsAt: "08:30", units: 3 },
    { sessionId: "2027-01-08#am", startsAt: "10:00", endsAt: "10:30", units: 3 },
  ]);
});

test("what one booking gives up for another is exactly what the other does not hold, as runs with their own times", () => {
  const place = fc.record({ unit: fc.integer({ min: 0, max: 12 }), units: fc.integer({ min: 1, max: 6 }) });
  const made = ({ unit, units }: { unit: number; units: number }) => {
    const clock = (at: number) => `${String(8 + Math.floor(at / 6)).padStart(2, "0")}:${at % 6}0`;
    return { ...booking("2026-12-16", clock(unit)), unit, units, endsAt: clock(unit + units) };
  };
  fc.assert(
    fc.property(place, place, (one, other) => {
      const [before, after] = [made(one), made(other)];
      const runs = freedBy(before, after);
      const given = runs.flatMap((run) => seatsOf(run));
      const kept = new Set(seatsOf(after));
      expect(given).toEqual(seatsOf(before).filter((seat) => !kept.has(seat)));
      expect(seatsBut(before, after).flatMap(({ seats }) => seats)).toEqual(given);
      for (const run of runs) expect(run).toMatchObject({ ...made(run), room: run.room });
    }),
  );
});
