import type { PayFaultOrder } from "../../scripts/sandbox/wechat-pay";
import { openMoneyHouse, owing, paysByPhone, stopProviders, type MoneyHouse, type Owing } from "../kit/money-house";

let house: MoneyHouse;
let owes: Owing;
beforeEach(async () => {
  house = await openMoneyHouse();
  owes = await owing(house);
});
afterEach(stopProviders);

const DAY_MS = 24 * 3_600_000;

async function expectPaidOnce(paid = owes): Promise<void> {
  const { totalFen, ...order } = await house.order(paid.id);
  expect(order).toMatchObject({ payment: "paid", paid: { fen: totalFen }, refundCount: 0 });
  expect(await house.stateOf(paid)).toBe("scheduled");
}
/** One payment is in the books, and in the provider's journal. */
async function expectOneInTheBooks(): Promise<void> {
  const { totalFen } = await house.order(owes.id);
  expect(house.books()).toEqual({
    ledger: { wechat: totalFen, exam: -totalFen, unexplained: 0, inTransit: 0 },
    provider: { heldFen: totalFen, charges: 1, refunds: 0 },
  });
}
const answersOf = (order: string) =>
  house.control.notices({ order }).flatMap(({ attempts }) => attempts.map(({ answer }) => answer));
const told = async () => {
  const { value } = await house.call("notifications/inbox", {}, owes.mother.token);
  return value.items.filter(({ kind }: { kind: string }) => kind === "order-paid").length as number;
};
type Ordered = Omit<PayFaultOrder, "on">;

describe("every fault of a payment's message: in the end she has paid once", () => {
  /** What each attempt of the provider was answered, before the hospital's own question found the payment. */
  const FAULTS: readonly (readonly [string, Ordered, readonly string[]])[] = [
    ["told twenty times in a row", { kind: "duplicate", copies: 20 }, Array<string>(20).fill("204")],
    ["told twenty times at once", { kind: "duplicate", copies: 20, concurrent: true }, Array<string>(20).fill("204")],
    ["signed as a probe first", { kind: "probe" }, ["probe 401", "204"]],
    ["with a wrong signature", { kind: "wrongSignature" }, ["401"]],
    ["not signed at all", { kind: "unsigned" }, ["401"]],
    ["signed five minutes ago", { kind: "staleTime" }, ["401"]],
    ["under a serial that nobody knows", { kind: "unknownSerial" }, ["401"]],
    ["signed with the platform certificate", { kind: "certificate" }, ["204"]],
    ["spelled anew after signing", { kind: "reencoded" }, ["401"]],
    ["with a broken seal", { kind: "brokenTag" }, ["400"]],
    ["one fen more", { kind: "wrongAmount", fen: 1 }, ["204"]],
    ["one fen less", { kind: "wrongAmount", fen: -1 }, ["204"]],
    ["in another currency", { kind: "otherCurrency" }, ["204"]],
    ["of another merchant", { kind: "otherMchid" }, ["500"]],
    ["of another app", { kind: "otherAppid" }, ["500"]],
    ["of an order that nobody has heard of", { kind: "otherOrder" }, ["500"]],
  ];

  test.each(FAULTS)("M2 M3: %s", async (_name, fault, answers) => {
    const fired = house.fault({ on: "notice", ...fault });
    const number = await paysByPhone(house, owes);
    await house.pay.settled();
    expect(answersOf(number).slice(0, answers.length)).toEqual(answers);
    await house.pass(4);
    expect(fired()).toBe(1);
    await expectPaidOnce();
    await expectOneInTheBooks();
    expect(await told()).toBe(1);
    expect(answersOf(number).at(-1)).toBe("204");
  });

  test("M6: never told — the hospital asks half a minute later", async () => {
    const fired = house.fault({ on: "notice", kind: "never" });
    const number = await paysByPhone(house, owes);
    expect((await house.order(owes.id)).payment).toBe("unpaid");
    await house.pass(1);
    expect([fired(), answersOf(number)]).toEqual([1, []]);
    await expectPaidOnce();
    await expectOneInTheBooks();
  });

  test("M1: told a day late — it was settled long ago, and changes nothing", async () => {
    const fired = house.fault({ on: "notice", kind: "late", ms: DAY_MS });
    const number = await paysByPhone(house, owes);
    await house.pass(2);
    const before = await house.order(owes.id);
    expect(answersOf(number)).toEqual([]);
    await house.pass(24 * 60, 30);
    expect([fired(), answersOf(number)]).toEqual([1, ["204"]]);
    expect(await house.order(owes.id)).toMatchObject({ v: before.v, paid: before.paid });
    await expectPaidOnce();
    await expectOneInTheBooks();
  });

  test("with the content of another order: each order is paid by its own payment", async () => {
    const first = await owing(house, "何清");
    await paysByPhone(house, first);
    await house.pay.settled();
    const fired = house.fault({ on: "notice", kind: "otherOrder" });
    await paysByPhone(house, owes);
    await house.pay.settled();
    expect((await house.order(owes.id)).payment).toBe("unpaid");
    await house.pass(1);
    expect(fired()).toBe(1);
    await expectPaidOnce();
    await expectPaidOnce(first);
    const sum = (await house.order(owes.id)).totalFen + (await house.order(first.id)).totalFen;
    expect(house.books()).toMatchObject({
      ledger: { wechat: sum, unexplained: 0 },
      provider: { heldFen: sum, charges: 2 },
    });
  });
});

describe("every fault of a refund's message: her money goes back once", () => {
  const FAULTS: readonly (readonly [string, Ordered])[] = [
    ["told twenty times at once", { kind: "duplicate", copies: 20, concurrent: true }],
    ["told twenty times in a row", { kind: "duplicate", copies: 20 }],
    ["signed as a probe first", { kind: "probe" }],
    ["with a wrong signature", { kind: "wrongSignature" }],
    ["signed five minutes ago", { kind: "staleTime" }],
    ["under a serial that nobody knows", { kind: "unknownSerial" }],
    ["signed with the platform certificate", { kind: "certificate" }],
    ["with a broken seal", { kind: "brokenTag" }],
    ["one fen more", { kind: "wrongAmount", fen: 1 }],
    ["of another merchant", { kind: "otherMchid" }],
    ["of a refund that nobody has heard of", { kind: "otherOrder" }],
    ["a day late", { kind: "late", ms: DAY_MS }],
    ["never", { kind: "never" }],
  ];

  test.each(FAULTS)("M4 M6: %s", async (_name, fault) => {
    await paysByPhone(house, owes);
    await house.pass(1);
    const fired = house.fault({ on: "notice", route: "REFUND.", ...fault });
    await cancels();
    await house.pass(10);
    if (fault.kind === "late") await house.pass(24 * 60, 30);
    expect(fired()).toBe(1);
    await expectGivenBackOnce();
  });

  test("M1: the payment's message comes after the refund's", async () => {
    const fired = house.fault({ on: "notice", route: "TRANSACTION.", kind: "outOfOrder" });
    const number = await paysByPhone(house, owes);
    await house.pass(1);
    await expectPaidOnce();
    await cancels();
    await house.pass(10);
    expect(fired()).toBe(1);
    const events = house.control.notices({ order: number }).map(({ event, attempts }) => [event, attempts.at(-1)?.at]);
    expect(events.map(([event]) => event).sort()).toEqual(["REFUND.SUCCESS", "TRANSACTION.SUCCESS"]);
    const [at, after] = ["REFUND.SUCCESS", "TRANSACTION.SUCCESS"].map(
      (name) => events.find(([event]) => event === name)![1],
    );
    expect(Number(after)).toBeGreaterThanOrEqual(Number(at));
    await expectGivenBackOnce();
  });
});

async function cancels(): Promise<void> {
  const cancel = { id: owes.applicationId, stepId: house.id(), version: 4, reason: "pregnancy-ended" };
  expect((await house.call("appointments/cancel", cancel, owes.mother.token)).ok).toBe(true);
}

async function expectGivenBackOnce(): Promise<void> {
  const order = await house.order(owes.id);
  expect(order).toMatchObject({ payment: "refunded", refundedFen: order.totalFen, reservedFen: 0 });
  expect(await house.refunds(owes.id)).toMatchObject([{ state: "done", fen: order.totalFen }]);
  expect(house.books()).toEqual({
    ledger: { wechat: 0, exam: 0, unexplained: 0, inTransit: 0 },
    provider: { heldFen: 0, charges: 1, refunds: 1 },
  });
}
