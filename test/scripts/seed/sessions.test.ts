import * as z from "zod/mini";
import { appointmentPolicy } from "../../../shared/appointments/policy";
import { UltrasoundSession } from "../../../shared/appointments/sessions";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import { clockAt, minutesOf } from "../../../shared/kernel/time";
import { sessionsFrom } from "../../../scripts/seed/sessions";

const sessions = sessionsFrom("2026-11-22");
const on = (day: string) => sessions.filter((one) => one.day === day);
const lanesOn = (day: string) => on(day).map(({ lanes }) => lanes.map(({ lane }) => lane));

describe("twelve weeks of ultrasound sessions", () => {
  test("they begin today, cross New Year and end after eighty-four days", () => {
    expect(sessions[0]!.id).toBe("2026-11-22#am");
    expect(sessions.at(-1)!.id).toBe("2027-02-13#pm");
    expect(on("2026-12-31")).toHaveLength(2);
    expect(on("2027-01-04")).toHaveLength(2);
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length);
  });

  test("every session is well formed, in policy units, and ends before the next begins", () => {
    for (const one of sessions) {
      expect(z.parse(UltrasoundSession, one)).toEqual(one);
      expect(one.unitMinutes).toBe(appointmentPolicy.unitMinutes);
      const most = Math.max(...one.lanes.map(({ units }) => units));
      const end = clockAt(minutesOf(one.startsAt) + most * one.unitMinutes);
      expect(end <= (one.half === "am" ? "12:00" : "17:30")).toBe(true);
    }
  });

  test.each([
    ["2026-11-23", "an ordinary Monday"],
    ["2027-02-11", "the first working day after Spring Festival"],
  ])("%s has four lanes, one of them for the fetal heart: %s", (day) => {
    expect(lanesOn(day)).toEqual([
      ["A1", "A2", "A3", "A4"],
      ["A1", "A2", "A3", "A4"],
    ]);
    expect(on(day)[0]!.lanes.filter(({ echo }) => echo)).toHaveLength(1);
  });

  test.each([
    ["2026-11-22", "Sunday"],
    ["2026-11-28", "Saturday"],
    ["2027-01-01", "New Year's Day, a Friday"],
    ["2027-02-05", "lunar New Year's Eve, a Friday"],
    ["2027-02-09", "the fourth lunar day, a Tuesday off"],
  ])("%s has two special-need lanes, both for the fetal heart (D1-14): %s", (day) => {
    for (const { lanes } of on(day)) expect(lanes.map(({ echo }) => echo)).toEqual([true, true]);
    expect(on(day)).toHaveLength(2);
  });

  test("a make-up working Saturday has the lanes of a working day (D1-01)", () => {
    expect(sessionsFrom("2026-10-10", 1)[0]!.lanes).toHaveLength(4);
    expect(sessionsFrom("2026-10-10", 1)[2]!.lanes).toHaveLength(2);
  });

  test("the first three lunar days are closed", () => {
    expect(["2027-02-06", "2027-02-07", "2027-02-08"].flatMap(on)).toEqual([]);
    expect(sessionsFrom("2026-02-16", 1).map(({ day }) => day)).not.toContain("2026-02-17");
  });

  test("a year without calendar gets no sessions at all", () => {
    expect(sessionsFrom("2028-12-31", 1).map(({ day }) => day)).toEqual(["2028-12-31", "2028-12-31"]);
    expect(sessionsFrom("2029-01-01", 2)).toEqual([]);
    expect(sessionsFrom("2026-11-23", 1, workingCalendar.slice(0, 1))).toEqual([]);
  });

  test("nobody works two lanes at once, and only the qualified work an echo lane (D1-17)", () => {
    const qualified = new Set<string>();
    const others = new Set<string>();
    for (const { lanes } of sessions) {
      expect(new Set(lanes.map(({ sonographer }) => sonographer.zh)).size).toBe(lanes.length);
      expect(new Set(lanes.map(({ room }) => room)).size).toBe(lanes.length);
      for (const { echo, sonographer } of lanes) (echo ? qualified : others).add(sonographer.zh);
    }
    expect([...qualified].filter((name) => others.has(name))).toEqual([]);
    expect(qualified.size).toBe(2);
  });

  test("seeding a week later gives the same roster for the days in common", () => {
    const later = sessionsFrom("2026-11-29", 11);
    expect(later).toEqual(sessions.filter(({ day }) => day >= "2026-11-29"));
  });
});
