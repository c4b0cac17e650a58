import { createCipheriv, createHash } from "node:crypto";

/** The platform's side of a push, written out here once more so that a test can also get it wrong. */
export type Pushing = {
  readonly token: string;
  readonly aesKey: string;
  readonly appid: string;
  readonly timestamp: string;
  readonly nonce?: string;
  readonly random?: string;
  /** The padding instead of the right one. */
  readonly fill?: (missing: number) => Buffer;
  /** The length instead of the right one. */
  readonly length?: number;
};

export const sha1 = (...parts: string[]): string => createHash("sha1").update(parts.sort().join("")).digest("hex");

export function encrypted(
  message: string,
  { aesKey, appid, random = "0123456789abcdef", fill, length }: Pushing,
): string {
  const key = Buffer.from(`${aesKey}=`, "base64");
  const size = Buffer.alloc(4);
  size.writeUInt32BE(length ?? Buffer.byteLength(message));
  const plain = Buffer.concat([Buffer.from(random), size, Buffer.from(message), Buffer.from(appid)]);
  const missing = 32 - (plain.length % 32);
  const cipher = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  const padding = fill ? fill(missing) : Buffer.alloc(missing, missing);
  return Buffer.concat([cipher.update(Buffer.concat([plain, padding])), cipher.final()]).toString("base64");
}

/** Query and body of one push, signed. */
export function pushed(message: object | string, how: Pushing): { query: URLSearchParams; body: string } {
  const { token, timestamp, nonce = "415670741" } = how;
  const text = encrypted(typeof message === "string" ? message : JSON.stringify(message), how);
  const query = new URLSearchParams({ timestamp, nonce, encrypt_type: "aes" });
  query.set("msg_signature", sha1(token, timestamp, nonce, text));
  return { query, body: JSON.stringify({ ToUserName: "gh_1", Encrypt: text }) };
}
