import { sign, type KeyObject } from "node:crypto";

/** Every line ends with a line feed, the last one, too. */
const lines = (...parts: readonly string[]): string => parts.map((part) => `${part}\n`).join("");

const signature = (text: string, key: KeyObject): string =>
  sign("RSA-SHA256", Buffer.from(text, "utf8"), key).toString("base64");

/** SHA256 with RSA (PKCS#1 v1.5) over a request, base64. `target` is path and query exactly as they go on the wire. */
export const requestSignature = (
  request: { method: string; target: string; seconds: string; nonce: string; body: string },
  key: KeyObject,
): string => signature(lines(request.method, request.target, request.seconds, request.nonce, request.body), key);

/** The `Authorization` header of a request; `serial` names the merchant's certificate. */
export function authorization(
  request: { method: string; target: string; seconds: string; nonce: string; body: string },
  merchant: { mchid: string; serial: string; key: KeyObject },
): string {
  const parts = {
    mchid: merchant.mchid,
    nonce_str: request.nonce,
    signature: requestSignature(request, merchant.key),
    timestamp: request.seconds,
    serial_no: merchant.serial,
  };
  return `WECHATPAY2-SHA256-RSA2048 ${Object.entries(parts)
    .map(([name, value]) => `${name}="${value}"`)
    .join(",")}`;
}

/** `paySign` for `wx.requestPayment`; `packageText` is the whole text "prepay_id=…" (an app would sign the bare id). */
export const paySign = (
  call: { appid: string; seconds: string; nonce: string; packageText: string },
  key: KeyObject,
): string => signature(lines(call.appid, call.seconds, call.nonce, call.packageText), key);
