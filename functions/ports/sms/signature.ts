import { createHash, createHmac } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text, "utf8").digest();

export const CONTENT_TYPE = "application/json; charset=utf-8";
const SIGNED_HEADERS = "content-type;host";

/**
 * The `Authorization` header of a POST to "/" of a Tencent Cloud API: TC3-HMAC-SHA256, signature version 3.
 * `seconds` is the request's X-TC-Timestamp (epoch seconds), `body` exactly the bytes that are sent.
 */
export function tc3Authorization(request: {
  secretId: string;
  secretKey: string;
  product: string;
  host: string;
  seconds: number;
  /** The UTC day of `seconds`, "YYYY-MM-DD". */
  day: string;
  body: string;
}): string {
  const { secretId, secretKey, product, host, seconds, day, body } = request;
  const headers = `content-type:${CONTENT_TYPE}\nhost:${host}\n`;
  const canonical = ["POST", "/", "", headers, SIGNED_HEADERS, sha256(body)].join("\n");
  const scope = `${day}/${product}/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", String(seconds), scope, sha256(canonical)].join("\n");
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), product), "tc3_request");
  const signature = hmac(key, toSign).toString("hex");
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`;
}
