import { createHash, createHmac } from "node:crypto";

/**
 * What the fiscal service signs a request by: HMAC-SHA256 over method, path, epoch seconds and the SHA-256 of the exact body,
 * each followed by a line feed; hex, lower case.
 */
export function requestSignature(
  request: { readonly method: string; readonly path: string; readonly seconds: string; readonly body: string },
  secret: string,
): string {
  const digest = createHash("sha256").update(request.body, "utf8").digest("hex");
  const text = [request.method, request.path, request.seconds, digest].map((part) => `${part}\n`).join("");
  return createHmac("sha256", secret).update(text, "utf8").digest("hex");
}
