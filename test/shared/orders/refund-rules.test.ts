import type { Refund, RefundReason } from "../../../shared/orders/model";
import { orderPolicy } from "../../../shared/orders/policy";
import {
  askRefund,
  decideRefund,
  giveBackOnEnd,
  giveBackUnwanted,
  startRefund,
  termsOf,
  type ThingStanding,
} from "../../../shared/orders/refund-rules";
import { addMinutes } from "../../../shared/kernel/time";
import { aRefund, hours, NOW, ORDER_ID, paidOrder } from "./an-order";

const policy = orderPolicy;
const year = policy.refunds.days * 24 * 60;
const limit = policy.secondPersonAbove.fen;
const serviceAt = hours(48);
const ended = (endedAt: string, because?: RefundReason): ThingStanding => ({
  is: "ended",
  endedAt,
  serviceAt,
  ...(because ? { because } : {}),
});
const before = (count: number, ms = 0) => addMinutes(serviceAt, -count * 60 + ms / 60_000);

describe("what comes back (row 75, D1-18)", () => {
  test.each([
    ["a full day before", before(24), 100, 130_000, "by-itself"],
    ["a moment less than a day before", before(24, 1), 80, 104_000, "by-itself"],
    ["two hours before", before(2), 80, 104_000, "by-itself"],
    ["a moment less than two hours before", before(2, 1), 50, 65_000, "decided"],
    ["at its very beginning", before(0), 50, 65_000, "decided"],
    ["a moment after it began", before(0, 1), 0, 0, "none"],
  ] as const)("cancelled %s", (_when, endedAt, percent, fen, how) => {
    expect(termsOf(paidOrder(), ended(endedAt, "cancelled"), hours(100), policy)).toMatchObject({ percent, fen, how });
  });

  test.each([
    "cancelled-by-hospital",
    "pregnancy-ended",
    "place-gone",
    "paid-after-closing",
    "second-payment",
  ] as const)("D1-18: %s gives all of it by itself, however late", (because) => {
    const terms = termsOf(paidOrder(), ended(before(-5), because), hours(100), policy);
    expect(terms).toMatchObject({ percent: 100, fen: 130_000, how: "by-itself" });
  });

  test("what still stands shows what cancelling now would give, and until when", () => {
    const terms = termsOf(paidOrder(), { is: "stands", serviceAt }, before(23), policy);
    expect(terms).toMatchObject({ percent: 80, fen: 104_000, until: before(2) });
  });
  test("what was given, or only the counter knows of, is looked at by somebody", () => {
    for (const standing of [{ is: "given", serviceAt } as const, undefined])
      expect(termsOf(paidOrder(), standing, hours(60), policy)).toMatchObject({ fen: 130_000, how: "decided" });
  });
  test("without a known time the best tier counts; every term names its source", () => {
    const { serviceAt: _unknown, ...order } = paidOrder();
    const terms = termsOf(order, { is: "ended", because: "cancelled" }, NOW, policy);
    expect(terms).toMatchObject({ percent: 100, how: "by-itself" });
    expect(terms.source).not.toBe("");
  });
  test("what went back, or is on its way, is taken off; a part of a fen is the payer's", () => {
    const order = paidOrder({ refundedFen: 100_000, reservedFen: 3_999 });
    expect(termsOf(order, ended(before(3)), NOW, policy).fen).toBe(1);
    expect(termsOf({ ...order, reservedFen: 4_000 }, ended(before(3)), NOW, policy)).toMatchObject({
      fen: 0,
      how: "none",
    });
    const odd = paidOrder({ totalFen: 101, paid: { ...paidOrder().paid!, fen: 101 } });
    expect(termsOf(odd, ended(before(3)), NOW, policy).fen).toBe(81);
  });
  test("M5: after a year the provider gives nothing back", () => {
    const last = addMinutes(paidOrder().paid!.at, year);
    expect(termsOf(paidOrder(), { is: "given" }, last, policy).how).toBe("decided");
    const late = termsOf(paidOrder(), { is: "given" }, addMinutes(last, 1 / 60_000), policy);
    expect(late).toMatchObject({ how: "none", fen: 0, until: last });
  });
  test("an unpaid order has nothing to give back", () => {
    const { paid: _paid, ...order } = paidOrder({ payment: "unpaid" });
    expect(termsOf(order, { is: "given" }, NOW, policy)).toMatchObject({ how: "none", fen: 0 });
  });
});

const wish = { reason: "cannot-come", note: "" } as const;
const codeOf = (result: { ok: true } | { ok: false; code: string }) => (result.ok ? "ok" : result.code);

describe("asking for it", () => {
  const ask = (order = paidOrder(), refunds: Refund[] = [], standing: ThingStanding | undefined = ended(before(30))) =>
    askRefund(order, refunds, standing, wish, NOW, policy);

  test("by itself where the rules say so: the money is set aside in the same version", () => {
    const asked = ask();
    if (!asked.ok) throw new Error(asked.code);
    expect(asked.value.order).toMatchObject({ v: 5, reservedFen: 130_000, refundCount: 1, refundedFen: 0 });
    expect(asked.value.refund).toMatchObject({
      number: `${ORDER_ID}-R1`,
      state: "approved",
      fen: 130_000,
      from: "order",
    });
  });
  test("decided within a stated time where somebody has to look: nothing is set aside yet", () => {
    const asked = ask(paidOrder(), [], { is: "given" });
    if (!asked.ok) throw new Error(asked.code);
    expect(asked.value.refund).toMatchObject({ state: "asked", decideBy: hours(policy.decideHours.hours) });
    expect(asked.value.order).toMatchObject({ reservedFen: 0, refundCount: 1 });
  });
  test.each([
    ["refund.under-way", ask(paidOrder(), [aRefund()])],
    ["refund.under-way", ask(paidOrder(), [aRefund({ state: "second-look" })])],
    ["refund.under-way", ask(paidOrder({ reservedFen: 1 }))],
    ["refund.nothing-left", ask(paidOrder({ refundedFen: 130_000 }))],
    ["refund.nothing-left", ask(paidOrder({ refundCount: policy.refunds.most }))],
    ["ok", ask(paidOrder({ refundCount: policy.refunds.most - 1 }))],
    ["refund.cancel-first", ask(paidOrder(), [], { is: "stands", serviceAt })],
    ["refund.too-late", ask(paidOrder(), [], ended(before(-1)))],
    ["refund.nothing-left", ask(paidOrder({ refundedFen: 104_000 }), [], ended(before(3)))],
    ["ok", ask(paidOrder(), [aRefund({ state: "refused" })])],
  ] as const)("is answered %s (case %#)", (code, asked) => {
    expect(codeOf(asked)).toBe(code);
  });
  test("too late says until when it would have been something", () => {
    expect(ask(paidOrder(), [], ended(before(-1)))).toMatchObject({ details: { until: serviceAt } });
  });
});

describe("deciding", () => {
  const order = paidOrder({ refundCount: 1 });
  const decide = (
    change: Partial<Refund> = {},
    decision: { decision?: "approve" | "refuse"; fen?: number; by?: string } = {},
    others: Refund[] = [],
    of = order,
  ) => {
    const refund = aRefund({ fen: limit, ...change });
    const made = { decision: "approve", reason: "看过了", by: "wang", ...decision } as const;
    return decideRefund({ order: of, refund }, [refund, ...others], made, NOW, policy);
  };
  const value = (result: ReturnType<typeof decide>) => {
    if (!result.ok) throw new Error(result.code);
    return result.value;
  };

  test("up to the limit one person approves; the money is set aside", () => {
    const made = value(decide());
    expect(made.refund).toMatchObject({ state: "approved", fen: limit, v: 2, decidedBy: "wang" });
    expect(made.order).toMatchObject({ v: 5, reservedFen: limit });
  });
  test("one fen above it, a second person has to look, and nothing is set aside before", () => {
    const first = value(decide({ fen: limit + 1 }));
    expect(first.refund).toMatchObject({ state: "second-look", firstApprover: "wang" });
    expect(first.order.reservedFen).toBe(0);
    const again = (by: string) =>
      decideRefund(first, [first.refund], { decision: "approve", reason: "好", by }, NOW, policy);
    expect(codeOf(again("wang"))).toBe("refund.same-person");
    expect(value(again("li")).refund).toMatchObject({ state: "approved", fen: limit + 1, decidedBy: "li" });
  });
  test("less than was asked may be given, and counts for the limit", () => {
    expect(value(decide({ fen: limit + 1 }, { fen: limit })).refund).toMatchObject({ state: "approved", fen: limit });
  });
  test("a refusal sets nothing aside and keeps its reason", () => {
    const made = value(decide({}, { decision: "refuse" }));
    expect(made.refund).toMatchObject({ state: "refused", refusal: "看过了" });
    expect(made.order.reservedFen).toBe(0);
  });
  test.each([
    ["refund.too-much", decide({}, { fen: limit + 1 })],
    ["refund.too-much", decide({}, { fen: 0 })],
    ["refund.too-much", decide({}, {}, [], paidOrder({ refundedFen: 130_000 - limit + 1 }))],
    ["ok", decide({}, {}, [], paidOrder({ refundedFen: 130_000 - limit }))],
    ["refund.moved-on", decide({ state: "approved" })],
    ["refund.moved-on", decide({ state: "refused" })],
    ["refund.too-soon", decide({}, {}, [aRefund({ number: "other", state: "approved" })])],
    ["ok", decide({}, {}, [aRefund({ number: "other", state: "approved", way: "desk-cash" })])],
    ["ok", decide({}, { decision: "refuse" }, [aRefund({ number: "other", state: "approved" })])],
  ] as const)("is answered %s (case %#)", (code, decided) => {
    expect(codeOf(decided)).toBe(code);
  });
});

describe("the hospital's own decision", () => {
  const start = (fen: number, order = paidOrder(), refunds: Refund[] = []) =>
    startRefund(order, refunds, { fen, reason: "服务有瑕疵", by: "wang" }, NOW, policy);
  test.each([
    ["ok", start(limit)],
    ["refund.too-much", start(130_001)],
    ["refund.nothing-left", start(1, paidOrder({ refundedFen: 130_000 }))],
    ["refund.nothing-left", start(1, paidOrder({ refundCount: policy.refunds.most }))],
    ["refund.under-way", start(1, paidOrder(), [aRefund()])],
    ["refund.too-soon", start(1, paidOrder({ reservedFen: 5 }), [aRefund({ state: "approved", fen: 5 })])],
    ["ok", start(1, paidOrder({ reservedFen: 5 }), [aRefund({ state: "under-way", fen: 5 })])],
  ] as const)("is answered %s (case %#)", (code, started) => {
    expect(codeOf(started)).toBe(code);
  });
  test("above the limit it waits for a second person", () => {
    const [small, large] = [start(limit), start(limit + 1)];
    expect(small.ok && small.value.refund.state).toBe("approved");
    expect(large.ok && large.value.refund).toMatchObject({ state: "second-look", firstApprover: "wang" });
    expect(large.ok && large.value.order.reservedFen).toBe(0);
  });
});

describe("what gives itself back", () => {
  const end = (order = paidOrder(), refunds: Refund[] = [], at = before(30), because: RefundReason = "cancelled") =>
    giveBackOnEnd(order, refunds, ended(at, because), because, NOW, policy);
  test("an ended thing pays its tier at once, however large: no second person is asked", () => {
    expect(end()).toMatchObject({ refund: { state: "approved", fen: 130_000, askedBy: "hospital" } });
    expect(end(paidOrder(), [], before(3))).toMatchObject({ refund: { state: "approved", fen: 104_000 } });
  });
  test("within the last hours somebody decides", () => {
    const given = end(paidOrder(), [], before(1));
    expect(given).toMatchObject({
      refund: { state: "asked", fen: 65_000, decideBy: hours(24) },
      order: { reservedFen: 0 },
    });
  });
  test("nothing left, or nothing owed, is nothing", () => {
    expect(end(paidOrder({ refundedFen: 130_000 }))).toBeUndefined();
    expect(end(paidOrder(), [], before(-1))).toBeUndefined();
    expect(end(paidOrder({ reservedFen: 104_000 }), [], before(3))).toBeUndefined();
  });
  test("a wish that still waits is answered with it; one that has to be decided stays hers", () => {
    const open = aRefund({ state: "second-look", firstApprover: "wang", fen: 20_000 });
    expect(end(paidOrder({ refundCount: 1 }), [open])).toMatchObject({
      refund: { number: open.number, state: "approved", fen: 130_000 },
      order: { refundCount: 1, reservedFen: 130_000 },
    });
    expect(end(paidOrder({ refundCount: 1 }), [open], before(1))).toBeUndefined();
  });
  test("M8: money that was never wanted goes back whole and leaves the order's own sums alone", () => {
    const came = {
      of: `${ORDER_ID}-2`,
      way: "wechat-native",
      fen: 130_000,
      reason: "second-payment",
      note: "",
    } as const;
    const { order, refund } = giveBackUnwanted(paidOrder({ refundedFen: 130_000, refundCount: 3 }), came, NOW);
    expect(refund).toMatchObject({
      number: `${ORDER_ID}-R4`,
      state: "approved",
      from: "unwanted",
      of: `${ORDER_ID}-2`,
    });
    expect(order).toMatchObject({ refundedFen: 130_000, reservedFen: 0, refundCount: 4 });
  });
});
