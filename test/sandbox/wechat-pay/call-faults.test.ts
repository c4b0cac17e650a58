import type { PayFaultOrder, WechatPay } from "../../../scripts/sandbox/wechat-pay";
import { calling, callBy, JSAPI, named, orderBody, paid, queryPath, REFUNDS, refundBody } from "./merchant";
import { startedPay, stopAll } from "./started";

afterEach(stopAll);
const fault = (pay: WechatPay, order: Omit<PayFaultOrder, "on">) => pay.control.addFault({ ...order, on: "call" });
const order = (pay: WechatPay) => callBy(pay, "POST", JSAPI, orderBody(pay));
const fired = (pay: WechatPay): number[] => pay.control.faults().map((one) => one.fired);

test("broken before, nothing was ordered; broken after, the answer alone is lost", async () => {
  const pay = await startedPay();
  fault(pay, { kind: "resetBefore", route: JSAPI });
  await expect(order(pay)).rejects.toThrow();
  expect((await callBy(pay, "GET", queryPath(pay))).status).toBe(404);
  fault(pay, { kind: "resetAfter", route: JSAPI });
  await expect(order(pay)).rejects.toThrow();
  expect(await callBy(pay, "GET", queryPath(pay))).toMatchObject({ json: { trade_state: "NOTPAY" } });
  expect((await order(pay)).status).toBe(200);
  expect(fired(pay)).toEqual([1, 1]);
});
test("a lost answer to a refund: the same number again is the same refund", async () => {
  const pay = await startedPay();
  await paid(pay);
  fault(pay, { kind: "resetAfter", route: REFUNDS });
  const refund = () => callBy(pay, "POST", REFUNDS, refundBody());
  await expect(refund()).rejects.toThrow();
  expect((await refund()).status).toBe(200);
  pay.control.clock({ advanceMs: 5_000 });
  await pay.settled();
  expect(pay.control.journal()).toMatchObject({ refunded: [{ refund: "refund-0001" }], refundedFen: 10_000 });
  expect(fired(pay)).toEqual([1]);
});

const ERRORS: [kind: PayFaultOrder["kind"], more: Partial<PayFaultOrder>, told: object][] = [
  ["status", { status: 502 }, { status: 502, signed: false }],
  [
    "code",
    { status: 429, code: "FREQUENCY_LIMITED" },
    { status: 429, signed: true, json: { code: "FREQUENCY_LIMITED" } },
  ],
  ["unsignedError", {}, { status: 500, signed: false, json: { code: "SYSTEM_ERROR" } }],
];
test.each(ERRORS)("an ordered error: %s %j, before and after the effect", async (kind, more, told) => {
  const pay = await startedPay();
  fault(pay, { kind, route: JSAPI, ...more });
  expect(await order(pay)).toMatchObject(told);
  expect((await callBy(pay, "GET", queryPath(pay))).status).toBe(404);
  fault(pay, { kind, route: JSAPI, ...more, after: true });
  expect(await order(pay)).toMatchObject(told);
  expect((await callBy(pay, "GET", queryPath(pay))).status).toBe(200);
  expect(fired(pay)).toEqual([1, 1]);
});

const SPOILED: [kind: PayFaultOrder["kind"], why: string][] = [
  ["wrongSignature", "EV3_RES_HEADER_SIGNATURE_DIGEST"],
  ["staleTime", "EV3_RES_HEADER_TIMESTAMP_OFFSET"],
  ["unknownSerial", "EV3_RES_HEADER_PLATFORM_SERIAL"],
  ["unsigned", "EV3_RES_HEADERS_INCOMPLATE"],
];
test.each(SPOILED)("an answer with %s is refused by the independent client: %s", async (kind, code) => {
  const pay = await startedPay();
  fault(pay, { kind, times: 1 });
  const ask = () => calling(pay)("certificates").get(named(pay));
  await expect(ask()).rejects.toMatchObject({ code });
  expect((await ask()).status).toBe(200);
  expect(fired(pay)).toEqual([1]);
});
test("an answer in the platform certificate's hand is good for a client that knows it", async () => {
  const pay = await startedPay();
  fault(pay, { kind: "certificate" });
  const told = await callBy(pay, "GET", "/v3/certificates");
  expect(told.headers.get("wechatpay-serial")).toBe(pay.settings.platformSerial);
  expect(told.signed).toBe(true);
  expect(fired(pay)).toEqual([1]);
});
test("a delayed call is answered all the same", async () => {
  const pay = await startedPay();
  fault(pay, { kind: "delay", ms: 20 });
  expect((await order(pay)).status).toBe(200);
  expect(fired(pay)).toEqual([1]);
});
test("a fault meets as many calls as ordered, on its route and order only", async () => {
  const pay = await startedPay();
  fault(pay, { kind: "code", order: "order-0002", times: 2 });
  const statuses = [];
  for (const number of ["order-0001", "order-0002", "order-0002", "order-0002"])
    statuses.push((await callBy(pay, "GET", queryPath(pay, number))).status);
  expect(statuses).toEqual([404, 500, 500, 404]);
  expect(pay.control.faults()).toMatchObject([{ fired: 2, times: 0 }]);
});
