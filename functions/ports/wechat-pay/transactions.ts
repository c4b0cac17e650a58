import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import { Price } from "../../../shared/kernel/money";
import { jsonOf, shaped } from "../line/json";
import { Misunderstood } from "../line/port";
import type { PaymentProvider, Transaction } from "../payment/port";
import type { Asking } from "./asking";
import { meaningOf } from "./codes";
import { encoded, type WechatPaySettings } from "./signed-line";
import { instantOf } from "./times";

const STATES = {
  NOTPAY: "not-paid",
  USERPAYING: "not-paid",
  SUCCESS: "paid",
  /** There was a refund, of a part perhaps: the money came first. */
  REFUND: "paid",
  CLOSED: "closed",
  REVOKED: "closed",
  PAYERROR: "closed",
} as const;

const text = z.string().check(z.minLength(1), z.maxLength(128));
const WireTransaction = z.object({
  appid: text,
  mchid: text,
  out_trade_no: text,
  trade_state: z.enum(["NOTPAY", "USERPAYING", "SUCCESS", "REFUND", "CLOSED", "REVOKED", "PAYERROR"]),
  transaction_id: z.optional(text),
  success_time: z.optional(z.string()),
  attach: z.optional(z.string().check(z.maxLength(512))),
  payer: z.optional(z.object({ openid: z.optional(text) })),
  amount: z.optional(z.object({ total: z.optional(Price), currency: z.optional(text) })),
});

/** A transaction of WeChat Pay in our words; throws {@link Misunderstood} where a paid one does not say what was paid and when. */
export function transactionIn(json: unknown): Transaction {
  const wire = shaped(WireTransaction, json);
  const state = STATES[wire.trade_state];
  const told = { number: wire.out_trade_no, state, merchantId: wire.mchid, appId: wire.appid } as const;
  if (state !== "paid") return told;
  const paidAt = instantOf(wire.success_time ?? "");
  if (paidAt === undefined || wire.transaction_id === undefined || wire.amount?.total === undefined)
    throw new Misunderstood("paid, but not what or when");
  return {
    ...told,
    transactionId: wire.transaction_id,
    totalFen: wire.amount.total,
    ...(wire.amount.currency !== undefined && { currency: wire.amount.currency }),
    ...(wire.payer?.openid !== undefined && { payer: wire.payer.openid }),
    paidAt,
    ...(wire.attach !== undefined && { attach: wire.attach }),
  };
}

/** What became of a number, and its closing. */
export function transactions(ask: Asking, { mchid }: WechatPaySettings): Pick<PaymentProvider, "find" | "close"> {
  const target = (number: string) => `/v3/pay/transactions/out-trade-no/${encoded(number)}`;
  return {
    async find(number) {
      const call = { name: "query", method: "GET", target: `${target(number)}?mchid=${encoded(mchid)}` } as const;
      const answer = await ask(call, (said) => {
        if ("no" in said) return said.no;
        const found = transactionIn(jsonOf(said.yes));
        if (found.number !== number || found.merchantId !== mchid) throw new Misunderstood("another number");
        return found;
      });
      if (!answer.ok) return answer;
      if (typeof answer.value !== "string") return done(answer.value);
      return meaningOf(answer.value) === "unknown" ? refused("number-unknown") : refused("unreachable");
    },

    async close(number) {
      const body = JSON.stringify({ mchid });
      const call = { name: "close", method: "POST", target: `${target(number)}/close`, body } as const;
      const answer = await ask(call, (said) => ("no" in said ? meaningOf(said.no) : "closed"));
      if (!answer.ok) return answer;
      if (answer.value === "paid") return refused("already-paid");
      return answer.value === "closed" || answer.value === "unknown" ? done({}) : refused("unreachable");
    },
  };
}
