import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";

/*
 * The process is killed at every commit in turn, before it and after it, and a new one begins that knows nothing but the
 * table. Whatever the provider had done by then has its one effect in the end.
 */

const KILLS = ["before", "after"] as const;
let house: MoneyHouse;
beforeEach(async () => {
  house = await openMoneyHouse();
});
afterEach(stopProviders);

/** Pays while the process dies at its n-th commit; answers whether it died. */
async function paysUnderDeath(owes: Owing, nth: number, when: (typeof KILLS)[number]): Promise<boolean> {
  const opened = await house.opens(owes);
  const sheet = await house.sheetFor(owes, opened);
  house.dieAt(nth, when);
  house.control.pay({ sheetId: sheet.id });
  await house.pay.settled();
  const died = house.restart();
  await house.pass(5);
  return died;
}

test.each(KILLS)(
  "M2 M6: killed %s any commit between the charge and the confirmed place, she has paid once",
  async (when) => {
    let [sum, commits] = [0, 0];
    for (let died = true; died;) {
      const owes = await owing(house);
      died = await paysUnderDeath(owes, commits + 1, when);
      if (died) commits += 1;
      const order = await house.order(owes.id);
      sum += order.totalFen;
      expect([commits, order.payment, order.refundCount]).toEqual([commits, "paid", 0]);
      expect(await house.stateOf(owes)).toBe("scheduled");
      expect(house.books()).toMatchObject({
        ledger: { wechat: sum, exam: -sum, unexplained: 0, inTransit: 0 },
        provider: { heldFen: sum, refunds: 0 },
      });
    }
    expect(commits).toBeGreaterThanOrEqual(12);
  },
);

test.each(KILLS)(
  "M4 M6: killed %s any commit between her cancelling and her money's return, it goes back once",
  async (when) => {
    let commits = 0;
    for (let died = true; died;) {
      const owes = await owing(house);
      await paysByPhone(house, owes);
      await house.pass(1);
      const cancel = { id: owes.applicationId, stepId: house.id(), version: 4, reason: "pregnancy-ended" };
      const cancels = () => house.call("appointments/cancel", cancel, owes.mother.token);
      house.dieAt(commits + 1, when);
      await cancels().catch(() => undefined);
      await house.pass(3).catch(() => undefined);
      died = house.restart();
      if (died) commits += 1;
      expect((await cancels()).ok).toBe(true);
      await house.pass(12);
      const order = await house.order(owes.id);
      expect([commits, order.payment, order.reservedFen]).toEqual([commits, "refunded", 0]);
      expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: order.totalFen }]);
      expect(house.books()).toMatchObject({
        ledger: { wechat: 0, exam: 0, unexplained: 0, inTransit: 0 },
        provider: { heldFen: 0 },
      });
    }
    expect(commits).toBeGreaterThanOrEqual(12);
    expect(house.books().provider.refunds).toBe(commits + 1);
  },
);

test.each(KILLS)(
  "3.11: killed %s any commit while a payment is opened, the same tap opens it and she pays once",
  async (when) => {
    let [sum, commits] = [0, 0];
    for (let died = true; died;) {
      const owes = await owing(house);
      const stepId = house.id();
      house.dieAt(commits + 1, when);
      await house
        .call("orders/pay", { id: owes.id, stepId, way: "wechat-jsapi" }, owes.mother.token)
        .catch(() => undefined);
      died = house.restart();
      if (died) commits += 1;
      const opened = await house.opens(owes, "wechat-jsapi", stepId);
      const sheet = await house.sheetFor(owes, opened);
      house.control.pay({ sheetId: sheet.id });
      await house.pass(2);
      const order = await house.order(owes.id);
      sum += order.totalFen;
      expect(order).toMatchObject({ payment: "paid", attempts: [{ state: "kept" }] });
      expect(house.books()).toMatchObject({ ledger: { wechat: sum, inTransit: 0 }, provider: { heldFen: sum } });
    }
    expect(commits).toBeGreaterThanOrEqual(1);
  },
);
