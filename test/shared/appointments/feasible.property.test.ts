import fc from "fast-check";
import { sessionsFrom } from "../../../scripts/seed/sessions";
import { roster } from "../../../scripts/seed/data/session-templates";
import type { Application } from "../../../shared/appointments/application";
import { capacityPolicy } from "../../../shared/appointments/capacity-policy";
import { freeOpenings } from "../../../shared/appointments/openings";
import { variantOn } from "../../../shared/appointments/quotes";
import { opensOn } from "../../../shared/appointments/rules";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { windowDays } from "../../../shared/appointments/windows";
import { dayKind } from "../../../shared/hospital/calendar";
import { workingCalendar } from "../../../shared/hospital/data/calendar";
import { addDays, daysFrom, instantOf, type Day } from "../../../shared/kernel/time";
import { application, form, policy } from "./sample";

const FIRST = "2026-01-01";
const LAST = "2027-12-31";
/** Every session that the hospital would open for pregnancies due in these two years. */
const sessions = sessionsFrom(addDays(FIRST, -150), 130);
const byDay = new Map<Day, UltrasoundSession[]>();
for (const one of sessions) byDay.set(one.day, [...(byDay.get(one.day) ?? []), one]);

/** Holidays and make-up days of the calendar as plain sets, read once more without the house's own rule. */
const [off, worked] = [new Set<Day>(), new Set<Day>()];
for (const { holidays, makeUpWorkdays } of workingCalendar) {
  for (const { from, to } of holidays) daysFrom(from, to).forEach((day) => off.add(day));
  makeUpWorkdays.forEach((day) => worked.add(day));
}
const isSpecial = (day: Day): boolean => {
  if (worked.has(day)) return false;
  return off.has(day) || [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
};

const woman = (dueOn: Day, days: "weekday" | "weekend"): Application =>
  application({
    dueOn,
    variants: [days === "weekday" ? "ordinary" : "special-need"],
    preference: { ...form().preference, days },
  });
const hasOpening = (one: Application, day: Day, appliesAt: string, of = byDay): boolean =>
  (of.get(day) ?? []).some((session) => {
    const kind = dayKind(workingCalendar, session.day);
    return kind.ok && freeOpenings(one, session, kind.value, new Set(), policy, appliesAt).length > 0;
  });

/** The days on which she can be given a time when she applies on the first possible day and is told three or four weeks ahead. */
function daysFor(dueOn: Day, noticeDays: number): { appliesAt: string; days: Day[] } {
  const opens = opensOn(dueOn, policy);
  const appliesAt = instantOf(opens, "09:00");
  const answered = addDays(opens, Math.ceil(policy.reviewHours.hours / 24));
  const { allowedFrom, hardStop } = windowDays("system-ultrasound", dueOn, policy);
  const first = addDays(answered, noticeDays);
  return { appliesAt, days: daysFrom(first > allowedFrom ? first : allowedFrom, hardStop) };
}

describe.each(["weekday", "weekend"] as const)("who can come only on a %s", (days) => {
  test.each([21, 28])(
    "has a whole week with times from %i days' notice on, for every due date of two years, Spring Festival included",
    (notice) => {
      for (const dueOn of daysFrom(FIRST, LAST)) {
        const { appliesAt, days: possible } = daysFor(dueOn, notice);
        const one = woman(dueOn, days);
        const open = possible.map((day) => hasOpening(one, day, appliesAt));
        const weeks = open.filter((_, at) => at + 7 <= open.length && open.slice(at, at + 7).some(Boolean));
        expect({ dueOn, weeks: weeks.length > 0 }).toEqual({ dueOn, weeks: true });
      }
    },
    60_000,
  );
  test("finds sessions open as far ahead as her last day when she applies", () => {
    for (const dueOn of daysFrom(FIRST, LAST)) {
      const { hardStop } = windowDays("system-ultrasound", dueOn, policy);
      const reach = addDays(opensOn(dueOn, policy), capacityPolicy.horizon.days - 1);
      expect({ dueOn, reached: hardStop <= reach }).toEqual({ dueOn, reached: true });
    }
  });
  test("keeps a day even when the whole hospital is closed for any two weeks more", () => {
    const due = fc.integer({ min: 0, max: 729 }).map((at) => addDays(FIRST, at));
    fc.assert(
      fc.property(due, fc.integer({ min: -10, max: 60 }), fc.integer({ min: 1, max: 14 }), (dueOn, from, length) => {
        const { appliesAt, days: possible } = daysFor(dueOn, 21);
        const closedFrom = addDays(possible[0]!, from);
        const closed = new Set(daysFrom(closedFrom, addDays(closedFrom, length - 1)));
        const left = possible.filter((day) => !closed.has(day));
        expect(left.some((day) => hasOpening(woman(dueOn, days), day, appliesAt))).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 180_000);
});

describe("the special-need rule (S13, D1-14)", () => {
  test("over three years of dates it follows holidays, weekends and make-up days as the calendar names them", () => {
    const kinds = { ordinary: 0, special: 0 };
    for (const day of daysFrom("2026-01-01", "2028-12-31")) {
      const kind = dayKind(workingCalendar, day);
      expect(kind.ok && variantOn(kind.value)).toBe(isSpecial(day) ? "special-need" : "ordinary");
      kinds[isSpecial(day) ? "special" : "ordinary"]++;
    }
    expect(kinds.special).toBeGreaterThan(300);
    expect(kinds.ordinary).toBeGreaterThan(700);
  });
  test("every session of a special-need day can examine the heart in every lane, and no session lies on a closed day", () => {
    const closed = roster.exceptions.filter(({ what }) => what === "closed");
    expect(closed.length).toBeGreaterThan(0);
    for (const { day, lanes } of sessions) {
      if (isSpecial(day)) expect(lanes.every(({ echo }) => echo)).toBe(true);
      expect(closed.some(({ from, to }) => from <= day && day <= to)).toBe(false);
    }
  });
  test("a year without a calendar is an error, never an ordinary day", () => {
    expect(dayKind(workingCalendar, "2031-05-05")).toEqual({ ok: false, code: "calendar.missing" });
  });
});
