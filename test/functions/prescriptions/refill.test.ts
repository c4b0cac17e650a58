import { planRefill } from "../../../functions/prescriptions/refill/plan-refill";
import { watchRefills, type FollowUpGate } from "../../../functions/prescriptions/refill/watch-refills";
import { refillStore } from "../../../functions/prescriptions/refill/refill-store";
import type { Parts } from "../../../functions/prescriptions/parts";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { addDays } from "../../../shared/kernel/time";
import { daysLeftFrom, havingOf, inviteOn, lastDayOf, whenToInvite } from "../../../shared/prescriptions/refill";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { fixedClock } from "../../kit/clock";
import { TENANT } from "../../kit/hospital";

const RECEIVED = "2026-11-22";
const policy = prescriptionPolicy.refill;
const DAYS = 28;
const ID = "p".repeat(26);

describe("row 70: when she is invited for the next prescription", () => {
  const first = inviteOn(RECEIVED, DAYS, policy);
  const last = lastDayOf(RECEIVED, DAYS);
  test.each([
    ["the day before the lead time", addDays(first, -1), "early"],
    ["the first day of the lead time", first, "now"],
    ["the last day with medicine", last, "now"],
    ["the day after it", addDays(last, 1), "late"],
  ] as const)("%s", (_what, today, when) => {
    expect(whenToInvite(RECEIVED, DAYS, policy, today)).toBe(when);
  });

  test("seven days of medicine last from the day she got it to the sixth after it", () => {
    expect(lastDayOf("2026-11-22", 7)).toBe("2026-11-28");
  });

  test.each([
    [7, "2026-11-25"],
    [10, "2026-11-26"],
    [14, "2026-11-30"],
    [28, "2026-12-14"],
    [1, "2026-11-22"],
  ])("%i days of medicine: not before half of them is used, and five days ahead at most", (days, on) => {
    expect(inviteOn("2026-11-22", days, { leadDays: 5, mostPercent: 50 })).toBe(on);
  });

  test.each([
    ["2026-11-21", 7],
    ["2026-11-22", 7],
    ["2026-11-23", 6],
    ["2026-11-28", 1],
    ["2026-11-29", 0],
    ["2027-01-01", 0],
  ])("on %s she has %i days left of seven", (today, left) => {
    expect(daysLeftFrom("2026-11-22", 7, today)).toBe(left);
  });

  test("her days count from when she has it, by the date in Chongqing; before that from the promised day", () => {
    const handedOverAt = "2026-11-20T02:00:00.000Z";
    const sent = { handedOverAt, promisedDay: "2026-11-22" };
    expect(havingOf({ ...sent, signedAt: "2026-11-22T17:00:00.000Z" })).toEqual({
      receivedOn: "2026-11-23",
      sure: true,
    });
    expect(havingOf({ handedOutAt: handedOverAt })).toEqual({ receivedOn: "2026-11-20", sure: true });
    expect(havingOf(sent)).toEqual({ receivedOn: "2026-11-22", sure: false });
    expect(havingOf({ ...sent, promisedDay: "2026-11-19" })).toEqual({ receivedOn: "2026-11-20", sure: false });
    expect(havingOf({ promisedDay: "2026-11-22" })).toBeUndefined();
  });
});

describe("the invitation", () => {
  /** One prescription that came, the job of the minute, and what the follow-up's gate says. */
  function world(change: { state?: string; newer?: boolean; steps?: object[] } = {}) {
    const clock = fixedClock(`${RECEIVED}T02:00:00.000Z`);
    const table = memoryTable({ now: () => Date.parse(clock.now()) });
    const { state = "dispensed", steps = [] } = change;
    const head = { id: ID, v: 7, state, steps, days: DAYS, personId: "x", departmentId: "d" };
    const parcel = {
      state: "in-transit",
      promisedDay: RECEIVED,
      handedOverAt: clock.now(),
      signedAt: undefined as string | undefined,
    };
    const repository = {
      unread: async () => head,
      content: async () => ({ content: { diagnosis: { code: "E03.900", name: "甲减" } } }),
      query: async () => ({ items: [{ sk: "p#1", item: { v: 1, id: change.newer ? "newer" : ID } }] }),
      commit: table.commit.bind(table),
    };
    const deliveries = { facts: async () => parcel, chosen: async () => parcel };
    const parts = { repository, table, clock, deliveries } as unknown as Parts;
    const says: { now: Awaited<ReturnType<FollowUpGate>> } = { now: { is: "open", tests: [] } };
    const asked: unknown[] = [];
    const gate: FollowUpGate = async (_tenant, about) => {
      asked.push(about);
      return says.now;
    };
    const tells = (type: string) =>
      planRefill(parts)({
        tenant: TENANT,
        event: { type, prescriptionId: ID, deliveryId: "d", facts: {} },
        name: "delivery#d@9",
        at: clock.now(),
      });
    /** She gets it on this day; the news may come later. */
    const arrives = (type = "delivery.signed", day = RECEIVED) => {
      Object.assign(parcel, { state: "signed", signedAt: `${day}T02:00:00.000Z` });
      return tells(type);
    };
    const having = () => refillStore(table).having(TENANT, ID);
    const on = (day: string) => clock.set(`${day}T02:00:00.000Z`);
    const told = () =>
      [...table.everything()]
        .filter(({ key }) => key.table === "outbox")
        .map(({ item }) => (item.event as { facts: { way: string } }).facts);
    const wants = (wanted: boolean) => table.commit([refillStore(table).wishWrite(TENANT, "x", wanted)]);
    return {
      says,
      asked,
      parcel,
      tells,
      arrives,
      having,
      on,
      told,
      wants,
      watch: () => watchRefills(parts, gate, TENANT),
    };
  }
  const DUE = inviteOn(RECEIVED, DAYS, policy);

  test("counts from the day on which she got it, however late the news of it came", async () => {
    const at = world();
    await at.tells("delivery.handed-over");
    expect(await at.having()).toMatchObject({ receivedOn: RECEIVED, sure: false, onDay: DUE });
    const got = addDays(RECEIVED, 3);
    at.on(addDays(RECEIVED, 9));
    await at.arrives("delivery.signed", got);
    await at.tells("delivery.handed-over");
    expect(await at.having()).toEqual({ receivedOn: got, sure: true, onDay: addDays(DUE, 3) });
    at.on(addDays(DUE, 2));
    expect(await at.watch()).toBe(0);
    at.on(addDays(DUE, 3));
    expect([await at.watch(), at.told()]).toMatchObject([1, [{ lastDay: lastDayOf(got, DAYS) }]]);
  });

  test("not signed for: from the promised day once it is at her door, never while it is on its way, and once in all", async () => {
    const at = world();
    await at.tells("delivery.handed-over");
    at.on(DUE);
    expect(await at.watch()).toBe(0);
    at.parcel.state = "in-locker";
    expect(await at.watch()).toBe(1);
    await at.arrives("delivery.signed", addDays(RECEIVED, 1));
    at.on(addDays(DUE, 1));
    expect([await at.watch(), at.told().length]).toEqual([0, 1]);
    expect(await at.having()).toMatchObject({ receivedOn: addDays(RECEIVED, 1), sure: true });
  });

  test("is told once, in time, with the last day, and by the gate of the form", async () => {
    const at = world();
    await at.arrives();
    await at.arrives();
    at.on(addDays(DUE, -1));
    expect(await at.watch()).toBe(0);
    at.on(DUE);
    expect([await at.watch(), await at.watch()]).toEqual([1, 0]);
    expect(at.told()).toEqual([{ lastDay: lastDayOf(RECEIVED, DAYS), way: "online" }]);
    expect(at.asked).toEqual([{ personId: "x", departmentId: "d", diagnosisCode: "E03.900" }]);
  });

  test.each([
    ["the record is too old for a follow-up", { is: "closed", tests: [] }],
    ["a test is owed before the refill (D2-01)", { is: "open", tests: ["TSH"] }],
  ] as const)("says the offline way where %s", async (_what, gate) => {
    const at = world();
    await at.arrives("delivery.picked-up");
    at.says.now = gate;
    at.on(DUE);
    expect(await at.watch()).toBe(1);
    expect(at.told()).toMatchObject([{ way: "offline" }]);
  });

  test("waits while the record does not answer, and gives up when the medicine is over", async () => {
    const at = world();
    await at.arrives();
    at.says.now = { is: "unreachable", tests: [] };
    at.on(DUE);
    expect(await at.watch()).toBe(0);
    at.on(addDays(lastDayOf(RECEIVED, DAYS), 1));
    at.says.now = { is: "open", tests: [] };
    expect([await at.watch(), at.told()]).toEqual([0, []]);
  });

  test.each([
    ["has a newer prescription", { newer: true }],
    ["whose medicine was held after all", { state: "held" }],
    ["whose medicine was cancelled", { state: "cancelled" }],
    ["who must not take it any more", { steps: [{ reason: "drug-recalled-after-hand-over" }] }],
  ])("nobody is invited who %s", async (_what, change) => {
    const at = world(change);
    await at.arrives();
    at.on(DUE);
    expect([await at.watch(), at.told()]).toEqual([0, []]);
  });

  test("nobody is invited who does not want to be; who wants it again is", async () => {
    const no = world();
    await no.arrives();
    await no.wants(false);
    no.on(DUE);
    expect([await no.watch(), no.told()]).toEqual([0, []]);
    const again = world();
    await again.arrives();
    await again.wants(false);
    await again.wants(true);
    again.on(DUE);
    expect(await again.watch()).toBe(1);
  });

  test("medicine that never came is no reason to invite", async () => {
    const at = world();
    await at.tells("delivery.lost");
    at.on(DUE);
    expect(await at.watch()).toBe(0);
  });
});
