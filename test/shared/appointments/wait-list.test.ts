import type { Application } from "../../../shared/appointments/application";
import {
  answerUntil,
  closesFrom,
  noPlaceCanCome,
  offerable,
  placeName,
  rankOf,
  type FreedPlace,
} from "../../../shared/appointments/wait-list";
import { addDays, addMinutes, instantOf } from "../../../shared/kernel/time";
import { application, dueAt, examForm, form, NOW, policy } from "./sample";

/** A Wednesday, at which a woman of 18+0 on the sample's Tuesday is 21+1. */
const DAY = "2026-12-16";
const freed = (change: Partial<FreedPlace> = {}): FreedPlace => ({
  sessionId: `${DAY}#am`,
  day: DAY,
  startsAt: "09:00",
  endsAt: "09:30",
  lane: "a",
  unit: 6,
  units: 3,
  variant: "ordinary",
  room: "C301",
  ...change,
});
const waiting = (change: Partial<NonNullable<Application["waiting"]>> = {}) => ({
  since: NOW,
  reason: "no-capacity" as const,
  hardStop: "2027-01-18",
  form: examForm(),
  offered: [],
  ...change,
});
const listed = (change: Partial<Application> = {}) =>
  application({ state: "wait-listed", waiting: waiting(), ...change }, { dueOn: dueAt(18) });
const preference = (change: Partial<Application["preference"]>) => ({ ...form().preference, ...change });
const given = (entry: Application, place = freed(), now = NOW, kind: "workday" | "weekend" = "workday") =>
  offerable(entry, place, kind, policy, now)?.startsAt;

describe("what of a freed place can be offered (row 24)", () => {
  test("the whole of it to whoever needs just that", () => {
    expect(offerable(listed(), freed(), "workday", policy, NOW)).toEqual({
      sessionId: `${DAY}#am`,
      day: DAY,
      startsAt: "09:00",
      endsAt: "09:30",
      lane: "a",
      unit: 6,
      units: 3,
      variant: "ordinary",
    });
  });
  test.each<[string, Partial<Application>, string | undefined]>([
    ["twins do not fit into three units", { fetuses: 2 }, undefined],
    ["a price that she did not agree to", { variants: ["special-need"] }, undefined],
    ["a day that she cannot", { preference: preference({ unsuitableDays: [DAY] }) }, undefined],
    ["only weekends suit her", { preference: preference({ days: "weekend" }) }, undefined],
    ["she can be there at nine", { preference: preference({ earliest: "09:00" }) }, "09:00"],
    ["she can be there a minute later", { preference: preference({ earliest: "09:01" }) }, undefined],
    ["before her window: 19+6", { dueOn: dueAt(19, 6, DAY) }, undefined],
    ["on the first day of it: 20+0", { dueOn: dueAt(20, 0, DAY) }, "09:00"],
    ["on her last day: 25+6", { dueOn: dueAt(25, 6, DAY) }, "09:00"],
    ["a day after it: 26+0", { dueOn: dueAt(26, 0, DAY) }, undefined],
    ["not on the list any more", { state: "offered" }, undefined],
    ["never put on it", { waiting: undefined }, undefined],
  ])("%s", (_, change, starts) => {
    expect(given(listed(change))).toBe(starts);
  });
  test("S10: a place that she was offered never comes to her again; another start in it may", () => {
    const before = waiting({ offered: [placeName(freed())] });
    expect(given(listed({ waiting: before }))).toBeUndefined();
    expect(given(listed({ waiting: before }), freed({ units: 4, endsAt: "09:40" }))).toBe("09:10");
  });
  test("from a longer place the first start that suits her", () => {
    const long = freed({ units: 8, endsAt: "10:20" });
    expect(given(listed(), long)).toBe("09:00");
    expect(given(listed({ preference: preference({ earliest: "09:45" }) }), long)).toBe("09:50");
    expect(given(listed({ preference: preference({ earliest: "09:51" }) }), long)).toBeUndefined();
    expect(given(listed({ fetuses: 2 }), long)).toBe("09:00");
  });
  test("notice: the policy's hours and her way before it begins, to the minute", () => {
    const latest = addMinutes(instantOf(DAY, "09:00"), -(policy.waitList.notice.hours * 60 + 30));
    expect(given(listed(), freed(), latest)).toBe("09:00");
    expect(given(listed(), freed(), addMinutes(latest, 1))).toBeUndefined();
  });
  test("D1-14: the day's own examination, so that no lane without echo is taken for a special-need one", () => {
    expect(given(listed(), freed(), NOW, "weekend")).toBeUndefined();
    const special = freed({ variant: "special-need", units: 5, endsAt: "09:50" });
    expect(given(listed(), special, NOW, "weekend")).toBe("09:00");
  });
});

describe("the published order (S9)", () => {
  test("the nearest last day first, then whoever has waited longer", () => {
    const entries = [
      waiting({ hardStop: "2027-01-19", since: "2026-11-01T00:00:00.000Z" }),
      waiting({ hardStop: "2027-01-18", since: "2026-11-03T00:00:00.000Z" }),
      waiting({ hardStop: "2027-01-18", since: "2026-11-02T00:00:00.000Z" }),
    ];
    const sorted = [...entries].sort((a, b) => rankOf(a).localeCompare(rankOf(b)));
    expect(sorted).toEqual([entries[2], entries[1], entries[0]]);
  });
});

describe("deadlines", () => {
  test("she has the policy's hours, but never longer than she could still cancel", () => {
    const hours = policy.waitList.answer.hours * 60;
    expect(answerUntil(freed(), NOW, policy)).toBe(addMinutes(NOW, hours));
    const late = addMinutes(instantOf(DAY, "09:00"), -5 * 60);
    expect(answerUntil(freed(), late, policy)).toBe(addMinutes(instantOf(DAY, "09:00"), -120));
  });
  test("row 25: closing begins the policy's days before the last day", () => {
    expect(closesFrom("2027-01-18", policy)).toBe(addDays("2027-01-18", -10));
  });
  test("no place can come once notice would lead behind the last day", () => {
    const day = "2027-01-18";
    expect(noPlaceCanCome(day, instantOf("2027-01-17", "23:59"), policy)).toBe(false);
    expect(noPlaceCanCome(day, instantOf("2027-01-18", "00:00"), policy)).toBe(true);
  });
});
