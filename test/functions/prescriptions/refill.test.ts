import { planRefill } from "../../../functions/prescriptions/refill/plan-refill";
import { watchRefills, type FollowUpGate } from "../../../functions/prescriptions/refill/watch-refills";
import { refillStore } from "../../../functions/prescriptions/refill/refill-store";
import type { Parts } from "../../../functions/prescriptions/parts";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { addDays } from "../../../shared/kernel/time";
import { inviteOn, lastDayOf, whenToInvite } from "../../../shared/prescriptions/refill";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { fixedClock } from "../../kit/clock";
import { TENANT } from "../../kit/hospital";

const RECEIVED = "2026-11-22";
const { leadDays } = prescriptionPolicy.refill;
const DAYS = 28;
const ID = "p".repeat(26);

describe("row 70: when she is invited for the next prescription", () => {
  const first = inviteOn(RECEIVED, DAYS, leadDays);
  const last = lastDayOf(RECEIVED, DAYS);
  test.each([
    ["the day before the lead time", addDays(first, -1), "early"],
    ["the first day of the lead time", first, "now"],
    ["the last day with medicine", last, "now"],
    ["the day after it", addDays(last, 1), "late"],
  ] as const)("%s", (_what, today, when) => {
    expect(whenToInvite(RECEIVED, DAYS, leadDays, today)).toBe(when);
  });

  test("seven days of medicine last from the day she got it to the sixth after it", () => {
    expect(lastDayOf("2026-11-22", 7)).toBe("2026-11-28");
    expect(inviteOn("2026-11-22", 7, 5)).toBe("2026-11-23");
  });
});

describe("the invitation", () => {
  /** One prescription that came, the job of the minute, and what the follow-up's gate says. */
  function world(change: { state?: string; newer?: boolean } = {}) {
    const clock = fixedClock(`${RECEIVED}T02:00:00.000Z`);
    const table = memoryTable({ now: () => Date.parse(clock.now()) });
    const head = { id: ID, v: 7, state: change.state ?? "dispensed", days: DAYS, personId: "x", departmentId: "d" };
    const repository = {
      unread: async () => head,
      content: async () => ({ content: { diagnosis: { code: "E03.900", name: "甲减" } } }),
      query: async () => ({ items: [{ sk: "p#1", item: { v: 1, id: change.newer ? "newer" : ID } }] }),
      commit: table.commit.bind(table),
    };
    const parts = { repository, table, clock } as unknown as Parts;
    const says: { now: Awaited<ReturnType<FollowUpGate>> } = { now: { is: "open", tests: [] } };
    const asked: unknown[] = [];
    const gate: FollowUpGate = async (_tenant, about) => {
      asked.push(about);
      return says.now;
    };
    const arrives = (type = "delivery.signed") =>
      planRefill(parts)({
        tenant: TENANT,
        event: { type, prescriptionId: ID, deliveryId: "d", facts: {} },
        name: "delivery#d@9",
        at: clock.now(),
      });
    const on = (day: string) => clock.set(`${day}T02:00:00.000Z`);
    const told = () =>
      [...table.everything()]
        .filter(({ key }) => key.table === "outbox")
        .map(({ item }) => (item.event as { facts: { way: string } }).facts);
    const wants = (wanted: boolean) => table.commit([refillStore(table).wishWrite(TENANT, "x", wanted)]);
    return { says, asked, arrives, on, told, wants, watch: () => watchRefills(parts, gate, TENANT) };
  }
  const DUE = inviteOn(RECEIVED, DAYS, leadDays);

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
    await at.arrives("delivery.lost");
    at.on(DUE);
    expect(await at.watch()).toBe(0);
  });
});
