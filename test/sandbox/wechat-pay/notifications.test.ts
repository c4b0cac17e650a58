import type { PayFaultOrder, WechatPay } from "../../../scripts/sandbox/wechat-pay";
import { callBy, isSigned, opened, paid, REFUNDS, refundBody } from "./merchant";
import { type Inbox, openInbox, startedPay, stopAll } from "./started";

afterEach(stopAll);
const HOUR = 3_600_000;

const begun = async (): Promise<{ pay: WechatPay; inbox: Inbox }> => {
  const inbox = openInbox();
  return { pay: await startedPay({ pushTo: inbox.take }), inbox };
};
const fault = (pay: WechatPay, order: Omit<PayFaultOrder, "on">) => pay.control.addFault({ ...order, on: "notice" });
const firedOnce = (pay: WechatPay): void => expect(pay.control.faults()).toMatchObject([{ fired: 1, times: 0 }]);
const events = (inbox: Inbox): string[] =>
  inbox.got.map(({ body }) => (JSON.parse(body) as { event_type: string }).event_type);

test("a merchant that never answers well is told sixteen times over 24 hours and 4 minutes", async () => {
  const { pay, inbox } = await begun();
  inbox.answers.push(...Array<number>(20).fill(500));
  await paid(pay);
  await pay.settled();
  const told: number[] = [inbox.got.length];
  for (const ms of [14_000, 1_000, 15_000, 30_000, 180_000, 600_000]) {
    pay.control.clock({ advanceMs: ms });
    await pay.settled();
    told.push(inbox.got.length);
  }
  expect(told).toEqual([1, 1, 2, 3, 4, 5, 6]);
  pay.control.clock({ advanceMs: 24 * HOUR });
  await pay.settled();
  expect(inbox.got).toHaveLength(16);
  expect(pay.control.notices({})).toMatchObject([{ state: "given-up", failures: 16 }]);
  const ids = new Set(inbox.got.map(({ body }) => (JSON.parse(body) as { id: string }).id));
  expect(ids.size).toBe(1);
});
test("200 and 204 end it, anything else does not", async () => {
  const { pay, inbox } = await begun();
  inbox.answers.push(202, 301, 200);
  await paid(pay);
  pay.control.clock({ advanceMs: 31_000 });
  await pay.settled();
  pay.control.clock({ advanceMs: 24 * HOUR });
  await pay.settled();
  expect(pay.control.notices({})[0]!.attempts.map(({ answer }) => answer)).toEqual(["202", "301", "200"]);
});
test("refunds are told as they end: success, closed, abnormal", async () => {
  const { pay, inbox } = await begun();
  await paid(pay);
  for (const [n, way] of (["none", "closed", "abnormal"] as const).entries()) {
    pay.control.settings({ failRefunds: way, refundTakesMs: 0 });
    await callBy(pay, "POST", REFUNDS, refundBody({ out_refund_no: `refund-${n}` }));
    pay.control.clock({ advanceMs: 61_000 });
    await pay.settled();
  }
  expect(events(inbox)).toEqual(["TRANSACTION.SUCCESS", "REFUND.SUCCESS", "REFUND.CLOSED", "REFUND.ABNORMAL"]);
  expect(opened(pay, inbox.got[1]!.body)).not.toHaveProperty("status");
  expect(pay.control.journal()).toMatchObject({
    refundedFen: 10_000,
    pending: [{ state: "CLOSED" }, { state: "ABNORMAL" }],
  });
});

test.each([false, true])("twenty copies, at once: %s", async (concurrent) => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "duplicate", copies: 50, concurrent });
  await paid(pay);
  await pay.settled();
  expect(inbox.got).toHaveLength(20);
  expect(inbox.got.every(({ headers, body }) => isSigned(pay, headers, body))).toBe(true);
  firedOnce(pay);
});
test("the signature probe comes first; a merchant who accepts it is named in the log", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "probe" });
  await paid(pay);
  await pay.settled();
  expect(inbox.got[0]!.headers.get("wechatpay-signature")).toMatch(/^WECHATPAY\/SIGNTEST\//);
  expect(isSigned(pay, inbox.got[1]!.headers, inbox.got[1]!.body)).toBe(true);
  expect(pay.control.refusals().map(({ code }) => code)).toContain("probe");
  firedOnce(pay);
});
test("late, by 24 hours at most; never, not even then", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "late", ms: 100 * HOUR });
  await paid(pay);
  pay.control.clock({ advanceMs: 23 * HOUR });
  await pay.settled();
  expect(inbox.got).toHaveLength(0);
  pay.control.clock({ advanceMs: HOUR });
  await pay.settled();
  expect(inbox.got).toHaveLength(1);
  firedOnce(pay);
  fault(pay, { kind: "never" });
  await paid(pay, { out_trade_no: "order-0002" });
  pay.control.clock({ advanceMs: 48 * HOUR });
  await pay.settled();
  expect(inbox.got).toHaveLength(1);
  expect(pay.control.notices({ order: "order-0002" })).toMatchObject([{ state: "withheld" }]);
  expect(pay.control.faults()).toMatchObject([{ fired: 1 }, { fired: 1 }]);
});
test("out of order: the refund is told before its payment", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "outOfOrder" });
  await paid(pay);
  await pay.settled();
  expect(inbox.got).toHaveLength(0);
  pay.control.settings({ refundTakesMs: 0 });
  await callBy(pay, "POST", REFUNDS, refundBody());
  await pay.settled();
  expect(events(inbox)).toEqual(["REFUND.SUCCESS", "TRANSACTION.SUCCESS"]);
  firedOnce(pay);
});

const CONTENTS: [kind: PayFaultOrder["kind"], content: object][] = [
  ["wrongAmount", { amount: { total: 31_001 } }],
  ["otherMchid", { mchid: "1999900999" }],
  ["otherAppid", { appid: "wx00000000000stran" }],
  ["otherCurrency", { amount: { currency: "USD", total: 31_000 } }],
  ["otherOrder", { out_trade_no: "order-0000" }],
];
test.each(CONTENTS)("%s, signed and sealed rightly; told rightly when it was refused", async (kind, content) => {
  const { pay, inbox } = await begun();
  await paid(pay, { out_trade_no: "order-0000" });
  await pay.settled();
  inbox.answers.push(400);
  fault(pay, { kind });
  await paid(pay);
  pay.control.clock({ advanceMs: 15_000 });
  await pay.settled();
  const [, wrong, right] = inbox.got;
  expect(isSigned(pay, wrong!.headers, wrong!.body)).toBe(true);
  expect(opened(pay, wrong!.body)).toMatchObject(content);
  expect(opened(pay, right!.body)).toMatchObject({
    out_trade_no: "order-0001",
    mchid: pay.settings.mchid,
    appid: pay.settings.appid,
    amount: { total: 31_000 },
  });
  firedOnce(pay);
});

test.each(["reencoded", "wrongSignature", "staleTime", "unknownSerial", "unsigned"] as const)(
  "%s: nobody who verifies takes it",
  async (kind) => {
    const { pay, inbox } = await begun();
    fault(pay, { kind });
    await paid(pay);
    await pay.settled();
    expect(isSigned(pay, inbox.got[0]!.headers, inbox.got[0]!.body)).toBe(false);
    firedOnce(pay);
  },
);
test("a broken seal under a right signature cannot be opened", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "brokenTag" });
  await paid(pay);
  await pay.settled();
  expect(isSigned(pay, inbox.got[0]!.headers, inbox.got[0]!.body)).toBe(true);
  expect(() => opened(pay, inbox.got[0]!.body)).toThrow();
  firedOnce(pay);
});
test("signed with the platform certificate, by fault or by setting, and good all the same", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "certificate" });
  await paid(pay);
  pay.control.settings({ notifyWith: "certificate" });
  await pay.settled();
  await paid(pay, { out_trade_no: "order-0002" });
  await pay.settled();
  for (const { headers, body } of inbox.got) {
    expect(headers.get("wechatpay-serial")).toBe(pay.settings.platformSerial);
    expect(isSigned(pay, headers, body)).toBe(true);
  }
  expect(inbox.got).toHaveLength(2);
});
test("a fault for one order leaves the others alone", async () => {
  const { pay, inbox } = await begun();
  fault(pay, { kind: "never", order: "order-0002", times: null });
  for (const out_trade_no of ["order-0001", "order-0002", "order-0003"]) await paid(pay, { out_trade_no });
  await pay.settled();
  expect(inbox.got).toHaveLength(2);
  expect(pay.control.clearFaults()).toEqual([]);
});
