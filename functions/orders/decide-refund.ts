import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { decideRefund as decide } from "../../shared/orders/refund-rules";
import type { Answering } from "../kernel/call";
import { meaningOf } from "./approve-refund";
import { caseOf } from "./order-case";
import type { Parts } from "./parts";
import { takeRefundStep } from "./take-refund-step";

export const decideRefund =
  (parts: Parts): Answering<(typeof orders)["calls"]["decideRefund"]> =>
  async (input, call) => {
    const { refundNumber, decision, fen, reason } = input;
    const outcome = await takeRefundStep(parts, input, call, (order, refunds) => {
      const refund = refunds.find(({ number }) => number === refundNumber);
      if (!refund) return refused("refund.moved-on");
      const made = { decision, fen, reason, by: call.actor.staffId };
      const decided = decide({ order, refund }, refunds, made, call.now, parts.policy);
      if (!decided.ok) return decided;
      return done({ refund, note: reason, after: decided.value, ...meaningOf(order, decided.value) });
    });
    return outcome.ok ? done(await caseOf(parts, outcome.value, call.tenant)) : outcome;
  };
