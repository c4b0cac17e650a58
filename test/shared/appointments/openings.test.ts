import type { Application } from "../../../shared/appointments/application";
import { dayUnfit, freeOpenings, openingAt, seatName, seatsOf } from "../../../shared/appointments/openings";
import type { SessionLane } from "../../../shared/appointments/sessions";
import type { DayKind } from "../../../shared/hospital/model";
import { addDays, instantOf } from "../../../shared/kernel/time";
import { application, dueAt, form, lane, NOW, policy, session, TODAY } from "./sample";

const WEDNESDAY = "2026-12-16";
const SATURDAY = "2026-12-19";
const preferring = (change: Partial<Application["preference"]>, more: Partial<Application> = {}) =>
  application({ preference: { ...form().preference, ...change }, ...more });
const dayOn = (thing: Application, day: string, kind: DayKind | undefined = "workday", now = NOW) =>
  dayUnfit(thing, day, kind, policy, now);
const unitsOf = (
  thing: Application,
  lanes: SessionLane[],
  taken: string[] = [],
  kind: DayKind = "workday",
  now = NOW,
) =>
  freeOpenings(thing, session(kind === "weekend" ? SATURDAY : WEDNESDAY, lanes), kind, new Set(taken), policy, now).map(
    ({ lane: name, unit }) => `${name}${unit}`,
  );

describe("whether a day suits her", () => {
  test.each([
    [-1, "outside-window"],
    [0, undefined],
    [41, undefined],
    [42, "outside-window"],
  ])("D1-02: %i days after 20+0: %s (from 20+0 to the last day, 25+6)", (after, expected) => {
    const dueOn = dueAt(18);
    const allowedFrom = addDays(dueOn, 140 - 280);
    expect(dayOn(application(), addDays(allowedFrom, after))).toBe(expected);
  });
  test("neither yesterday nor today: the earliest is tomorrow", () => {
    const due = application({}, { dueOn: dueAt(22) });
    expect([-1, 0, 1].map((days) => dayOn(due, addDays(TODAY, days)))).toEqual(["past", "past", undefined]);
  });
  test("D1-01: a year that the calendar does not hold is not guessed", () => {
    expect(dayUnfit(application(), WEDNESDAY, undefined, policy, NOW)).toBe("calendar-missing");
  });
  test.each([
    ["weekday", "workday", undefined],
    ["weekday", "make-up-workday", undefined],
    ["weekday", "weekend", "unsuitable"],
    ["weekday", "holiday", "unsuitable"],
    ["weekend", "workday", "unsuitable"],
    ["weekend", "make-up-workday", "unsuitable"],
    ["weekend", "weekend", undefined],
    ["weekend", "holiday", undefined],
    ["either", "workday", undefined],
    ["either", "holiday", undefined],
  ] as const)("D1-02: she prefers %s, the day is a %s: %s", (days, kind, expected) => {
    expect(dayOn(preferring({ days }), WEDNESDAY, kind)).toBe(expected);
  });
  test("D1-02: a day that she named as unsuitable is left alone, its neighbours are not", () => {
    const busy = preferring({ unsuitableDays: [WEDNESDAY] });
    expect(dayOn(busy, WEDNESDAY)).toBe("unsuitable");
    expect(dayOn(busy, addDays(WEDNESDAY, 1))).toBeUndefined();
  });
  test.each([
    ["ordinary", "workday", undefined],
    ["ordinary", "weekend", "not-agreed"],
    ["ordinary", "holiday", "not-agreed"],
    ["special-need", "workday", "not-agreed"],
    ["special-need", "weekend", undefined],
  ] as const)("D1-14: she agreed to %s, the day is a %s: %s", (variant, kind, expected) => {
    expect(dayOn(application({ variants: [variant] }), WEDNESDAY, kind)).toBe(expected);
  });
});

describe("an opening at a unit", () => {
  const at = (thing: Application, unit: number, lanes = [lane("a", 10)], name = "a", kind: DayKind = "workday") =>
    openingAt(thing, session(WEDNESDAY, lanes), kind, name, unit, policy, NOW);

  test("says when it begins and ends, and which seats it takes", () => {
    const opening = at(application(), 3);
    expect(opening).toEqual({
      sessionId: `${WEDNESDAY}#am`,
      day: WEDNESDAY,
      ...{ startsAt: "08:30", endsAt: "09:00", lane: "a", unit: 3, units: 3, variant: "ordinary" },
    });
    expect(seatsOf(opening as never)).toEqual(["a#003", "a#004", "a#005"]);
    expect(seatName("a", 12)).toBe("a#012");
  });
  test.each([
    [-1, "too-short"],
    [0, "08:00"],
    [7, "09:10"],
    [8, "too-short"],
    [99, "too-short"],
  ])("of a lane of ten units, three long, at unit %i: %s", (unit, expected) => {
    const opening = at(application(), unit);
    expect(typeof opening === "string" ? opening : opening.startsAt).toBe(expected);
  });
  test.each([
    ["08:30", 2, "unsuitable"],
    ["08:30", 3, "08:30"],
    ["08:31", 3, "unsuitable"],
  ])("D1-02: she can come from %s, unit %i: %s", (earliest, unit, expected) => {
    const opening = at(preferring({ earliest }), unit);
    expect(typeof opening === "string" ? opening : opening.startsAt).toBe(expected);
  });
  test("D1-17: the special-need pair needs a lane fit for echocardiography", () => {
    const lanes = [lane("a", 24, false), lane("b", 24, true)];
    expect(at(application(), 0, lanes, "a", "weekend")).toBe("no-session");
    expect(at(application(), 0, lanes, "b", "weekend")).toMatchObject({ lane: "b", units: 5, variant: "special-need" });
    expect(at(application(), 0, lanes, "a", "workday")).toMatchObject({ lane: "a", units: 3 });
  });
  test("in a lane that the session does not have, there is none", () => {
    expect(at(application(), 0, [lane("a")], "z")).toBe("no-session");
  });
  test("on a day that does not suit her, it is refused for the day's reason", () => {
    expect(at(preferring({ unsuitableDays: [WEDNESDAY] }), 0)).toBe("unsuitable");
  });
});

describe("the free openings of a session", () => {
  test("stand back to back from the first unit", () => {
    expect(unitsOf(application(), [lane("a", 10)])).toEqual(["a0", "a3", "a6"]);
  });
  test("begin right after what is taken, so that no useless gap is left", () => {
    expect(unitsOf(application(), [lane("a", 10)], ["a#000", "a#001", "a#002", "a#003"])).toEqual(["a4", "a7"]);
    expect(unitsOf(application(), [lane("a", 10)], ["a#002"])).toEqual(["a3", "a6"]);
    expect(unitsOf(application(), [lane("a", 10)], ["a#003"])).toEqual(["a0", "a4", "a7"]);
  });
  test("are counted in each lane by itself", () => {
    expect(unitsOf(application(), [lane("a", 6), lane("b", 3)], ["a#000"])).toEqual(["a1", "b0"]);
  });
  test("twins need five units in a row", () => {
    const twins = application({ fetuses: 2 });
    expect(unitsOf(twins, [lane("a", 10)])).toEqual(["a0", "a5"]);
    expect(unitsOf(twins, [lane("a", 10)], ["a#004"])).toEqual(["a5"]);
    expect(unitsOf(twins, [lane("a", 9)], ["a#004"])).toEqual([]);
  });
  test("of a weekend stand only in lanes fit for echocardiography", () => {
    expect(unitsOf(application(), [lane("a", 10, false), lane("b", 10)], [], "weekend")).toEqual(["b0", "b5"]);
  });
  test("begin at the hour from which she can come", () => {
    expect(unitsOf(preferring({ earliest: "08:45" }), [lane("a", 12)])).toEqual(["a5", "a8"]);
  });
  test("are none when all is taken, when the day does not suit, and once the day has come", () => {
    const all = Array.from({ length: 6 }, (_, unit) => seatName("a", unit));
    expect(unitsOf(application(), [lane("a", 6)], all)).toEqual([]);
    expect(unitsOf(preferring({ days: "weekend" }), [lane("a", 6)])).toEqual([]);
    expect(unitsOf(application(), [lane("a", 6)], [], "workday", instantOf(WEDNESDAY, "00:00"))).toEqual([]);
  });
});
