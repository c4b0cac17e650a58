import { OTHER_TENANT, openHospital, TENANT, type Hospital } from "../../kit/hospital";
import type { Transaction } from "../../../functions/ports/payment/port";
import { balances, begun, lying, PAYMENT_NEWS, paying, stateOf, told } from "./to-be-paid";

let hospital: Hospital;
beforeEach(async () => {
  hospital = await openHospital();
});
const refundsOf = (id: string) => hospital.app.repositories.orders.refunds(id, TENANT);
const alarms = () => hospital.logged.filter(({ event }) => event === "payment.alarm").map(({ code }) => code);
const sums = async () => Object.fromEntries([...(await balances(hospital))].filter(([, fen]) => fen !== 0));
/** The minute's job, and everything that it set in motion. */
async function minute(minutes = 1): Promise<void> {
  hospital.clock.advance(minutes);
  await hospital.app.everyMinute();
  await hospital.settle();
}

describe("a message of the provider (T06)", () => {
  test("M2: told twenty times it has one effect", async () => {
    const { id, number } = await begun(hospital);
    hospital.payment.pay(number);
    for (let i = 0; i < 20; i++) expect((await told(hospital, number)).status).toBe(204);
    expect((await lying(hospital, id)).payment).toBe("paid");
    expect(await sums()).toEqual({ wechat: 31_000, exam: -31_000 });
    expect(await refundsOf(id)).toEqual([]);
  });

  test("M2: one transaction of the provider is booked once, under whatever number it is told", async () => {
    const { id, number, mother } = await begun(hospital);
    hospital.payment.pay(number);
    const { transactionId } = hospital.payment.opened.get(number)!.transaction;
    await told(hospital, number);
    const { attempts, ...order } = await lying(hospital, id);
    const other = { ...attempts[0]!, number: `${id}-2`, state: "wanted" as const };
    const repository = hospital.app.repositories.orders;
    const after = { ...order, v: order.v + 1, attempts: [...attempts, other] };
    const line = { version: after.v, at: order.updatedAt, what: "test", by: "hospital", fingerprint: "test" } as const;
    await repository.commit(repository.change({ ...order, attempts }, after, "test", line, TENANT));
    expect((await told(hospital, number, { number: other.number, transactionId })).status).toBe(204);
    expect(await refundsOf(id)).toEqual([]);
    expect(await sums()).toEqual({ wechat: 31_000, exam: -31_000 });
    expect((await hospital.call("orders/order", { id }, mother.token)).value.payment).toBe("paid");
  });

  test("unsigned, unreadable, on the wrong address, too large or for nobody: no effect, and never a yes", async () => {
    const { id, number } = await begun(hospital);
    hospital.payment.pay(number);
    const { body, headers } = hospital.payment.news(number);
    const status = async (path: string, message: { body: string; headers?: Record<string, string> }) =>
      (await hospital.hear(path, message)).status;
    expect(await hospital.hear(PAYMENT_NEWS, { body })).toEqual({
      status: 401,
      text: '{"code":"FAIL","message":"news.unverified"}',
    });
    expect(await status(PAYMENT_NEWS, { body: "?", headers })).toBe(400);
    expect(await status(`wechat-pay/${TENANT}/refund`, { body, headers })).toBe(400);
    expect(await status(`wechat-pay/${OTHER_TENANT}/payment`, { body, headers })).toBe(400);
    expect(await status("wechat-pay/nowhere/payment", { body, headers })).toBe(404);
    expect(await status(`wechat-pay/${TENANT}/other`, { body, headers })).toBe(404);
    expect(await status(PAYMENT_NEWS, { body: body + " ".repeat(70_000), headers })).toBe(413);
    expect((await lying(hospital, id)).payment).toBe("unpaid");
    expect(await status(PAYMENT_NEWS, { body, headers })).toBe(204);
  });

  test.each<[string, Partial<Transaction>]>([
    ["one fen more", { totalFen: 31_001 }],
    ["one fen less", { totalFen: 30_999 }],
    ["another currency", { currency: "USD" }],
    ["another payer", { payer: "openid-of-somebody" }],
  ])(
    "M3: %s in the message alone is not believed: the provider is asked, and its word is booked",
    async (_, change) => {
      const { id, number } = await begun(hospital);
      hospital.payment.pay(number);
      expect((await told(hospital, number, change)).status).toBe(204);
      expect(hospital.payment.asked).toContain(`find ${number}`);
      expect(await lying(hospital, id)).toMatchObject({ payment: "paid", paid: { fen: 31_000 } });
    },
  );

  test("M3: a payment that the provider itself does not know is not believed", async () => {
    const { id, number } = await begun(hospital);
    const transaction = { state: "paid", transactionId: "42000forged", currency: "CNY", paidAt: hospital.clock.now() };
    const forged = { ...transaction, totalFen: 1, payer: "somebody", attach: TENANT } as const;
    expect((await told(hospital, number, forged)).status).toBe(500);
    expect(await lying(hospital, id)).toMatchObject({ payment: "unpaid" });
    expect(alarms()).toEqual(["not-paid-there"]);
    expect(await sums()).toEqual({});
  });

  test.each<[string, Partial<Transaction>]>([
    ["amount", { totalFen: 30_999 }],
    ["currency", { currency: "USD" }],
    ["payer", { payer: "openid-of-somebody" }],
  ])(
    "M3: %s differs in the provider's own answer: quarantined once, alarmed, the order as it was",
    async (why, change) => {
      const { id, number } = await begun(hospital);
      hospital.payment.pay(number, change);
      for (let i = 0; i < 3; i++) expect((await told(hospital, number)).status).toBe(204);
      expect(await lying(hospital, id)).toMatchObject({ payment: "unpaid" });
      expect(alarms()).toEqual([why]);
      const fen = change.totalFen ?? 31_000;
      expect(await sums()).toEqual({ wechat: fen, unexplained: -fen });
      const key = { table: "orders", pk: `${TENANT}#quarantine`, limit: 10 } as const;
      const kept = (await hospital.table.query(key)).items.map(({ item }) => item);
      expect(kept).toMatchObject([{ why, fen, number, orderId: id, expectedFen: 31_000, state: "waiting" }]);
      await minute(40);
      expect(await lying(hospital, id)).toMatchObject({ payment: "unpaid", closing: "closed" });
      expect(await sums()).toEqual({ wechat: fen, unexplained: -fen });
    },
  );

  test("M3: quarantined money keeps her from paying once more before somebody has looked", async () => {
    const { id, number, mother } = await begun(hospital);
    hospital.payment.pay(number, { totalFen: 1 });
    await told(hospital, number);
    expect(await paying(hospital, id, mother.token)).toMatchObject({ code: "payment.not-possible" });
  });

  test("M3: money of an order that nobody knows is quarantined", async () => {
    const { number } = await begun(hospital);
    const [known] = [hospital.payment.opened.get(number)!];
    const stray = `${hospital.id()}-1`;
    const request = { ...known.request, number: stray };
    hospital.payment.opened.set(stray, { request, transaction: { ...known.transaction, number: stray } });
    hospital.payment.pay(stray);
    expect((await told(hospital, stray)).status).toBe(204);
    expect(alarms()).toEqual(["order-unknown"]);
    expect(await sums()).toEqual({ wechat: 31_000, unexplained: -31_000 });
  });

  test.each<[string, Partial<Transaction>]>([
    ["merchant", { merchantId: "1999999999" }],
    ["app", { appId: "wx-of-others" }],
  ])("another %s is none of our money: alarmed, not booked", async (why, change) => {
    const { id, number } = await begun(hospital);
    hospital.payment.pay(number);
    expect((await told(hospital, number, change)).status).toBe(500);
    expect(alarms()).toEqual([why]);
    expect(await lying(hospital, id)).toMatchObject({ payment: "unpaid" });
    expect(await sums()).toEqual({});
  });

  test("with the provider out of reach a message that does not fit has to come again", async () => {
    const { id, number } = await begun(hospital);
    hospital.payment.pay(number);
    hospital.payment.stopped = true;
    expect((await told(hospital, number, { totalFen: 1 })).status).toBe(500);
    hospital.payment.stopped = false;
    expect((await told(hospital, number, { totalFen: 1 })).status).toBe(204);
    expect((await lying(hospital, id)).payment).toBe("paid");
  });
});

describe("M8: a second payment", () => {
  test("of another attempt is never earned: booked as on its way, and given back by itself", async () => {
    const { id, number, mother } = await begun(hospital);
    await paying(hospital, id, mother.token, "wechat-native");
    const second = (await lying(hospital, id)).attempts[1]!.number;
    hospital.payment.pay(second);
    await told(hospital, second);
    // The close of the first was lost on the way: the provider took that money as well.
    hospital.payment.closed.delete(number);
    hospital.payment.pay(number);
    await told(hospital, number);
    await told(hospital, number);
    await minute();
    const order = await lying(hospital, id);
    expect(order.attempts.map(({ state }) => state)).toEqual(["returned", "kept"]);
    expect(order).toMatchObject({ payment: "paid", paid: { number: second }, refundedFen: 0 });
    expect(await refundsOf(id)).toMatchObject([
      { of: number, from: "unwanted", reason: "second-payment", state: "done", fen: 31_000 },
    ]);
    expect(hospital.payment.balance()).toBe(31_000);
    expect(await sums()).toEqual({ wechat: 31_000, exam: -31_000 });
  });
});

describe("the reconciling query (M6)", () => {
  test("finds what no message told, and fixes the place", async () => {
    const { id, number, ...rest } = await begun(hospital);
    hospital.payment.pay(number);
    await minute(1);
    expect((await lying(hospital, id)).payment).toBe("paid");
    expect(await stateOf(hospital, rest)).toBe("scheduled");
  });

  test("asks after half a minute, two and ten minutes and at the end; then the order is closed with the provider", async () => {
    const { id, number, ...rest } = await begun(hospital);
    for (let i = 0; i < 40; i++) await minute();
    const finds = hospital.payment.asked.filter((one) => one === `find ${number}`);
    expect(finds.length).toBeGreaterThanOrEqual(3);
    expect(finds.length).toBeLessThanOrEqual(4);
    expect(hospital.payment.asked).toContain(`close ${number}`);
    expect(await lying(hospital, id)).toMatchObject({ closing: "closed", attempts: [{ state: "closed" }] });
    expect(await stateOf(hospital, rest)).toBe("offer-expired");
    const due = await hospital.app.repositories.orders.due("ask", TENANT, "9999-12-31T00:00:00.000Z");
    expect(due).toEqual([]);
    expect(await hospital.app.repositories.orders.due("close", TENANT, "9999-12-31T00:00:00.000Z")).toEqual([]);
  });

  test("with the provider out of reach nothing is closed; later it is", async () => {
    const { id } = await begun(hospital);
    hospital.payment.stopped = true;
    await minute(40);
    expect(await lying(hospital, id)).toMatchObject({ closing: "open" });
    hospital.payment.stopped = false;
    await minute(30);
    expect(await lying(hospital, id)).toMatchObject({ closing: "closed" });
  });

  test("S5: money of the last minute counts before the place is given back", async () => {
    const { id, number, ...rest } = await begun(hospital);
    hospital.clock.advance(29.5);
    expect(hospital.payment.pay(number)).toBe(true);
    await minute(5);
    expect(await lying(hospital, id)).toMatchObject({ payment: "paid" });
    expect(await stateOf(hospital, rest)).toBe("scheduled");
  });
});

describe("WeChat's message addresses", () => {
  const push = { id: "push-1", at: "2026-11-22T01:00:00.000Z", events: [] };
  test("a verified push is answered with success, any other with a no", async () => {
    const body = JSON.stringify(push);
    const yes = { status: 200, text: "success" };
    expect(await hospital.hear(`wechat/${TENANT}/mini-program?msg_signature=good`, { body })).toEqual(yes);
    expect(await hospital.hear(`wechat/${TENANT}/service-account?msg_signature=good`, { body })).toEqual(yes);
    expect((await hospital.hear(`wechat/${TENANT}/mini-program?msg_signature=bad`, { body })).status).toBe(401);
    expect((await hospital.hear(`wechat/${TENANT}/mini-program?msg_signature=good`, { body: "<" })).status).toBe(400);
    expect((await hospital.hear(`wechat/${TENANT}/other?msg_signature=good`, { body })).status).toBe(404);
    expect((await hospital.hear("wechat/nowhere/mini-program?msg_signature=good", { body })).status).toBe(404);
  });
});
