import type { WechatPay } from "../../../scripts/sandbox/wechat-pay";
import { callBy, type Change, JSAPI, orderBody, paid, queryPath, REFUNDS, refundBody, sheetFor } from "./merchant";
import { startedPay, stopAll } from "./started";

let pay: WechatPay;
beforeAll(async () => {
  pay = await startedPay();
});
afterAll(stopAll);
let count = 0;
const fresh = (): string => `order-${(count += 1).toString().padStart(6, "0")}`;
const order = (change: Record<string, unknown> = {}) => orderBody(pay, { out_trade_no: fresh(), ...change });
const seconds = (): number => Math.floor(Date.now() / 1000);
const soon = (ms: number): string => `${new Date(Date.now() + 8 * 3_600_000 + ms).toISOString().slice(0, 19)}+08:00`;

const UNSIGNED: [why: string, change: () => Change][] = [
  ["there is no Authorization", () => ({ headers: { authorization: undefined } })],
  ["the scheme is another", () => ({ headers: { authorization: 'SHA256 mchid="1"' } })],
  ["the clock is 300 s behind", () => ({ timestamp: seconds() - 301 })],
  ["the clock is 300 s ahead", () => ({ timestamp: seconds() + 302 })],
  ["the merchant is another", () => ({ mchid: "1999900002" })],
  ["the certificate's serial is another", () => ({ serial: "A".repeat(40) })],
  ["one byte of the body is another", () => ({ sent: JSON.stringify(order()).replace("系统", "彩色") })],
  ["the body was spelled anew", () => ({ sent: JSON.stringify(order(), null, 1) })],
];
test.each(UNSIGNED)("401 when %s", async (_why, change) => {
  const told = await callBy(pay, "POST", JSAPI, order(), change());
  expect(told).toMatchObject({ status: 401, number: "268443699", signed: true, json: { code: "SIGN_ERROR" } });
});
test("a clock that is 290 s away is near enough", async () => {
  for (const off of [-290, 290])
    expect(await callBy(pay, "GET", "/v3/certificates", undefined, { timestamp: seconds() + off })).toMatchObject({
      status: 200,
    });
});
test("the query is part of what is signed", async () => {
  const { json } = await callBy(pay, "GET", queryPath(pay, "order-nobody"));
  expect(json).toMatchObject({ code: "ORDER_NOT_EXIST" });
  const other = { ...pay, baseUrl: pay.baseUrl } as WechatPay;
  const forged = await callBy(
    { ...other, baseUrl: `${pay.baseUrl}/v3/certificates?x=` } as WechatPay,
    "GET",
    "/v3/certificates",
  );
  expect(forged.status).toBe(401);
});

const HEADERS: [status: number, header: string, value: string | undefined][] = [
  [406, "accept", "text/html"],
  [415, "content-type", "text/plain"],
  [400, "wechatpay-serial", "PUB_KEY_ID_0000000000"],
];
test.each(HEADERS)("%i for the header %s: %s", async (status, header, value) => {
  expect((await callBy(pay, "POST", JSAPI, order(), { headers: { [header]: value } })).status).toBe(status);
});

const BODIES: [number: string, why: string, change: () => Record<string, unknown>][] = [
  ["270924358", "an unknown field", () => ({ colour: "red" })],
  ["270924358", "an unknown field inside", () => ({ amount: { total: 1, currency: "CNY", fee: 1 } })],
  ["268445527", "another appid", () => ({ appid: "wx0000000000000000" })],
  ["268443715", "another merchant", () => ({ mchid: "1999900002" })],
  ["268501013", "no payer", () => ({ payer: undefined })],
  ["268435464", "an openid that is none", () => ({ payer: { openid: "chen" } })],
  ["268435464", "a number that is too short", () => ({ out_trade_no: "12345" })],
  ["268435464", "a number with a space", () => ({ out_trade_no: "order 1234" })],
  ["268435464", "a number that is too long", () => ({ out_trade_no: "x".repeat(33) })],
  ["268435464", "an amount of nothing", () => ({ amount: { total: 0, currency: "CNY" } })],
  ["268435461", "an amount in yuan", () => ({ amount: { total: 3.1, currency: "CNY" } })],
  ["268435461", "an amount as text", () => ({ amount: { total: "310", currency: "CNY" } })],
  ["268435464", "another currency", () => ({ amount: { total: 310, currency: "USD" } })],
  ["268435464", "a description that is empty", () => ({ description: "" })],
  ["268435464", "a description that is too long", () => ({ description: "检".repeat(128) })],
  ["268435464", "a notify_url over http", () => ({ notify_url: "http://hospital.example/pay" })],
  ["268435464", "a notify_url with a query", () => ({ notify_url: "https://hospital.example/pay?a=1" })],
  ["268435464", "a time_expire in another zone", () => ({ time_expire: "2030-01-01T00:00:00Z" })],
  ["268435464", "a time_expire in less than a minute", () => ({ time_expire: soon(30_000) })],
  ["268435464", "a time_expire after more than 90 days", () => ({ time_expire: soon(91 * 86_400_000) })],
];
test.each(BODIES)("%s for %s, signed, and said at length in the log", async (number, _why, change) => {
  const told = await callBy(pay, "POST", JSAPI, order(change()));
  expect(told).toMatchObject({ status: 400, number, signed: true });
  expect(pay.control.refusals()[0]).toMatchObject({ route: `POST ${JSAPI}`, code: told.json["code"] });
});
test("what has the longest and the latest that is allowed is taken", async () => {
  const most = { description: "检".repeat(127), attach: "x".repeat(128), time_expire: soon(89 * 86_400_000) };
  expect((await callBy(pay, "POST", JSAPI, order({ out_trade_no: "x".repeat(32), ...most }))).status).toBe(200);
  expect((await callBy(pay, "POST", JSAPI, "{")).json).toMatchObject({ code: "PARAM_ERROR" });
});
test("a call that is not there is 404, another method 405", async () => {
  expect((await callBy(pay, "GET", "/v3/pay/codepay")).status).toBe(404);
  expect((await callBy(pay, "GET", JSAPI)).status).toBe(405);
});

test("the same number again: identical gives the same prepay_id, changed, paid and closed are refused", async () => {
  const body = order();
  const number = String(body["out_trade_no"]);
  const again = (change: object = {}) => callBy(pay, "POST", JSAPI, { ...body, ...change });
  const first = await again();
  expect((await again()).json).toEqual(first.json);
  expect(await again({ amount: { total: 31_001, currency: "CNY" } })).toMatchObject({
    status: 400,
    number: "268498688",
  });
  await paid(pay, body);
  expect(await again()).toMatchObject({ number: "268498689", json: { code: "ORDERPAID" } });
  const closed = order();
  await callBy(pay, "POST", JSAPI, closed);
  const close = `/v3/pay/transactions/out-trade-no/${String(closed["out_trade_no"])}/close`;
  expect((await callBy(pay, "POST", close, { mchid: pay.settings.mchid })).status).toBe(204);
  expect(await callBy(pay, "POST", JSAPI, closed)).toMatchObject({
    number: "268447914",
    json: { code: "ORDER_CLOSED" },
  });
  expect(await callBy(pay, "GET", queryPath(pay, number))).toMatchObject({ json: { trade_state: "SUCCESS" } });
});
test("another merchant's mchid finds nothing of ours", async () => {
  await callBy(pay, "POST", JSAPI, order({ out_trade_no: "order-mine" }));
  const path = queryPath(pay, "order-mine");
  expect(await callBy(pay, "GET", path.replace(pay.settings.mchid, "1999900002"))).toMatchObject({
    number: "268447843",
  });
  expect(await callBy(pay, "GET", path.split("?")[0]!)).toMatchObject({ status: 400 });
});
test("after time_expire nobody can pay, and the order is closed", async () => {
  const other = await startedPay();
  const sheet = await sheetFor(other, { time_expire: soon(61_000) });
  other.control.clock({ advanceMs: 62_000 });
  expect(() => other.control.pay({ sheetId: sheet.id })).toThrow("closed");
  expect(await callBy(other, "GET", queryPath(other))).toMatchObject({ json: { trade_state: "CLOSED" } });
  expect(other.control.journal().chargedFen).toBe(0);
});
test("a prepay_id lives two hours; the same order asked again gets a new one", async () => {
  const other = await startedPay();
  const first = await callBy(other, "POST", JSAPI, orderBody(other));
  other.control.clock({ advanceMs: 2 * 3_600_000 });
  const second = await callBy(other, "POST", JSAPI, orderBody(other));
  expect(second.status).toBe(200);
  expect(second.json).not.toEqual(first.json);
});

const refund = (change: Record<string, unknown> = {}) => callBy(pay, "POST", REFUNDS, refundBody(change));
const amount = (fen: number, total = 31_000) => ({ amount: { refund: fen, total, currency: "CNY" } });
test("refunds: never more than was paid, a minute apart, one number one refund", async () => {
  const out_trade_no = fresh();
  const of = (number: string, fen: number) => refund({ out_trade_no, out_refund_no: number, ...amount(fen) });
  const apart = () => pay.control.clock({ advanceMs: 60_000 });
  await callBy(pay, "POST", JSAPI, order({ out_trade_no }));
  expect(await of("r-1", 1)).toMatchObject({ status: 400, json: { code: "INVALID_REQUEST" } });
  await paid(pay, order({ out_trade_no }));
  const first = await of("r-1", 30_000);
  expect(first.json).toMatchObject({ status: "PROCESSING", out_trade_no });
  expect((await of("r-1", 30_000)).json).toMatchObject({ refund_id: first.json["refund_id"] });
  expect(await of("r-1", 29_999)).toMatchObject({ status: 400, json: { code: "INVALID_REQUEST" } });
  expect(await of("r-2", 1_000)).toMatchObject({ status: 429, json: { code: "FREQUENCY_LIMITED" } });
  apart();
  expect(await of("r-2", 1_001)).toMatchObject({ status: 400, json: { code: "INVALID_REQUEST" } });
  expect(await of("r-2", 1_000)).toMatchObject({ status: 200 });
  expect(await refund({ out_trade_no, out_refund_no: "r-3", ...amount(1, 30_999) })).toMatchObject({ status: 400 });
  expect(await callBy(pay, "GET", queryPath(pay, out_trade_no))).toMatchObject({ json: { trade_state: "REFUND" } });
  expect(await callBy(pay, "GET", `${REFUNDS}/r-none`)).toMatchObject({ status: 404 });
});
test("fifty refunds of one order at most, and none after a year", async () => {
  const [many, old] = [fresh(), fresh()];
  await paid(pay, order({ out_trade_no: many }));
  await paid(pay, order({ out_trade_no: old }));
  for (let n = 1; n <= 50; n += 1) {
    expect((await refund({ out_trade_no: many, out_refund_no: `many-${n}`, ...amount(1) })).status).toBe(200);
    pay.control.clock({ advanceMs: 60_000 });
  }
  expect((await refund({ out_trade_no: many, out_refund_no: "many-51", ...amount(1) })).status).toBe(400);
  pay.control.clock({ advanceMs: 365 * 86_400_000 });
  expect((await refund({ out_trade_no: old, out_refund_no: "old-1", ...amount(1) })).status).toBe(400);
});
test("an operator may refuse refunds: the account is empty, the payer's account is gone", async () => {
  const out_trade_no = fresh();
  await paid(pay, order({ out_trade_no }));
  for (const [way, code] of [
    ["notEnough", "NOT_ENOUGH"],
    ["account", "USER_ACCOUNT_ABNORMAL"],
  ] as const) {
    pay.control.settings({ failRefunds: way });
    expect(await refund({ out_trade_no, out_refund_no: "empty-1", ...amount(1) })).toMatchObject({ json: { code } });
  }
  pay.control.settings({ failRefunds: "none" });
  expect(await refund({ out_trade_no, out_refund_no: "empty-1", ...amount(1) })).toMatchObject({ status: 200 });
});

test("bills: of yesterday and before, ready at ten, none for an empty day", async () => {
  const midnight = Date.parse("2026-11-22T00:00:00+08:00");
  const ahead = midnight - Date.now();
  const other = await startedPay();
  const bill = (day: string, kind = "tradebill") => callBy(other, "GET", `/v3/bill/${kind}?bill_date=${day}`);
  other.control.clock({ advanceMs: ahead + 12 * 3_600_000 });
  await paid(other);
  expect(await bill("2026-11-22")).toMatchObject({ status: 400, json: { code: "PARAM_ERROR" } });
  other.control.clock({ advanceMs: 21 * 3_600_000 });
  expect(await bill("2026-11-22")).toMatchObject({ json: { code: "STATEMENT_CREATING" } });
  other.control.clock({ advanceMs: 3_600_000 });
  expect(await bill("2026-11-22")).toMatchObject({ status: 200, json: { hash_type: "SHA1" } });
  expect(await bill("2026-11-21")).toMatchObject({ json: { code: "NO_STATEMENT_EXIST" } });
  expect(await bill("2026-05-01")).toMatchObject({ json: { code: "PARAM_ERROR" } });
  const { json } = await bill("2026-11-22", "fundflowbill");
  const { pathname, search } = new URL(String(json["download_url"]));
  const file = await callBy(other, "GET", pathname + search);
  expect(file.headers.get("wechatpay-signature")).toBeNull();
  const lines = String(file.json["text"]).split("\r\n");
  expect(lines.slice(1, 3).map((line) => line.split(",`").slice(3, 8))).toEqual([
    ["交易", "交易", "收入", "310.00", "310.00"],
    ["扣除交易手续费", "扣除交易手续费", "支出", "1.86", "308.14"],
  ]);
  expect(lines.slice(3, 5)).toEqual(["资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额", "`2,`1,`310.00,`1,`1.86"]);
});
