import { openHospital, TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { FLOAT, heldIn, opened } from "./money-stories";
import { byFinance, caseOf, paid, quietly } from "./refund-stories";

let hospital: Hospital;
let mother: Patient;
let wang: string;
let id: string;
beforeEach(async () => {
  hospital = await openHospital();
  mother = await hospital.patient({ recordNumber: "M26000901" });
  wang = await hospital.staff("finance");
  id = await paid(hospital, mother);
});
const refunds = async () => (await caseOf(hospital, wang, id)).refunds;
const start = (fen = 30_000) => byFinance(hospital, wang, "startRefund", id, { fen });
const mend = (how: "retry" | "pay-at-desk", change: object = {}) =>
  byFinance(hospital, wang, "mendRefund", id, { refundNumber: `${id}-R1`, how, ...change });
const hears = (change: object = {}) =>
  hospital.hear(`wechat-pay/${TENANT}/refund`, hospital.payment.refundNews(`${id}-R1`, change));
const asked = () => hospital.payment.asked.filter((one) => one === `refund ${id}-R1`).length;

describe("mendRefund", () => {
  test.each(["not-enough", "not-possible"] as const)(
    "%s waits in the failure queue; sent again it keeps its number",
    async (no) => {
      hospital.payment.refundsGo = no;
      await start();
      expect(await refunds()).toMatchObject([{ state: "failed", failure: no }]);
      const { value } = await hospital.call("orders/refundQueue", { queue: "failed" }, wang);
      expect(value.items).toMatchObject([{ orderId: id, refund: { number: `${id}-R1` } }]);
      await quietly(hospital, 1);
      const inbox = await hospital.call("notifications/inbox", {}, mother.token);
      expect(inbox.value.items.map(({ kind }: { kind: string }) => kind)).toContain("refund-delayed");
      hospital.payment.refundsGo = "done";
      expect((await mend("retry")).ok).toBe(true);
      await quietly(hospital, 2);
      expect(await refunds()).toMatchObject([{ number: `${id}-R1`, state: "done" }]);
      expect(hospital.payment.balance()).toBe(0);
    },
  );

  test("handed out at the counter it comes out of this cashier's drawer, and only with an open shift", async () => {
    hospital.payment.refundsGo = "not-possible";
    await start();
    expect((await mend("pay-at-desk")).code).toBe("shift.missing");
    await opened(hospital, wang);
    expect((await mend("pay-at-desk", { version: 1 })).code).toBe("order.moved-on");
    const tap = { stepId: hospital.id() };
    const answer = await mend("pay-at-desk", tap);
    expect(answer.value).toMatchObject({ row: { payment: "refunded" }, refunds: [{ state: "paid-at-desk" }] });
    const { value } = await hospital.call("orders/shift", {}, wang);
    expect(value.open).toMatchObject({ floatFen: FLOAT, cashFen: -30_000 });
    expect([heldIn(hospital, "cash"), heldIn(hospital, "refunds-in-transit")]).toEqual([-30_000, 0]);
    expect((await mend("retry")).code).toBe("refund.moved-on");
    expect((await mend("pay-at-desk", { refundNumber: `${id}-R9` })).code).toBe("refund.moved-on");
  });

  test("what may still come from the provider is not handed out: silence counts as yes", async () => {
    hospital.payment.refundsGo = "under-way";
    await start();
    await opened(hospital, wang);
    await hears({ state: "abnormal" });
    expect(await refunds()).toMatchObject([{ state: "failed", failure: "abnormal" }]);
    expect((await mend("pay-at-desk")).code).toBe("refund.moved-on");
    hospital.payment.stopped = true;
    expect((await mend("pay-at-desk")).code).toBe("refund.moved-on");
    hospital.payment.stopped = false;
    hospital.payment.arrive(`${id}-R1`);
    expect((await mend("pay-at-desk")).code).toBe("refund.moved-on");
    expect(await refunds()).toMatchObject([{ state: "done" }]);
  });
});

describe("the provider's word", () => {
  test("too soon, or no answer, is asked again under the same number until it is done", async () => {
    hospital.payment.refundsGo = "too-soon";
    await start();
    expect(await refunds()).toMatchObject([{ state: "under-way" }]);
    hospital.payment.stopped = true;
    await quietly(hospital, 3);
    expect(await refunds()).toMatchObject([{ state: "under-way" }]);
    [hospital.payment.stopped, hospital.payment.refundsGo] = [false, "done"];
    await quietly(hospital, 10);
    expect(await refunds()).toMatchObject([{ state: "done", number: `${id}-R1` }]);
    expect(hospital.payment.refunds.size).toBe(1);
    expect(asked()).toBeGreaterThan(1);
  });

  test("M6: a refund whose message never comes is found by asking, ever more seldom", async () => {
    hospital.payment.refundsGo = "under-way";
    await start();
    await quietly(hospital, 60);
    const finds = hospital.payment.asked.filter((one) => one.startsWith("find-refund")).length;
    expect(finds).toBeGreaterThanOrEqual(3);
    expect(finds).toBeLessThanOrEqual(6);
    hospital.payment.arrive(`${id}-R1`);
    await quietly(hospital, 61);
    wang = await hospital.staff("finance");
    expect(await refunds()).toMatchObject([{ state: "done" }]);
  });

  test("told again, it costs no write; it never goes back", async () => {
    hospital.payment.refundsGo = "under-way";
    await start();
    hospital.payment.arrive(`${id}-R1`);
    expect((await hears()).status).toBeLessThan(300);
    const version = (await caseOf(hospital, wang, id)).row.version;
    const before = hospital.table.units().write;
    for (const state of ["done", "abnormal", "closed", "under-way"])
      expect((await hears({ state })).status).toBeLessThan(300);
    expect(hospital.table.units().write).toBe(before);
    expect((await caseOf(hospital, wang, id)).row.version).toBe(version);
    expect(await refunds()).toMatchObject([{ state: "done" }]);
  });

  test.each([
    ["merchant", { merchantId: "1900000109" }],
    ["number", { number: "another-1" }],
    ["amount", { refundFen: 29_999 }],
    ["amount", { refundFen: 30_001 }],
    ["total", { totalFen: 30_001 }],
  ])("M3: another %s is alarmed and changes nothing (case %#)", async (code, change) => {
    hospital.payment.refundsGo = "under-way";
    await start();
    const { row } = await caseOf(hospital, wang, id);
    await hears({ state: "done", doneAt: hospital.clock.now(), ...change });
    expect((await caseOf(hospital, wang, id)).row).toEqual(row);
    expect(hospital.logged).toContainEqual(expect.objectContaining({ event: "refund.alarm", code }));
  });

  test("F10: news of a refund that we do not know is refused, so that it is told again", async () => {
    hospital.payment.refundsGo = "under-way";
    await start();
    expect((await hears({ refundNumber: `${id}-R2` })).status).toBeGreaterThanOrEqual(400);
    expect((await hears({ refundNumber: "from another system" })).status).toBeGreaterThanOrEqual(400);
  });

  test("M5: after a year nothing is sent; it waits for the counter", async () => {
    hospital.clock.advance(366 * 24 * 60);
    wang = await hospital.staff("finance");
    await start();
    expect(await refunds()).toMatchObject([{ state: "failed", failure: "too-old" }]);
    expect(asked()).toBe(0);
    await opened(hospital, wang);
    expect((await mend("pay-at-desk")).value.refunds).toMatchObject([{ state: "paid-at-desk" }]);
  });
});

describe("findOrders", () => {
  test.each([
    ["its number", (order: string) => order],
    ["a payment's number", (order: string) => `${order}-1`],
    ["a refund's number", (order: string) => `${order}-R1`],
    ["the provider's transaction", (order: string) => `42000${order}-1`],
    ["her medical record number", () => " m26000901 "],
  ])("finds an order by %s", async (_by, textOf) => {
    const { value } = await hospital.call("orders/findOrders", { text: textOf(id) }, wang);
    expect(value.items.map((row: { id: string }) => row.id)).toEqual([id]);
  });
  test("and nothing by anything else", async () => {
    for (const text of ["M26009999", "0".repeat(26), "林晚晴晴"])
      expect((await hospital.call("orders/findOrders", { text }, wang)).value.items).toEqual([]);
    expect((await hospital.call("orders/orderCase", { id: hospital.id() }, wang)).code).toBe("thing.missing");
  });
});
