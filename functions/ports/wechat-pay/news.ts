import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import { shaped } from "../line/json";
import { Misunderstood } from "../line/port";
import type { PaymentProvider, ProviderNews } from "../payment/port";
import { openBox } from "./open-box";
import { refundIn } from "./refunds";
import type { WechatPaySettings } from "./signed-line";
import { transactionIn } from "./transactions";
import type { Verifier } from "./verifier";

/** A real message has a few kilobytes; what is larger is not even hashed. */
const MOST_BYTES = 256 * 1024;

const text = z.string().check(z.minLength(1), z.maxLength(128));
const Message = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  resource_type: z.literal("encrypt-resource"),
  event_type: text,
  resource: z.object({
    original_type: text,
    algorithm: z.literal("AEAD_AES_256_GCM"),
    ciphertext: z.string().check(z.maxLength(1_048_576)),
    associated_data: z.optional(z.string().check(z.maxLength(64))),
    nonce: z.string().check(z.maxLength(64)),
  }),
});

const decoder = new TextDecoder("utf-8", { fatal: true });
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw new Misunderstood("not JSON");
  }
}

const REFUND_EVENTS: Readonly<Record<string, string>> = {
  "REFUND.SUCCESS": "done",
  "REFUND.ABNORMAL": "abnormal",
  "REFUND.CLOSED": "closed",
};

/** What a verified message says; its outer name and what is inside must say the same. */
function newsIn({ id, event_type, resource }: z.infer<typeof Message>, inside: unknown): ProviderNews {
  if (event_type === "TRANSACTION.SUCCESS" && resource.original_type === "transaction") {
    const transaction = transactionIn(inside);
    if (transaction.state === "paid") return { kind: "payment", id, transaction };
  }
  if (event_type.startsWith("REFUND.") && resource.original_type === "refund") {
    const refund = refundIn(inside);
    if (refund.state === REFUND_EVENTS[event_type]) return { kind: "refund", id, refund };
  }
  throw new Misunderstood("an unknown event");
}

/** Reads messages: size, then time, serial and signature over the raw bytes, then the box, then what is inside. */
export function news(verifier: Verifier, { keys, note }: WechatPaySettings): Pick<PaymentProvider, "readNews"> {
  return {
    async readNews(headers, body): Promise<Result<ProviderNews, "news.unverified" | "news.malformed">> {
      const verdict = body.byteLength > MOST_BYTES ? refused("oversize") : await verifier.check(headers, body);
      if (!verdict.ok) {
        note({ event: "wechat-pay.news-unverified", code: verdict.code });
        return refused("news.unverified");
      }
      try {
        const message = shaped(Message, parsed(body));
        const opened = openBox(message.resource, keys.apiV3Key);
        if (!opened.ok) throw new Misunderstood(opened.code);
        return done(newsIn(message, parsed(opened.value)));
      } catch (error) {
        if (!(error instanceof Misunderstood)) throw error;
        note({ event: "wechat-pay.news-malformed", code: error.message });
        return refused("news.malformed");
      }
    },
  };
}
