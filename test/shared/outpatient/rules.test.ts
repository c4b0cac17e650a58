import { addMinutes } from "../../../shared/kernel/time";
import type { ClinicSession } from "../../../shared/outpatient/model";
import { outpatientPolicy as policy } from "../../../shared/outpatient/policy";
import { calendarText } from "../../../shared/outpatient/calendar-text";
import { priceCodeFor } from "../../../shared/outpatient/fees";
import {
  advisesRush,
  keptUntil,
  mayOpen,
  pausedUntil,
  releaseOf,
  restUntil,
  sessionState,
  shardsFor,
  slotTime,
  withinLimits,
  type Under,
} from "../../../shared/outpatient/rules";
import { visitLife } from "../../../shared/outpatient/states";

const NOW = "2026-12-01T00:00:00.000Z";
const session: ClinicSession = {
  id: "dr-a@2026-12-01#am",
  v: 1,
  departmentId: "d",
  doctorId: "dr-a",
  day: "2026-12-01",
  half: "am",
  startsAt: "08:30",
  slotMinutes: 10,
  slots: 6,
  priceCode: "VISIT-CHIEF",
  fen: 3500,
  releaseAt: NOW,
};
const row = (over: Partial<Under> = {}): Under => ({
  id: "v",
  sessionId: "s",
  doctorId: "dr-b",
  day: "2026-12-02",
  ...over,
});
const cancelled = (at: string): Under => row({ id: at, ended: "cancelled", at });
const days = (count: number) => addMinutes(NOW, count * 24 * 60);

test("row 38: a session opens at seven, fourteen days before, and to the millisecond", () => {
  expect(releaseOf("2026-12-15", policy)).toBe("2026-11-30T23:00:00.000Z");
  expect(mayOpen({ ...session, releaseAt: addMinutes(NOW, 1 / 60_000) }, policy, NOW)).toMatchObject({
    code: "session.not-released",
  });
  expect(mayOpen(session, policy, NOW).ok).toBe(true);
});

test.each([
  ["open", 4, NOW],
  ["few", 3, NOW],
  ["full", 0, NOW],
  ["not-released", 6, addMinutes(NOW, -1)],
  ["over", 6, "2026-12-01T01:30:00.000Z"],
] as const)("a session is %s with %d free at %s", (state, free, now) => {
  expect(sessionState(session, free, policy, now)).toBe(state);
});

test("a session by draw stands as such until it is drawn; a stopped one is stopped whatever else it is", () => {
  const rush = { opensAt: NOW, closesAt: NOW, shards: 1, commitment: "c" };
  expect(sessionState({ ...session, rush }, 6, policy, NOW)).toBe("rush");
  expect(sessionState({ ...session, rush: { ...rush, drawnAt: NOW } }, 6, policy, NOW)).toBe("open");
  expect(sessionState({ ...session, rush, stopped: { at: NOW, reason: "r" } }, 6, policy, NOW)).toBe("stopped");
});

describe("3.6: limits", () => {
  const within = (rows: Under[], leaving?: string) => withinLimits(rows, session, policy, NOW, leaving);
  test("one of a doctor and day, two a day, five under way; what has ended does not count, nor what she leaves for it", () => {
    const same = row({ doctorId: "dr-a", day: "2026-12-01" });
    expect(within([same])).toMatchObject({ details: { what: "doctor-and-day" } });
    expect(within([same], "v").ok).toBe(true);
    expect(within([{ ...same, ended: "other", at: NOW }]).ok).toBe(true);
    const sameDay = row({ day: "2026-12-01" });
    expect(within([sameDay]).ok).toBe(true);
    expect(within([sameDay, { ...sameDay, id: "w" }])).toMatchObject({ details: { what: "day", most: 2 } });
    const many = Array.from({ length: 5 }, (_, n) => row({ id: `v${n}`, day: `2026-12-0${n + 2}` }));
    expect(within(many.slice(1)).ok).toBe(true);
    expect(within(many)).toMatchObject({ details: { what: "under-way", most: 5 } });
  });
  test("two cancellations in 30 days are free; the third pauses for 14 days, and older ones do not count", () => {
    expect(pausedUntil([cancelled(days(-2)), cancelled(days(-1))], policy)).toBeUndefined();
    expect(pausedUntil([cancelled(days(-29)), cancelled(days(-2)), cancelled(days(-1))], policy)).toEqual({
      until: days(13),
      because: "cancelled",
    });
    expect(pausedUntil([cancelled(days(-31)), cancelled(days(-2)), cancelled(days(-1))], policy)).toBeUndefined();
  });
  test("the third missed visit pauses, and the longer pause is the one that is told", () => {
    const missed = [-90, -60, -1].map((ago) => row({ id: String(ago), ended: "missed", at: days(ago) }));
    expect(pausedUntil(missed.slice(1), policy)).toBeUndefined();
    expect(pausedUntil(missed, policy)).toEqual({ until: days(89), because: "missed" });
  });
});

test("a kept place is kept for 15 minutes, for 5 below two hours, and never beyond its time", () => {
  const kept = (now: string) => (Date.parse(keptUntil("2026-12-01", "08:30", policy, now)) - Date.parse(now)) / 60_000;
  expect(kept(addMinutes("2026-12-01T00:30:00.000Z", -120))).toBe(15);
  expect(kept(addMinutes("2026-12-01T00:30:00.000Z", -119))).toBe(5);
  expect(kept(addMinutes("2026-12-01T00:30:00.000Z", -3))).toBe(3);
});

test("a place rests 1 to 120 minutes, and never longer than half of what is left", () => {
  const rests = (fraction: number, now = "2026-11-20T00:00:00.000Z") =>
    (Date.parse(restUntil("2026-12-01", "08:30", policy, now, fraction)) - Date.parse(now)) / 60_000;
  expect([rests(0), rests(0.5), rests(1)]).toEqual([1, 60.5, 120]);
  expect(rests(1, NOW)).toBe(15);
});

test("times, shards, advice and fees", () => {
  expect([0, 1, 5].map((slot) => slotTime(session, slot))).toEqual(["08:30", "08:40", "09:20"]);
  expect([1, 10_000, 100_000, 1_000_000].map((people) => shardsFor(people, policy))).toEqual([1, 23, 225, 256]);
  expect([advisesRush(24, 6, policy), advisesRush(25, 6, policy)]).toEqual([false, true]);
  expect([advisesRush(200, 100, policy), advisesRush(201, 100, policy)]).toEqual([false, true]);
  expect(["主任医师", "副主任医师", "主治医师"].map(priceCodeFor)).toEqual([
    "VISIT-CHIEF",
    "VISIT-ASSOCIATE",
    "VISIT-ORDINARY",
  ]);
});

test("every state of a visit is reached, and only ends lead nowhere", () => {
  const reached = new Set<string>([visitLife.start, ...Object.values(visitLife.steps).map(({ to }) => to)]);
  expect([...reached].sort()).toEqual([...visitLife.states].sort());
  expect(visitLife.states.filter((state) => visitLife.ended(state))).toEqual([
    "seen",
    "cancelled",
    "cancelled-by-hospital",
    "no-show",
    "lapsed",
    "passed",
    "left",
    "not-reached",
  ]);
});

test("row 42: a calendar entry is folded at 75 octets, escaped, in UTC, and says how often it was changed", () => {
  const text = calendarText({
    uid: "u",
    sequence: 3,
    writtenAt: NOW,
    startsAt: NOW,
    endsAt: addMinutes(NOW, 30),
    title: "门诊预约，".repeat(12),
    place: "A; B, C",
    note: "1\n2",
    remindMinutes: [120],
  });
  const lines = text.split("\r\n");
  expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(text.replace(/\r\n /g, "")).toContain(`SUMMARY:${"门诊预约，".repeat(12)}`);
  for (const line of [
    "LOCATION:A\\; B\\, C",
    "DESCRIPTION:1\\n2",
    "DTSTART:20261201T000000Z",
    "SEQUENCE:3",
    "TRIGGER:-PT120M",
  ])
    expect(lines).toContain(line);
});
