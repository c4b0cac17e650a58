import fc from "fast-check";
import { addMinutes } from "../../../shared/kernel/time";
import type { Attempt, Order } from "../../../shared/orders/model";
import { orderPolicy } from "../../../shared/orders/policy";
import {
  askAt,
  beginAttempt,
  closeOrder,
  judgeArrival,
  onlineUntil,
  placeOrder,
  refundableOf,
  takesMoney,
  takesMoneyOnline,
  withClosed,
  type Arrived,
} from "../../../shared/orders/rules";

const NOW = "2026-11-22T01:00:00.000Z";
const ours = { merchantId: "1900000001", appId: "wx-ours" };
const ID = "0".repeat(26);
const line = {
  code: "US-SYSTEM",
  name: { zh: "检查", en: "Examination" },
  kind: "exam" as const,
  fen: 31_000,
  count: 1,
  source: "s",
};
const subject = { domain: "appointments" as const, id: "1".repeat(26) };

const ordered = (change: Partial<Order> = {}): Order => ({
  ...placeOrder(ID, { subject, lines: [line], priceVersion: "2026-07", payUntil: addMinutes(NOW, 30) }, NOW),
  ...change,
});
const wish = { way: "wechat-jsapi", payer: "openid-1" } as const;
function begin(order: Order, how: Parameters<typeof beginAttempt>[1] = wish, now = NOW) {
  const begun = beginAttempt(order, how, now, orderPolicy);
  if (!begun.ok) throw new Error(begun.code);
  return begun.value;
}
const arrived = (attempt: Pick<Attempt, "number">, change: Partial<Arrived> = {}): Arrived => ({
  number: attempt.number,
  transactionId: `t-${attempt.number}`,
  ...ours,
  totalFen: 31_000,
  currency: "CNY",
  payer: "openid-1",
  paidAt: NOW,
  ...change,
});

describe("a new order", () => {
  test("sums its lines and is open for money", () => {
    const order = placeOrder(
      ID,
      { subject, lines: [line, { ...line, fen: 5, count: 3 }], priceVersion: "v", payUntil: NOW },
      NOW,
    );
    expect(order).toMatchObject({ v: 1, totalFen: 31_015, payment: "unpaid", closing: "open", attempts: [] });
  });
  test.each([
    ["a moment before its end", addMinutes(NOW, 30 - 1 / 60_000), true],
    ["at its end", addMinutes(NOW, 30), false],
  ])("takes money %s: %s", (_, now, takes) => {
    expect(takesMoney(ordered(), now)).toBe(takes);
    expect(takesMoneyOnline(ordered(), now)).toBe(takes);
  });
  test("takes none online once its examination begins, though the counter still does", () => {
    const order = ordered({ serviceAt: addMinutes(NOW, 10) });
    expect(onlineUntil(order)).toBe(addMinutes(NOW, 10));
    expect([takesMoneyOnline(order, addMinutes(NOW, 9)), takesMoneyOnline(order, addMinutes(NOW, 10))]).toEqual([
      true,
      false,
    ]);
    expect(takesMoney(order, addMinutes(NOW, 10))).toBe(true);
    expect(beginAttempt(order, wish, addMinutes(NOW, 10), orderPolicy)).toMatchObject({ code: "order.closed" });
  });
});

describe("beginning a payment", () => {
  test("the same way and payer goes on as it is, until a minute before its end", () => {
    const { order, attempt } = begin(ordered());
    expect(attempt).toMatchObject({ number: `${ID}-1`, state: "wanted", expiresAt: order.payUntil });
    expect(begin(order)).toMatchObject({ again: true, close: [], order });
    expect(begin(order, wish, addMinutes(NOW, 28.9))).toMatchObject({ again: true });
    expect(begin(order, wish, addMinutes(NOW, 29))).toMatchObject({ again: false, close: [`${ID}-1`] });
  });
  test("M8: another way or payer names what must be closed first, and counts on", () => {
    const first = begin(ordered()).order;
    for (const other of [{ way: "wechat-native" }, { way: "wechat-jsapi", payer: "openid-2" }] as const) {
      const begun = begin(first, other);
      expect(begun).toMatchObject({ again: false, close: [`${ID}-1`], attempt: { number: `${ID}-2` } });
      expect(begun.order).toMatchObject({ v: first.v + 1, attempts: [{ state: "closed" }, { state: "wanted" }] });
    }
  });
  test("the last click still gets two minutes, and a long-lived order no more than the policy's", () => {
    expect(begin(ordered(), wish, addMinutes(NOW, 29.5)).attempt.expiresAt).toBe(addMinutes(NOW, 31.5));
    const long = ordered({ payUntil: addMinutes(NOW, 10_000) });
    expect(begin(long).attempt.expiresAt).toBe(addMinutes(NOW, orderPolicy.attemptMinutes.minutes));
  });
  test("a paid, closed or overdue order, or one tried twenty times, begins none", () => {
    expect(beginAttempt(ordered({ payment: "paid" }), wish, NOW, orderPolicy)).toMatchObject({ code: "order.paid" });
    const no = { code: "order.closed" };
    expect(beginAttempt(ordered({ closing: "closed" }), wish, NOW, orderPolicy)).toMatchObject(no);
    expect(beginAttempt(ordered(), wish, addMinutes(NOW, 30), orderPolicy)).toMatchObject(no);
    let order = ordered();
    for (let i = 0; i < 20; i++) order = begin(order, { way: i % 2 ? "wechat-native" : "wechat-h5" }).order;
    expect(beginAttempt(order, wish, NOW, orderPolicy)).toMatchObject(no);
  });
});

describe("money that came (M2, M3, M7, M8)", () => {
  const { order, attempt } = begin(ordered());
  test("the first that fits pays the order, closed or not", () => {
    const paid = judgeArrival(order, arrived(attempt), ours, NOW);
    expect(paid).toMatchObject({ is: "payment", order: { payment: "paid", record: "to-tell", v: order.v + 1 } });
    const closed = closeOrder(order, "not-paid-in-time", NOW)!;
    expect(closed).toMatchObject({ closing: "closed", attempts: [{ state: "closed" }], fulfilment: "not-needed" });
    expect(judgeArrival(closed, arrived(attempt), ours, NOW)).toMatchObject({
      is: "payment",
      order: { closing: "closed" },
    });
  });
  test.each<[string, Partial<Arrived>]>([
    ["amount", { totalFen: 31_001 }],
    ["amount", { totalFen: 30_999 }],
    ["currency", { currency: "USD" }],
    ["payer", { payer: "openid-2" }],
    ["payer", { payer: undefined }],
    ["merchant", { merchantId: "1" }],
    ["app", { appId: "wx-other" }],
  ])("another %s fits nothing and says what was expected", (why, change) => {
    const verdict = judgeArrival(order, arrived(attempt, change), ours, NOW);
    expect(verdict).toEqual({ is: "mismatch", why, expectedFen: 31_000 });
  });
  test("a payer is compared only where one was asked for", () => {
    const native = begin(ordered(), { way: "wechat-native" });
    expect(judgeArrival(native.order, arrived(native.attempt, { payer: "anybody" }), ours, NOW).is).toBe("payment");
  });
  test("a number that is no attempt of this order is unknown", () => {
    expect(judgeArrival(order, arrived({ number: `${ID}-9` }), ours, NOW)).toEqual({ is: "order-unknown" });
  });

  type Move = { what: "begin" | "arrive" | "close" | "shut"; n: number };
  const moves = fc.array(
    fc.record({ what: fc.constantFrom<Move["what"]>("begin", "arrive", "close", "shut"), n: fc.nat(5) }),
    { maxLength: 40 },
  );
  test("M1, M8: whatever comes in whatever order, at most one attempt is kept and money state never goes back", () => {
    fc.assert(
      fc.property(moves, (made) => {
        let now = ordered();
        const seen: string[] = [];
        const kept = new Set<string>();
        for (const { what, n } of made) {
          const before = now;
          if (what === "begin") {
            const begun = beginAttempt(now, { way: n % 2 ? "wechat-native" : "wechat-h5" }, NOW, orderPolicy);
            if (begun.ok) now = begun.value.order;
          }
          const some = now.attempts[n];
          if (what === "arrive" && some) {
            const verdict = judgeArrival(now, arrived(some), ours, NOW);
            if (verdict.is === "payment" || verdict.is === "second-payment") {
              now = verdict.order;
              expect(seen).not.toContain(some.number);
              seen.push(some.number);
              if (verdict.is === "payment") kept.add(some.number);
            } else expect([verdict.is, seen]).toEqual(["known", expect.arrayContaining([some.number])]);
          }
          if (what === "close" && some) now = withClosed(now, [some.number], NOW);
          if (what === "shut") now = closeOrder(now, "not-needed", NOW) ?? now;
          expect(before.payment === "paid" && now.payment !== "paid").toBe(false);
        }
        expect(kept.size).toBeLessThanOrEqual(1);
        expect(now.attempts.filter(({ state }) => state === "kept")).toHaveLength(kept.size);
        expect(now.payment).toBe(kept.size === 1 ? "paid" : "unpaid");
        expect(refundableOf(now)).toBe(kept.size * 31_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe("closing", () => {
  test("happens once, and never to a paid order", () => {
    const closed = closeOrder(ordered(), "not-needed", NOW)!;
    expect(closeOrder(closed, "not-needed", NOW)).toBeUndefined();
    expect(closeOrder(ordered({ payment: "paid" }), "not-needed", NOW)).toBeUndefined();
  });
});

test("M6: an open payment is asked about at the policy's moments that lie before its end, and a minute after it", () => {
  const of = (minutes: number) => ({ startedAt: NOW, expiresAt: addMinutes(NOW, minutes) });
  const at = (minutes: number) => [0, 1, 2, 3, 4, 5].map((nth) => askAt(of(minutes), nth, orderPolicy));
  expect(at(30)).toEqual([0.5, 2, 10, 31].map((minutes) => addMinutes(NOW, minutes)).concat([undefined!, undefined!]));
  expect(at(1)).toEqual([addMinutes(NOW, 0.5), addMinutes(NOW, 2), undefined, undefined, undefined, undefined]);
  expect(at(120)[4]).toBe(addMinutes(NOW, 121));
});
