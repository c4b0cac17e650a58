import { signedHeaders } from "./answer";
import type { PayFault } from "./faults";
import type { Notice } from "./model";
import { fromBase64 } from "./pem";
import { letters, seal } from "./signing";
import { type PayStage, rfc3339 } from "./stage";

type Amounts = { readonly total: number; readonly refund?: number; readonly [name: string]: unknown };

const STRANGER = { mchid: "1999900999", appid: "wx00000000000stranger".slice(0, 18) };

/** What another order was told, or, where there is none, an order that nobody has heard of. */
const ofAnotherOrder = (stage: PayStage, notice: Notice): object => {
  const other = stage.notices.values().find(({ order, event }) => order !== notice.order && event === notice.event);
  if (other !== undefined) return JSON.parse(other.plain) as object;
  return { ...(JSON.parse(notice.plain) as object), out_trade_no: `unknown-${letters(16)}` };
};

/** The content of a notification, changed where a fault says so. */
const contentOf = (stage: PayStage, notice: Notice, fault: PayFault | undefined): object => {
  const plain = JSON.parse(notice.plain) as { readonly amount: Amounts };
  if (fault?.kind === "otherMchid") return { ...plain, mchid: STRANGER.mchid };
  if (fault?.kind === "otherAppid") return { ...plain, appid: STRANGER.appid };
  if (fault?.kind === "otherCurrency") return { ...plain, amount: { ...plain.amount, currency: "USD" } };
  if (fault?.kind === "otherOrder") return ofAnotherOrder(stage, notice);
  if (fault?.kind !== "wrongAmount") return plain;
  const { amount } = plain;
  const off =
    amount.refund === undefined
      ? { total: amount.total + fault.fen, payer_total: amount.total + fault.fen }
      : { refund: amount.refund + fault.fen, payer_refund: amount.refund + fault.fen };
  return { ...plain, amount: { ...amount, ...off } };
};

const withBrokenTag = (ciphertext: string): string => {
  const bytes = fromBase64(ciphertext);
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  return Buffer.from(bytes).toString("base64");
};

/** One notification as it goes over the wire: sealed content, signed bytes. */
export const messageOf = async (
  stage: PayStage,
  notice: Notice,
  fault?: PayFault,
  isProbe = false,
): Promise<Request> => {
  const { keys, switches } = stage;
  const original = notice.event.startsWith("REFUND") ? "refund" : "transaction";
  const sealed = await seal(keys.settings.apiV3Key, JSON.stringify(contentOf(stage, notice, fault)), original);
  const ciphertext = fault?.kind === "brokenTag" ? withBrokenTag(sealed.ciphertext) : sealed.ciphertext;
  const body = JSON.stringify({
    id: notice.id,
    create_time: rfc3339(notice.createdAt),
    resource_type: "encrypt-resource",
    event_type: notice.event,
    summary: notice.summary,
    resource: { original_type: original, ...sealed, ciphertext },
  });
  const hand = switches.notifyWith === "certificate" ? keys.certificateHand : keys.publicKeyHand;
  const signed = await signedHeaders(stage, hand, body, fault);
  if (isProbe) signed["wechatpay-signature"] = `WECHATPAY/SIGNTEST/${letters(324)}`;
  return new Request(notice.url, {
    method: "POST",
    headers: { ...signed, "content-type": "application/json", "user-agent": "Mozilla/4.0", accept: "*/*" },
    body: fault?.kind === "reencoded" ? JSON.stringify(JSON.parse(body), null, 1) : body,
    redirect: "manual",
  });
};
