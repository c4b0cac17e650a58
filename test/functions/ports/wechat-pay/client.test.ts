import { verify } from "node:crypto";
import type { PaymentRequest } from "../../../../functions/ports/payment/port";
import { farProvider, paid, refunded, type FarProvider, type Says } from "./far-provider";
import { APPID, MCHID, makeMaterial, MERCHANT_SERIAL, PUBLIC_KEY_ID, type Material } from "./material";

let material: Material;
let far: FarProvider;
beforeAll(async () => {
  material = await makeMaterial();
});
afterEach(() => far.stop());
const open = async (says: (nth: number) => Says) => (far = await farProvider(material, (_, nth) => says(nth)));

const request: PaymentRequest = {
  number: "A|1*b_2-C",
  way: "wechat-jsapi",
  description: "门诊缴费",
  totalFen: 38000,
  expiresAt: "2026-11-22T01:15:00.000Z",
  attach: "hospital-1",
  notifyUrl: "https://hospital.example/webhooks/pay",
  payer: "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
  payerAddress: "203.0.113.7",
};
const no = (code: string, status = 400): Says => ({ status, json: { code, message: "…" } });

/** Does the Authorization header hold over what really came? */
function isSigned({ heard }: FarProvider): boolean {
  return heard.every(({ method, target, headers, body }) => {
    const parts = Object.fromEntries(
      [...(headers.authorization as string).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
    );
    const text = `${method}\n${target}\n${parts.timestamp}\n${parts.nonce_str}\n${body}\n`;
    const signature = Buffer.from(parts.signature!, "base64");
    return (
      parts.mchid === MCHID &&
      parts.serial_no === MERCHANT_SERIAL &&
      parts.timestamp === "1795309200" &&
      verify("RSA-SHA256", Buffer.from(text), material.merchant.publicKey, signature)
    );
  });
}

describe("a signed request", () => {
  it("is what goes on the wire, with every sign of a number percent-encoded once", async () => {
    await open((nth) => [{ json: paid }, { status: 204 }, { json: refunded }][nth - 1]!);
    await far.pay.find(request.number);
    await far.pay.close(request.number);
    await far.pay.findRefund(refunded.out_refund_no);
    expect(far.heard.map(({ target }) => target)).toEqual([
      `/v3/pay/transactions/out-trade-no/A%7C1%2Ab_2-C?mchid=${MCHID}`,
      "/v3/pay/transactions/out-trade-no/A%7C1%2Ab_2-C/close",
      "/v3/refund/domestic/refunds/R%401%7C2%2A3",
    ]);
    expect(isSigned(far)).toBe(true);
    expect(far.heard[1]!.body).toBe(`{"mchid":"${MCHID}"}`);
    for (const { headers } of far.heard)
      expect(headers).toMatchObject({
        accept: "application/json",
        "content-type": "application/json",
        "user-agent": "smart-hospital",
        "wechatpay-serial": PUBLIC_KEY_ID,
      });
  });
});

describe("opening a payment", () => {
  it("gives what wx.requestPayment needs, signed with the prefix", async () => {
    await open(() => ({ json: { prepay_id: "wx22090000000000001" } }));
    const answer = await far.pay.invite(request);
    if (!answer.ok || answer.value.way !== "wechat-jsapi") throw new Error("no invitation");
    const { timeStamp, nonceStr, package: packageText, paySign, signType } = answer.value;
    expect([timeStamp, packageText, signType]).toEqual(["1795309200", "prepay_id=wx22090000000000001", "RSA"]);
    const text = `${APPID}\n${timeStamp}\n${nonceStr}\n${packageText}\n`;
    expect(verify("RSA-SHA256", Buffer.from(text), material.merchant.publicKey, Buffer.from(paySign, "base64"))).toBe(
      true,
    );
    expect(nonceStr.length).toBeLessThanOrEqual(32);
    expect(JSON.parse(far.heard[0]!.body)).toEqual({
      appid: APPID,
      mchid: MCHID,
      description: "门诊缴费",
      out_trade_no: "A|1*b_2-C",
      time_expire: "2026-11-22T09:15:00+08:00",
      attach: "hospital-1",
      notify_url: request.notifyUrl,
      amount: { total: 38000, currency: "CNY" },
      payer: { openid: request.payer },
    });
    expect([far.heard[0]!.target, isSigned(far)]).toEqual(["/v3/pay/transactions/jsapi", true]);
  });

  it("gives a code to scan, or a page for a browser", async () => {
    await open((nth) => ({ json: nth === 1 ? { code_url: "weixin://wxpay/x" } : { h5_url: "https://wx.example/h5" } }));
    expect(await far.pay.invite({ ...request, way: "wechat-native" })).toEqual({
      ok: true,
      value: { way: "wechat-native", codeUrl: "weixin://wxpay/x" },
    });
    expect(await far.pay.invite({ ...request, way: "wechat-h5" })).toEqual({
      ok: true,
      value: { way: "wechat-h5", url: "https://wx.example/h5" },
    });
    const [native, h5] = far.heard.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(native).not.toHaveProperty("payer");
    expect(h5!.scene_info).toEqual({ payer_client_ip: "203.0.113.7", h5_info: { type: "Wap" } });
    expect(far.heard.map(({ target }) => target)).toEqual(["native", "h5"].map((way) => `/v3/pay/transactions/${way}`));
  });

  it("asks nobody where the payer or her address is missing", async () => {
    await open(() => ({ json: {} }));
    const without = { ...request, payer: undefined, payerAddress: undefined };
    expect(await far.pay.invite(without)).toEqual({ ok: false, code: "not-possible" });
    expect(await far.pay.invite({ ...without, way: "wechat-h5" })).toEqual({ ok: false, code: "not-possible" });
    expect(far.heard).toEqual([]);
  });

  it.each<[string, string]>([
    ["ORDERPAID", "already-paid"],
    ["ORDER_CLOSED", "closed"],
    ["INVALID_REQUEST", "not-possible"],
    ["PARAM_ERROR", "not-possible"],
    ["OUT_TRADE_NO_USED", "not-possible"],
    ["NO_AUTH", "unreachable"],
    ["FREQUENCY_LIMITED", "unreachable"],
    ["APPID_MCHID_NOT_MATCH", "unreachable"],
  ])("takes %s for %s", async (code, expected) => {
    await open(() => no(code));
    expect(await far.pay.invite(request)).toEqual({ ok: false, code: expected });
    expect(far.lines).toEqual([
      { event: "wechat-pay.said-no", call: "open-jsapi", status: 400, requestId: "08F78BB5AF0610D302-0", code },
    ]);
  });
});

describe("finding a payment", () => {
  it.each<[string, object, string]>([
    ["NOTPAY", {}, "not-paid"],
    ["USERPAYING", {}, "not-paid"],
    ["CLOSED", {}, "closed"],
    ["REVOKED", {}, "closed"],
    ["PAYERROR", {}, "closed"],
  ])("%s is told without money", async (trade_state, more, state) => {
    await open(() => ({ json: { ...paid, trade_state, ...more } }));
    const value = { number: request.number, state, merchantId: MCHID, appId: APPID };
    expect(await far.pay.find(request.number)).toEqual({ ok: true, value });
  });

  it.each(["SUCCESS", "REFUND"])("%s tells what was paid, when and by whom", async (trade_state) => {
    await open(() => ({ json: { ...paid, trade_state } }));
    expect(await far.pay.find(request.number)).toEqual({
      ok: true,
      value: {
        number: request.number,
        state: "paid",
        merchantId: MCHID,
        appId: APPID,
        transactionId: paid.transaction_id,
        totalFen: 38000,
        currency: "CNY",
        payer: paid.payer.openid,
        paidAt: "2026-11-22T01:00:30.000Z",
        attach: "hospital-1",
      },
    });
  });

  it.each<[string, object]>([
    ["another number", { out_trade_no: "other-number" }],
    ["another merchant", { mchid: "1900000110" }],
    ["no time", { success_time: undefined }],
    ["a day that is none", { success_time: "2026-02-30T09:00:30+08:00" }],
    ["no amount", { amount: {} }],
    ["a part of a fen", { amount: { total: 0.5 } }],
    ["an amount as text", { amount: { total: "38000" } }],
    ["an unknown state", { trade_state: "ACCEPT" }],
  ])("an answer with %s tells nothing", async (_, changed) => {
    await open(() => ({ json: { ...paid, ...changed } }));
    expect(await far.pay.find(request.number)).toEqual({ ok: false, code: "unreachable" });
    expect(far.heard).toHaveLength(1);
  });

  it("tells an unknown number from everything else", async () => {
    await open((nth) => (nth === 1 ? no("ORDER_NOT_EXIST", 404) : no("INVALID_REQUEST")));
    expect(await far.pay.find(request.number)).toEqual({ ok: false, code: "number-unknown" });
    expect(await far.pay.find(request.number)).toEqual({ ok: false, code: "unreachable" });
  });
});

describe("closing", () => {
  it.each<[string, Says, object]>([
    ["204 over an empty body", { status: 204 }, { ok: true, value: {} }],
    ["a closed one", no("ORDER_CLOSED"), { ok: true, value: {} }],
    ["one that was never opened", no("ORDER_NOT_EXIST", 404), { ok: true, value: {} }],
    ["a paid one", no("ORDERPAID"), { ok: false, code: "already-paid" }],
    ["a parameter fault", no("PARAM_ERROR"), { ok: false, code: "unreachable" }],
  ])("%s", async (_, says, expected) => {
    await open(() => says);
    expect(await far.pay.close(request.number)).toEqual(expected);
  });
});
