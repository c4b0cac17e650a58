import fc from "fast-check";
import { conductFrom, countsAsCancel, pauseFor, type Mark } from "../../../shared/appointments/conduct";
import { movingPolicy } from "../../../shared/appointments/moving-policy";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays, addMinutes, dayOf, instantOf } from "../../../shared/kernel/time";
import { dueAt, NOW, policy, TODAY } from "./sample";

const DAY = 24 * 60;
const { cancels, misses } = movingPolicy;
const ago = (days: number, minutes = 0) => addMinutes(NOW, -days * DAY + minutes);
const cancelled = (...times: string[]): Mark[] => times.map((at) => ({ what: "cancelled", at }));
const missed = (...times: string[]): Mark[] => times.map((at) => ({ what: "missed", at }));
const paused = (marks: Mark[]) => conductFrom(marks, NOW, movingPolicy).pausedUntil;

test("the published number of cancelled places pauses nobody, one more does", () => {
  expect(paused(cancelled(ago(1), ago(2)))).toBeUndefined();
  expect(paused(cancelled(ago(1), ago(2), ago(3)))).toBe(addMinutes(ago(1), cancels.pauseDays * DAY));
});

test("both borders of the thirty days: the first of three counts up to the thirtieth day before the last", () => {
  const last = ago(1);
  const inside = addMinutes(last, -cancels.days * DAY + 1);
  const outside = addMinutes(last, -cancels.days * DAY);
  expect(paused(cancelled(inside, ago(2), last))).toBeDefined();
  expect(paused(cancelled(outside, ago(2), last))).toBeUndefined();
});

test("both borders of the pause, and it does not end early because an old mark grows old", () => {
  const at = (days: number, minutes = 0) => cancelled(ago(days + 29), ago(days + 1), ago(days, minutes));
  expect(paused(at(cancels.pauseDays, 1))).toBeDefined();
  expect(paused(at(cancels.pauseDays))).toBeUndefined();
  const counted = conductFrom(at(5), NOW, movingPolicy);
  expect(counted.cancels.count).toBe(2);
  expect(counted.pausedUntil).toBe(addMinutes(ago(5), cancels.pauseDays * DAY));
});

test("the third missed examination pauses, the second does not; a cancelled one is no missed one", () => {
  expect(paused(missed(ago(3), ago(2)))).toBeUndefined();
  expect(paused(missed(ago(3), ago(2), ago(1)))).toBe(addMinutes(ago(1), misses.pauseDays * DAY));
  expect(paused([...missed(ago(3), ago(2)), ...cancelled(ago(1))])).toBeUndefined();
  expect(paused(missed(ago(misses.days + 1), ago(2), ago(1)))).toBeUndefined();
});

test.each([
  ["scheduled", "cannot-come", true],
  ["accepted", "other", true],
  ["scheduled", "pregnancy-ended", false],
  ["offered", "cannot-come", false],
  ["wait-listed", "cannot-come", false],
  ["submitted", "cannot-come", false],
  ["offer-expired", "cannot-come", false],
] as const)("cancelling from %s because of %s counts: %s", (state, reason, counts) => {
  expect(countsAsCancel(state, reason)).toBe(counts);
});

test("nobody is paused out of her examination: both borders of the days that must be left", () => {
  const dueOn = dueAt(20);
  const { hardStop } = windowDays("system-ultrasound", dueOn, policy);
  const last = addDays(hardStop, -policy.waitList.closing.days);
  expect(pauseFor({ pausedUntil: instantOf(last, "23:59") }, dueOn, policy)).toBeDefined();
  expect(pauseFor({ pausedUntil: instantOf(addDays(last, 1), "00:00") }, dueOn, policy)).toBeUndefined();
  expect(pauseFor({}, dueOn, policy)).toBeUndefined();
});

test("against a twin that walks day by day: paused is whoever had one mark too many within the days before some mark", () => {
  const day = fc.integer({ min: 0, max: 60 });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 8 }), (days) => {
      const marks = cancelled(...days.map((n) => ago(n)));
      let until: string | undefined;
      for (const n of days) {
        const before = days.filter((other) => other >= n && other < n + cancels.days).length;
        if (before > cancels.most && n < cancels.pauseDays)
          until = [until ?? "", addDays(TODAY, cancels.pauseDays - n)].sort().pop();
      }
      const found = paused(marks);
      expect(found && dayOf(found)).toBe(until);
    }),
  );
});
