import type { PayFaultOrder } from "../../scripts/sandbox/wechat-pay";
import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";

let house: MoneyHouse;
let owes: Owing;
beforeEach(async () => {
  house = await openMoneyHouse();
  owes = await owing(house);
});
afterEach(stopProviders);

/** However it came about: paid once, the place is hers, and ledger and journal agree to the fen. */
async function expectPaidOnce(): Promise<void> {
  const { totalFen, ...order } = await house.order(owes.id);
  expect(order).toMatchObject({ payment: "paid", paid: { fen: totalFen }, refundCount: 0 });
  expect(await house.stateOf(owes)).toBe("scheduled");
  expect(house.books()).toEqual({
    ledger: { wechat: totalFen, exam: -totalFen, unexplained: 0, inTransit: 0 },
    provider: { heldFen: totalFen, charges: 1, refunds: 0 },
  });
  const paid = (await house.call("orders/order", { id: owes.id }, owes.mother.token)).value.story;
  expect(paid.filter(({ what }: { what: string }) => what === "paid")).toHaveLength(1);
}

type Ordered = Omit<PayFaultOrder, "on">;

describe("every fault of a call, three times in a row", () => {
  const FAULTS: readonly Ordered[] = [
    { kind: "delay", ms: 20 },
    { kind: "resetBefore" },
    { kind: "resetAfter" },
    { kind: "status", status: 502 },
    { kind: "status", status: 502, after: true },
    { kind: "code" },
    { kind: "code", after: true },
    { kind: "unsignedError", status: 404, code: "ORDER_NOT_EXIST" },
    { kind: "wrongSignature" },
    { kind: "staleTime" },
    { kind: "unknownSerial" },
    { kind: "certificate" },
    { kind: "unsigned" },
  ];
  const named = FAULTS.map((fault) => [`${fault.kind}${fault.after ? " after the effect" : ""}`, fault] as const);

  test.each(named)("%s while the payment is opened: she taps again, and pays once", async (_name, fault) => {
    const fired = house.fault({ on: "call", route: "/v3/pay/transactions/jsapi", times: 3, ...fault });
    await paysByPhone(house, owes);
    await house.pass(3);
    expect(fired()).toBeGreaterThan(0);
    await expectPaidOnce();
  });

  test.each(named)(
    "%s while the hospital asks, and no message ever comes: a later question finds it",
    async (_name, fault) => {
      const route = "/v3/pay/transactions/out-trade-no/";
      house.fault({ on: "notice", kind: "never", times: null });
      const fired = house.fault({ on: "call", route, times: 3, ...fault });
      await paysByPhone(house, owes);
      await house.checks(owes);
      await house.pass(12);
      expect(fired()).toBeGreaterThan(0);
      await expectPaidOnce();
    },
  );

  test.each(named)("%s while her money goes back: it goes back once, under one number", async (_name, fault) => {
    await paysByPhone(house, owes);
    await house.pass(1);
    const fired = house.fault({ on: "call", route: "/v3/refund/", times: 3, ...fault });
    const cancel = { id: owes.applicationId, stepId: house.id(), version: 4, reason: "pregnancy-ended" };
    expect((await house.call("appointments/cancel", cancel, owes.mother.token)).ok).toBe(true);
    await house.pass(20);
    expect(fired()).toBeGreaterThan(0);
    const order = await house.order(owes.id);
    expect(order).toMatchObject({ payment: "refunded", refundedFen: order.totalFen, reservedFen: 0 });
    expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: order.totalFen }]);
    expect(house.books()).toEqual({
      ledger: { wechat: 0, exam: 0, unexplained: 0, inTransit: 0 },
      provider: { heldFen: 0, charges: 1, refunds: 1 },
    });
  });
});
