import * as z from "zod/mini";
import { Price } from "../../../shared/kernel/money";
import { done, refused } from "../../../shared/kernel/result";
import { jsonOf, shaped } from "../line/json";
import { Misunderstood } from "../line/port";
import type { PaymentProvider, ProviderRefund, RefundRequest } from "../payment/port";
import type { Asking, Said } from "./asking";
import { meaningOf } from "./codes";
import { encoded, type WechatPaySettings } from "./signed-line";
import { instantOf } from "./times";

const STATES = { PROCESSING: "under-way", SUCCESS: "done", CLOSED: "closed", ABNORMAL: "abnormal" } as const;

const text = z.string().check(z.minLength(1), z.maxLength(128));
const Status = z.enum(["PROCESSING", "SUCCESS", "CLOSED", "ABNORMAL"]);
const shared = {
  out_trade_no: text,
  out_refund_no: text,
  refund_id: text,
  transaction_id: text,
  success_time: z.optional(z.string()),
  amount: z.object({ refund: Price, total: Price, currency: z.optional(z.literal("CNY")) }),
};
/** The answers call it `status`, the messages `refund_status` and tell the merchant. */
const Answered = z.object({ ...shared, status: Status });
const Told = z.object({ ...shared, mchid: text, refund_status: Status });

function refundOf(
  wire: Omit<z.infer<typeof Answered>, "status">,
  status: z.infer<typeof Status>,
  merchantId: string,
): ProviderRefund {
  const doneAt = instantOf(wire.success_time ?? "");
  if (status === "SUCCESS" && doneAt === undefined) throw new Misunderstood("given back, but not when");
  return {
    number: wire.out_trade_no,
    refundNumber: wire.out_refund_no,
    refundId: wire.refund_id,
    transactionId: wire.transaction_id,
    merchantId,
    state: STATES[status],
    refundFen: wire.amount.refund,
    totalFen: wire.amount.total,
    ...(doneAt !== undefined && status === "SUCCESS" && { doneAt }),
  };
}

/** A refund as a message tells it; throws {@link Misunderstood} where it is something else. */
export function refundIn(json: unknown): ProviderRefund {
  const wire = shaped(Told, json);
  return refundOf(wire, wire.refund_status, wire.mchid);
}

/** Gives money back and asks what became of it. */
export function refunds(ask: Asking, { mchid }: WechatPaySettings): Pick<PaymentProvider, "refund" | "findRefund"> {
  const target = "/v3/refund/domestic/refunds";
  const reading = (expected: Partial<RefundRequest>) => (said: Said) => {
    if ("no" in said) return said.no;
    const wire = shaped(Answered, jsonOf(said.yes));
    const refund = refundOf(wire, wire.status, mchid);
    const same = (name: "number" | "refundNumber" | "refundFen" | "totalFen") =>
      expected[name] === undefined || expected[name] === refund[name];
    if (!same("number") || !same("refundNumber") || !same("refundFen") || !same("totalFen"))
      throw new Misunderstood("another refund");
    return refund;
  };

  return {
    async refund(request) {
      const body = JSON.stringify({
        out_trade_no: request.number,
        out_refund_no: request.refundNumber,
        reason: request.reason,
        notify_url: request.notifyUrl,
        amount: { refund: request.refundFen, total: request.totalFen, currency: "CNY" },
      });
      const answer = await ask({ name: "refund", method: "POST", target, body }, reading(request));
      if (!answer.ok) return answer;
      if (typeof answer.value !== "string") return done(answer.value);
      const meaning = meaningOf(answer.value);
      if (meaning === "notEnough") return refused("not-enough");
      if (meaning === "tooSoon") return refused("too-soon");
      return meaning === "later" ? refused("unreachable") : refused("not-possible");
    },

    async findRefund(refundNumber) {
      const call = { name: "query-refund", method: "GET", target: `${target}/${encoded(refundNumber)}` } as const;
      const answer = await ask(call, reading({ refundNumber }));
      if (!answer.ok) return answer;
      if (typeof answer.value !== "string") return done(answer.value);
      return meaningOf(answer.value) === "unknown" ? refused("number-unknown") : refused("unreachable");
    },
  };
}
