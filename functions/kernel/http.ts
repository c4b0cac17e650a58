import { isUtf8 } from "node:buffer";
import type { FieldError } from "../../shared/kernel/contract";

/** On every answer of the API: it is never framed, sniffed, cached, or a source of scripts. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  "content-type": "application/json; charset=utf-8",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "cache-control": "no-store",
};

export type Refusal = {
  readonly code: string;
  readonly details?: unknown;
  readonly fields?: readonly FieldError[];
  readonly retryAfter?: number;
};

const STATUS: Readonly<Record<string, number>> = {
  "request.malformed": 400,
  "session.missing": 401,
  "session.ended": 401,
  "role.forbidden": 403,
  "proof.needed": 403,
  "origin.forbidden": 403,
  "call.unknown": 404,
  "thing.missing": 404,
  "method.forbidden": 405,
  "request.too-large": 413,
  "rate.exceeded": 429,
  "service.failed": 500,
  "service.busy": 503,
};

/** A yes, as HTTP 200. */
export const answer = (value: unknown, trace: string): Response =>
  new Response(JSON.stringify({ ok: true, value }), { status: 200, headers: { ...API_HEADERS, "x-trace": trace } });

/** A no: 409 for an expected refusal, 4xx for a request that never got in, 5xx for what nobody can answer. */
export function refuse(refusal: Refusal, trace: string): Response {
  const { retryAfter, ...body } = refusal;
  const headers: Record<string, string> = { ...API_HEADERS, "x-trace": trace };
  if (retryAfter !== undefined) headers["retry-after"] = String(retryAfter);
  return new Response(JSON.stringify({ ok: false, ...body, trace }), { status: STATUS[refusal.code] ?? 409, headers });
}

/** The answer to a browser that asks before it calls: yes with the CORS headers of an allowed origin, or no. */
export function preflight(cors: Readonly<Record<string, string>>): Response {
  const { "content-type": _none, ...headers } = API_HEADERS;
  return new Response(null, { status: Object.keys(cors).length ? 204 : 403, headers: { ...headers, ...cors } });
}

/** Reads a body of at most `most` bytes as it came; undefined when it is larger. Counts what arrives, not what is claimed. */
export async function readBytes(request: Request, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return undefined;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same as UTF-8, else a SyntaxError. */
export async function readBody(request: Request, most: number): Promise<string | undefined> {
  const whole = await readBytes(request, most);
  if (whole === undefined) return undefined;
  if (!isUtf8(whole)) throw new SyntaxError("a body that is not UTF-8");
  return new TextDecoder().decode(whole);
}

/** The CORS headers for a foreign origin that the settings allow; nothing for any other. */
export function corsHeaders(origin: string | null, allowed: readonly string[]): Record<string, string> {
  if (!origin || !allowed.includes(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "authorization, content-type, x-hospital, accept-language",
    "access-control-expose-headers": "x-trace, retry-after",
    "access-control-max-age": "600",
    vary: "origin",
  };
}
