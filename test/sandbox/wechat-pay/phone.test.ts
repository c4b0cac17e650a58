import { callBy, invitation, JSAPI, OPENID, orderBody, paid, queryPath, sheetFor } from "./merchant";
import { startedPay, stopAll } from "./started";

afterEach(stopAll);
const OTHER = "oSandboxPayer00000000000zhou";

test("paySign with any one byte changed never makes a sheet", async () => {
  const pay = await startedPay();
  const { json } = await callBy(pay, "POST", JSAPI, orderBody(pay));
  const good = invitation(pay, String(json["prepay_id"]));
  for (let at = 0; at < good.paySign.length; at += 1) {
    const other = good.paySign[at] === "A" ? "B" : "A";
    const paySign = good.paySign.slice(0, at) + other + good.paySign.slice(at + 1);
    await expect(pay.control.requestPayment({ ...good, paySign })).rejects.toThrow("paySign");
  }
  expect(pay.control.sheets({})).toEqual([]);
  expect(pay.control.refusals()).toHaveLength(good.paySign.length);
  expect((await pay.control.requestPayment(good)).state).toBe("open");
});
test("what was signed is what counts: another time, nonce, package, type or payer makes no sheet", async () => {
  const pay = await startedPay();
  const { json } = await callBy(pay, "POST", JSAPI, orderBody(pay));
  const prepayId = String(json["prepay_id"]);
  const good = invitation(pay, prepayId);
  const bad = [
    { timeStamp: String(Number(good.timeStamp) + 1) },
    { nonceStr: `${good.nonceStr.slice(1)}x` },
    { package: `prepay_id=${prepayId}x` },
    { signType: "MD5" },
    { openid: OTHER },
    { paySign: "" },
  ];
  for (const change of bad) await expect(pay.control.requestPayment({ ...good, ...change })).rejects.toThrow();
  await expect(pay.control.requestPayment(invitation(pay, "wx-nothing"))).rejects.toThrow("no payment of ours");
  expect(pay.control.sheets({})).toEqual([]);
});
test("asked twice, one sheet lies on the phone; paid once, it cannot be paid again", async () => {
  const pay = await startedPay();
  const sheet = await sheetFor(pay);
  expect((await sheetFor(pay)).id).toBe(sheet.id);
  expect(sheet).toMatchObject({ fen: 31_000, openid: OPENID, description: "系统超声检查" });
  const { transactionId } = pay.control.pay({ sheetId: sheet.id });
  expect(transactionId).toMatch(/^\d{28}$/);
  expect(() => pay.control.pay({ sheetId: sheet.id })).toThrow("paid");
  await expect(sheetFor(pay)).rejects.toThrow();
  expect(pay.control.journal()).toMatchObject({
    chargedFen: 31_000,
    charged: [{ order: "order-0001", payer: OPENID }],
  });
});
test("cancelled, nothing is charged, and the person may ask again", async () => {
  const pay = await startedPay();
  const { id } = await sheetFor(pay);
  expect(pay.control.cancel({ sheetId: id }).state).toBe("cancelled");
  expect(() => pay.control.pay({ sheetId: id })).toThrow("cancelled");
  expect(pay.control.journal().charged).toEqual([]);
  expect((await sheetFor(pay)).id).not.toBe(id);
});
test("closed while the sheet lies there: the payment is refused", async () => {
  const pay = await startedPay();
  const { id } = await sheetFor(pay);
  const close = `${queryPath(pay).split("?")[0]}/close`;
  expect((await callBy(pay, "POST", close, { mchid: pay.settings.mchid })).status).toBe(204);
  expect(() => pay.control.pay({ sheetId: id })).toThrow("closed");
  expect(pay.control.sheets({ openid: OPENID })).toMatchObject([{ state: "refused" }]);
});
test("a QR payment waits to be scanned by anybody, once", async () => {
  const pay = await startedPay();
  const native = orderBody(pay, { payer: undefined });
  const { json } = await callBy(pay, "POST", "/v3/pay/transactions/native", native);
  const codeUrl = String(json["code_url"]);
  expect(codeUrl).toMatch(/^weixin:\/\/wxpay\/bizpayurl\?pr=/);
  expect(pay.control.codes()).toMatchObject([{ codeUrl, fen: 31_000 }]);
  expect(() => pay.control.scan({ openid: OTHER, codeUrl: `${codeUrl}x` })).toThrow();
  pay.control.pay({ sheetId: pay.control.scan({ openid: OTHER, codeUrl }).id });
  expect(pay.control.codes()).toEqual([]);
  const { json: found } = await callBy(pay, "GET", queryPath(pay));
  expect(found).toMatchObject({ trade_type: "NATIVE", payer: { openid: OTHER } });
});
test("the browser's link is a page that opens WeChat on a phone of one's choice, for five minutes", async () => {
  const pay = await startedPay();
  const scene_info = { payer_client_ip: "127.0.0.1", h5_info: { type: "Wap" } };
  const h5 = { payer: undefined, scene_info, description: "<b>检查</b>" };
  const { json } = await callBy(pay, "POST", "/v3/pay/transactions/h5", orderBody(pay, h5));
  const url = `${String(json["h5_url"])}&redirect_url=${encodeURIComponent('https://a.example/"><b>')}`;
  const page = await fetch(url);
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const text = await page.text();
  expect(text).toContain("¥310.00");
  expect(text).not.toContain("<b>");
  const body = new URLSearchParams({ openid: OTHER });
  expect((await fetch(url, { method: "POST", body })).status).toBe(200);
  expect(pay.control.sheets({ openid: OTHER })).toMatchObject([{ state: "open", fen: 31_000 }]);
  pay.control.clock({ advanceMs: 300_000 });
  expect((await fetch(url, { method: "POST", body })).status).toBe(400);
  expect(() => pay.control.openLink({ openid: OTHER, h5Url: url })).toThrow("run out");
});
test("the same over HTTP: JSON only, refusals with their reason", async () => {
  const pay = await startedPay();
  const post = async (name: string, order: unknown, type = "application/json") => {
    const init = { method: "POST", headers: { "content-type": type }, body: JSON.stringify(order) };
    const response = await fetch(`${pay.baseUrl}/__pay/${name}`, init);
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  const { json } = await callBy(pay, "POST", JSAPI, orderBody(pay));
  const good = invitation(pay, String(json["prepay_id"]));
  expect(await post("requestPayment", { ...good, nonceStr: "x" })).toMatchObject({
    status: 400,
    json: { error: "paySign does not fit appid, timeStamp, nonceStr and package" },
  });
  const { json: sheet } = await post("requestPayment", good);
  expect(await post("pay", { sheetId: sheet["id"] })).toMatchObject({
    status: 200,
    json: { sheet: { state: "paid" } },
  });
  expect((await post("journal", {})).json).toMatchObject({ chargedFen: 31_000, refundedFen: 0 });
  expect((await post("settled", {})).json).toEqual({ settled: true });
  expect((await post("explode", {})).status).toBe(404);
  expect((await post("pay", {}, "text/plain")).status).toBe(415);
  expect((await post("addFault", { on: "call", kind: "flood" })).status).toBe(400);
  expect((await post("settings", { colour: "red" })).status).toBe(400);
});
test("the journal tells who was charged and who got back, by number, in fen", async () => {
  const pay = await startedPay();
  await paid(pay);
  await paid(pay, { out_trade_no: "order-0002", amount: { total: 500, currency: "CNY" } });
  expect(pay.control.journal()).toMatchObject({
    charged: [
      { order: "order-0001", fen: 31_000 },
      { order: "order-0002", fen: 500 },
    ],
    chargedFen: 31_500,
    refundedFen: 0,
  });
});
