import type { PayFault } from "./faults";
import type { Hand } from "./keys";
import type { PayRefusal } from "./refusal";
import { digits, letters } from "./signing";
import type { PayStage } from "./stage";

/** A call's outcome before it becomes HTTP: JSON, nothing (204) or a file. */
export type PayAnswer =
  | { readonly status: 200 | 204; readonly json?: object }
  | { readonly status: 200; readonly file: Buffer; readonly type: string };

/** The four signature headers over a body, spoiled where a fault says so. */
export const signedHeaders = async (
  stage: PayStage,
  hand: Hand,
  body: string,
  fault?: Pick<PayFault, "kind" | "ms">,
): Promise<Record<string, string>> => {
  if (fault?.kind === "unsigned" || fault?.kind === "unsignedError") return {};
  const { sign, serial } = fault?.kind === "certificate" ? stage.keys.certificateHand : hand;
  const stale = fault?.kind === "staleTime" ? fault.ms : 0;
  const timestamp = String(Math.floor((stage.clock.real() - stale) / 1000));
  const nonce = letters(32);
  const signature = await sign(`${timestamp}\n${nonce}\n${body}\n`);
  const flipped = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
  return {
    "wechatpay-timestamp": timestamp,
    "wechatpay-nonce": nonce,
    "wechatpay-serial": fault?.kind === "unknownSerial" ? `PUB_KEY_ID_${digits(30)}` : serial,
    "wechatpay-signature": fault?.kind === "wrongSignature" ? flipped : signature,
    "wechatpay-signature-type": "WECHATPAY2-SHA256-RSA2048",
  };
};

const requestId = (number: number): string => `08${upper(24)}-${number}`;
const upper = (length: number): string => letters(length).toUpperCase();

export const answered = async (stage: PayStage, answer: PayAnswer, hand: Hand, fault?: PayFault): Promise<Response> => {
  // A bill comes as it is: not signed, its hash was told before.
  if ("file" in answer)
    return new Response(new Uint8Array(answer.file), {
      headers: { "content-type": answer.type, "request-id": requestId(0) },
    });
  const body = answer.json === undefined ? "" : JSON.stringify(answer.json);
  const headers = {
    "request-id": requestId(0),
    "cache-control": "no-cache, must-revalidate",
    ...(await signedHeaders(stage, hand, body, fault)),
  };
  if (answer.status === 204) return new Response(null, { status: 204, headers });
  return new Response(body, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
};

type Said = Pick<PayRefusal, "status" | "code" | "number" | "words" | "detail">;

export const refusedAnswer = async (stage: PayStage, no: Said, hand: Hand, fault?: PayFault): Promise<Response> => {
  const body = JSON.stringify({ code: no.code, ...(no.detail && { detail: no.detail }), message: no.words });
  const headers = {
    "request-id": requestId(no.number),
    "content-type": "application/json; charset=utf-8",
    ...(await signedHeaders(stage, hand, body, fault)),
  };
  return new Response(body, { status: no.status, headers });
};
