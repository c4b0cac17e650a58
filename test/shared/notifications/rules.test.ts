import type { NoticeKind } from "../../../shared/notifications/model";
import { NoticeKind as Kinds } from "../../../shared/notifications/model";
import { notificationPolicy as policy } from "../../../shared/notifications/policy";
import { callAt, deadlineOf, nextRound, pushAt, rankOf } from "../../../shared/notifications/rules";
import { addMinutes, clockOf, dayOf, instantOf } from "../../../shared/kernel/time";

/** A moment of the night from the 22nd to the 23rd. */
const at = (clock: string, day = "2026-11-22") => instantOf(day, clock);
const shown = (instant: string) => `${dayOf(instant).slice(8)} ${clockOf(instant)}`;

describe("policy", () => {
  test("every kind of news has one line, and only news with a deadline calls somebody", () => {
    expect(policy.ranks.map(({ kind }) => kind).sort()).toEqual([...Kinds.options].sort());
    expect(rankOf("appointment-offered", policy)).toMatchObject({ priority: "urgent", critical: true });
  });
  test("row 90: what needs no leave comes first, a text last and only for urgent news", () => {
    expect(policy.ladder.urgent[0]).toBe("medical-assistant");
    expect(policy.ladder.urgent[4]).toBe("sms");
    expect([...policy.ladder.timely, ...policy.ladder.calm]).not.toContain("sms");
  });
  test("every number has a source", () => {
    const parts = [policy.quiet, policy.retries, policy.attempt, policy.ladder, policy.asking, policy.calls];
    for (const { source } of [...parts, ...policy.ranks]) expect(source.length).toBeGreaterThan(10);
  });
});

describe("row 91: quiet hours", () => {
  const push = (kind: NoticeKind, due: string, more: object = {}) => shown(pushAt({ kind, ...more }, due, policy));
  test.each([
    ["21:59", "22 21:59"],
    ["22:00", "23 07:00"],
    ["23:30", "23 07:00"],
    ["00:00", "22 07:00"],
    ["06:59", "22 07:00"],
    ["07:00", "22 07:00"],
  ])("news that can wait, due at %s, goes at %s", (due, goes) => {
    expect(push("application-received", at(due))).toBe(goes);
    expect(push("appointment-cancelled", at(due))).toBe(goes);
  });
  test("urgent news passes at any hour", () => {
    for (const clock of ["22:00", "03:00", "06:59"]) expect(push("appointment-offered", at(clock))).toBe(`22 ${clock}`);
  });
  test.each([
    ["07:29", "22 05:29"],
    ["07:30", "22 07:00"],
    ["08:00", "22 07:00"],
  ])("the reminder two hours before a visit at %s goes at %s", (start, goes) => {
    const usefulUntil = at(start);
    expect(push("appointment-reminder", addMinutes(usefulUntil, -120), { usefulUntil })).toBe(goes);
  });
  test("an answer that is due in the night does not wait for the morning", () => {
    expect(push("application-overdue", at("23:00"), { answerBy: at("02:00", "2026-11-23") })).toBe("22 23:00");
  });
  test("the earlier of two deadlines counts", () => {
    expect(deadlineOf({ answerBy: at("09:00"), usefulUntil: at("08:00") })).toBe(at("08:00"));
    expect(deadlineOf({ answerBy: at("07:00"), usefulUntil: at("08:00") })).toBe(at("07:00"));
    expect(deadlineOf({})).toBeUndefined();
  });
});

test("N2: the rounds are 0 s, 30 s, 2 min, 10 min, 30 min after one another, then hourly, and end within 24 hours", () => {
  const first = at("09:00");
  const waits: number[] = [];
  let now = first;
  for (let rounds = 1; ; rounds++) {
    const next = nextRound(rounds, first, now, policy);
    if (!next) break;
    waits.push((Date.parse(next) - Date.parse(now)) / 60_000);
    now = next;
  }
  expect(waits.slice(0, 6)).toEqual([0.5, 2, 10, 30, 60, 60]);
  expect(Date.parse(now) - Date.parse(first)).toBeLessThanOrEqual(24 * 3_600_000);
  expect(Date.parse(now) - Date.parse(first)).toBeGreaterThan(22 * 3_600_000);
});

describe("row 94: when an unread notice is called about", () => {
  const call = (answerBy: string, told: string, kind: NoticeKind = "appointment-offered") => {
    const lookAt = callAt({ kind, answerBy }, told, policy);
    return lookAt && shown(lookAt);
  };
  test.each([
    ["four hours before the deadline", at("16:00", "2026-11-23"), at("16:00"), "23 12:00"],
    ["in waking hours, when that would be at night", at("03:00", "2026-11-23"), at("09:00"), "22 18:00"],
    ["in the evening before, when that would be before seven", at("09:00", "2026-11-23"), at("09:00"), "22 18:00"],
    ["not before she has had an hour to read it", at("16:00"), at("14:00"), "22 15:00"],
  ])("%s", (_why, answerBy, told, when) => {
    expect(call(answerBy, told)).toBe(when);
  });
  test("not at all without a deadline, when it is too close, or for news that is not critical", () => {
    expect(callAt({ kind: "appointment-offered" }, at("09:00"), policy)).toBeUndefined();
    expect(call(at("09:59"), at("09:00"))).toBeUndefined();
    expect(call(at("16:00", "2026-11-23"), at("09:00"), "appointment-scheduled")).toBeUndefined();
  });
});
