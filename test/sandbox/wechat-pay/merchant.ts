import { Aes, Formatter, Rsa, Wechatpay } from "wechatpay-axios-plugin";
import type { Sheet, WechatPay } from "../../../scripts/sandbox/wechat-pay";

export const OPENID = "oSandboxPayer00000000000chen";
export const NOTIFY = "http://127.0.0.1:9/api/webhooks/wechat-pay/demo/payment";

/** An independent client of the real API, pointed at the sandbox: it signs, sends and verifies by itself. */
export const merchant = (pay: WechatPay): Wechatpay => {
  const { mchid, merchantSerial, merchantPrivateKey, publicKey, publicKeyId, platformSerial, platformCertificate } =
    pay.settings;
  return new Wechatpay({
    mchid,
    serial: merchantSerial,
    privateKey: merchantPrivateKey,
    certs: { [publicKeyId]: publicKey, [platformSerial]: platformCertificate },
    // What axios takes passes through; the client's own typing does not name it.
    ...{ baseURL: `${pay.baseUrl}/`, proxy: false },
  });
};
/** The independent client's call of one path ("pay/transactions/jsapi"); names in braces come from the call's options. */
export const calling = (pay: WechatPay) => {
  const client = merchant(pay);
  return (path: string) => client.chain(`v3/${path}`) as unknown as ClientCall;
};
type Answered = { status: number; headers: Record<string, string>; data: Record<string, string> };
type ClientCall = { get(config: object): Promise<Answered>; post(body: object, config: object): Promise<Answered> };

/** Public-key mode: the answer is to be signed with the key of this serial. */
export const named = (pay: WechatPay, more: object = {}) => ({
  ...more,
  headers: { "Wechatpay-Serial": pay.settings.publicKeyId },
});

export const orderBody = (pay: WechatPay, change: Record<string, unknown> = {}): Record<string, unknown> => ({
  appid: pay.settings.appid,
  mchid: pay.settings.mchid,
  description: "系统超声检查",
  out_trade_no: "order-0001",
  attach: "demo",
  notify_url: NOTIFY,
  amount: { total: 31_000, currency: "CNY" },
  payer: { openid: OPENID },
  ...change,
});
export const refundBody = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  out_trade_no: "order-0001",
  out_refund_no: "refund-0001",
  reason: "门诊调整",
  notify_url: NOTIFY.replace("payment", "refund"),
  amount: { refund: 10_000, total: 31_000, currency: "CNY" },
  ...change,
});

export type Change = {
  readonly headers?: Record<string, string | undefined>;
  /** What goes over the wire instead of what was signed. */
  readonly sent?: string;
  readonly timestamp?: number;
  readonly mchid?: string;
  readonly serial?: string;
};
export type Told = { status: number; number: string; signed: boolean; json: Record<string, unknown>; headers: Headers };

/** One call by hand, with any part of it changed; a body that is text is sent as it is. */
export const callBy = async (
  pay: WechatPay,
  method: string,
  address: string,
  body: unknown = undefined,
  change: Change = {},
): Promise<Told> => {
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const { merchantPrivateKey, merchantSerial, mchid, publicKeyId } = pay.settings;
  const [nonce, timestamp] = [Formatter.nonce(), change.timestamp ?? Formatter.timestamp()];
  const signature = Rsa.sign(Formatter.request(method, address, timestamp, nonce, text), merchantPrivateKey);
  const headers: Record<string, string | undefined> = {
    accept: "application/json",
    "user-agent": "strictness/1",
    "wechatpay-serial": publicKeyId,
    ...(text !== "" && { "content-type": "application/json" }),
    authorization: Formatter.authorization(
      change.mchid ?? mchid,
      nonce,
      signature,
      timestamp,
      change.serial ?? merchantSerial,
    ),
    ...change.headers,
  };
  const given = Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const response = await fetch(pay.baseUrl + address, {
    method,
    headers: given,
    ...(text !== "" && { body: change.sent ?? text }),
  });
  const answer = await response.text();
  return {
    status: response.status,
    number: (response.headers.get("request-id") ?? "").split("-")[1] ?? "",
    signed: isSigned(pay, response.headers, answer),
    json: (answer.startsWith("{") ? JSON.parse(answer) : { text: answer }) as Record<string, unknown>,
    headers: response.headers,
  };
};

/** Verified with the independent client's own functions, by the key whose serial is named. */
export const isSigned = (pay: WechatPay, headers: Headers, body: string): boolean => {
  const { publicKeyId, publicKey, platformSerial, platformCertificate } = pay.settings;
  const part = (name: string): string => headers.get(`wechatpay-${name}`) ?? "";
  const key = { [publicKeyId]: publicKey, [platformSerial]: platformCertificate }[part("serial")];
  if (key === undefined || Math.abs(Formatter.timestamp() - Number(part("timestamp"))) >= 300) return false;
  const signed = Formatter.response(part("timestamp"), part("nonce"), body);
  return Rsa.verify(signed, part("signature"), Rsa.from(key, Rsa.KEY_TYPE_PUBLIC));
};

export type Opened = Record<string, unknown> & { amount: Record<string, number> };
/** The content of a notification; throws where the seal is broken. */
export const opened = (pay: WechatPay, body: string): Opened => {
  const { resource } = JSON.parse(body) as { resource: Record<string, string> };
  const { ciphertext = "", nonce = "", associated_data = "" } = resource;
  return JSON.parse(Aes.AesGcm.decrypt(ciphertext, pay.settings.apiV3Key, nonce, associated_data)) as Opened;
};

/** What the mini program hands to `wx.requestPayment`. */
export const invitation = (pay: WechatPay, prepayId: string, openid = OPENID) => {
  const [timeStamp, nonceStr] = [String(Formatter.timestamp()), Formatter.nonce()];
  const signed = [pay.settings.appid, timeStamp, nonceStr, `prepay_id=${prepayId}`];
  const paySign = Rsa.sign(Formatter.joinedByLineFeed(...signed), pay.settings.merchantPrivateKey);
  return { openid, timeStamp, nonceStr, package: `prepay_id=${prepayId}`, signType: "RSA", paySign };
};
export const JSAPI = "/v3/pay/transactions/jsapi";
export const REFUNDS = "/v3/refund/domestic/refunds";
export const queryPath = (pay: WechatPay, number = "order-0001"): string =>
  `/v3/pay/transactions/out-trade-no/${number}?mchid=${pay.settings.mchid}`;

export const sheetFor = async (pay: WechatPay, change: Record<string, unknown> = {}): Promise<Sheet> => {
  const { json, status } = await callBy(pay, "POST", JSAPI, orderBody(pay, change));
  expect(status).toBe(200);
  return pay.control.requestPayment(invitation(pay, String(json["prepay_id"])));
};
/** Ordered, signed, confirmed on the phone. */
export const paid = async (pay: WechatPay, change: Record<string, unknown> = {}): Promise<string> =>
  pay.control.pay({ sheetId: (await sheetFor(pay, change)).id }).transactionId;
