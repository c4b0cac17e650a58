const SKEW_SECONDS = 300;
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const hexOf = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

export type Signed = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly appId: string | undefined;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
};

/** Why a request is not taken, or undefined: account, time, and HMAC-SHA256 over method, path, time and the body's digest. */
export const signatureFault = async (
  request: Signed,
  account: { readonly appId: string; readonly secret: string },
  nowSeconds: number,
): Promise<string | undefined> => {
  if (request.appId !== account.appId) return "app.unknown";
  const timestamp = request.timestamp ?? "";
  if (!/^\d{10}$/.test(timestamp) || Math.abs(nowSeconds - Number(timestamp)) > SKEW_SECONDS) return "time.stale";
  if (!/^[0-9a-f]{64}$/.test(request.signature ?? "")) return "signature.malformed";
  const digest = hexOf(await crypto.subtle.digest("SHA-256", bytes(request.body)));
  const text = `${request.method}\n${request.path}\n${timestamp}\n${digest}\n`;
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(account.secret), hmac, false, ["verify"]);
  const isRight = await crypto.subtle.verify("HMAC", key, fromHex(request.signature ?? ""), bytes(text));
  return isRight ? undefined : "signature.wrong";
};
