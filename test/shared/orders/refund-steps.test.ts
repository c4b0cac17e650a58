import type { Order, Refund } from "../../../shared/orders/model";
import { orderPolicy } from "../../../shared/orders/policy";
import {
  arriveRefund,
  failRefund,
  payRefundAtDesk,
  retryRefund,
  sendRefund,
} from "../../../shared/orders/refund-steps";
import { addMinutes } from "../../../shared/kernel/time";
import { aRefund, hours, NOW, ORDER_ID, paidOrder } from "./an-order";

const policy = orderPolicy;
const both = (refund: Partial<Refund> = {}, order: Partial<Order> = {}) => ({
  order: paidOrder({ refundCount: 1, reservedFen: 30_000, ...order }),
  refund: aRefund({ state: "approved", fen: 30_000, ...refund }),
});
const news = { providerId: "5030", doneAt: NOW };

describe("sending (M5)", () => {
  const gap = policy.refunds.gapMinutes;
  const last = addMinutes(paidOrder().paid!.at, policy.refunds.days * 24 * 60);
  const gone = (count: number, change: Partial<Refund> = {}) =>
    Array.from({ length: count }, (_, nth) => aRefund({ number: `${ORDER_ID}-R${nth + 2}`, state: "done", ...change }));
  test.each([
    ["go", both(), [], NOW],
    ["go", both({}, { lastRefundAt: addMinutes(NOW, -gap) }), [], NOW],
    ["wait", both({}, { lastRefundAt: addMinutes(NOW, -gap + 1 / 60_000) }), [], NOW],
    ["go", both(), gone(policy.refunds.most - 1), NOW],
    ["fail", both(), gone(policy.refunds.most), NOW],
    ["go", both(), gone(policy.refunds.most, { of: "another payment" }), NOW],
    ["go", both(), gone(policy.refunds.most, { state: "refused" }), NOW],
    ["go", both(), [], last],
    ["fail", both(), [], addMinutes(last, 1 / 60_000)],
    ["nothing", both({ way: "desk-cash" }), [], NOW],
    ["nothing", both({ state: "asked" }), [], NOW],
    ["nothing", both({ state: "failed" }), [], NOW],
  ] as const)("%s (case %#)", (is, pair, others, at) => {
    expect(sendRefund(pair, [pair.refund, ...others], at, policy).is).toBe(is);
  });
  test("waiting says until when; going marks the minute in the order's own version", () => {
    const at = addMinutes(NOW, -0.5);
    expect(sendRefund(both({}, { lastRefundAt: at }), [], NOW, policy)).toEqual({
      is: "wait",
      until: addMinutes(at, gap),
    });
    expect(sendRefund(both(), [], NOW, policy)).toMatchObject({
      order: { v: 5, lastRefundAt: NOW },
      refund: { state: "under-way", v: 2 },
    });
  });
});

describe("what the provider says", () => {
  test.each(["approved", "under-way", "failed"] as const)(
    "a refund that was %s arrives: set aside becomes given back",
    (state) => {
      expect(arriveRefund(both({ state, failure: "abnormal" }), news, NOW)).toMatchObject({
        order: { reservedFen: 0, refundedFen: 30_000, payment: "partly-refunded", record: "to-tell" },
        refund: { state: "done", providerId: "5030" },
      });
    },
  );
  test("the last fen makes the order refunded", () => {
    expect(arriveRefund(both({}, { refundedFen: 99_999 }), news, NOW)?.order.payment).toBe("partly-refunded");
    expect(arriveRefund(both({}, { refundedFen: 100_000 }), news, NOW)?.order.payment).toBe("refunded");
  });
  test("unwanted money leaves the order as it was", () => {
    const arrived = arriveRefund(both({ from: "unwanted" }, { reservedFen: 0 }), news, NOW);
    expect(arrived?.order).toMatchObject({ payment: "paid", refundedFen: 0, reservedFen: 0, record: "told", v: 5 });
  });
  test.each(["done", "paid-at-desk", "refused", "asked", "second-look"] as const)(
    "nothing arrives or fails at %s (M1)",
    (state) => {
      expect(arriveRefund(both({ state }), news, NOW)).toBeUndefined();
      expect(failRefund(both({ state }), "closed", NOW)).toBeUndefined();
    },
  );
  test("what failed stays set aside, and goes out again under its own number", () => {
    const failed = failRefund(both({ state: "under-way" }), "not-enough", NOW)!;
    expect(failed).toMatchObject({
      order: { reservedFen: 30_000 },
      refund: { state: "failed", failure: "not-enough" },
    });
    const again = retryRefund(failed, NOW)!;
    expect(again.refund).toMatchObject({ state: "approved", number: failed.refund.number });
    expect(again.refund.failure).toBeUndefined();
    expect(retryRefund(again, NOW)).toBeUndefined();
  });
});

describe("over the counter", () => {
  test.each([
    ["failed", "wechat-jsapi", true],
    ["approved", "desk-cash", true],
    ["approved", "desk-pos", true],
    ["approved", "wechat-jsapi", false],
    ["under-way", "wechat-jsapi", false],
    ["done", "wechat-jsapi", false],
    ["paid-at-desk", "desk-cash", false],
  ] as const)("%s by %s: %s", (state, way, possible) => {
    expect(payRefundAtDesk(both({ state, way }), "wang", NOW) !== undefined).toBe(possible);
  });
  test("handed out, it is given back like any other", () => {
    expect(payRefundAtDesk(both({ state: "failed" }), "wang", hours(1))).toMatchObject({
      order: { reservedFen: 0, refundedFen: 30_000, payment: "partly-refunded" },
      refund: { state: "paid-at-desk", doneAt: hours(1) },
    });
  });
});
