import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { startRefund as start } from "../../shared/orders/refund-rules";
import type { Answering } from "../kernel/call";
import { meaningOf } from "./approve-refund";
import { caseOf } from "./order-case";
import type { Parts } from "./parts";
import { takeRefundStep } from "./take-refund-step";

export const startRefund =
  (parts: Parts): Answering<(typeof orders)["calls"]["startRefund"]> =>
  async (input, call) => {
    const { fen, reason } = input;
    const outcome = await takeRefundStep(parts, input, call, (order, refunds) => {
      const started = start(order, refunds, { fen, reason, by: call.actor.staffId }, call.now, parts.policy);
      return started.ok ? done({ note: reason, after: started.value, ...meaningOf(order, started.value) }) : started;
    });
    return outcome.ok ? done(await caseOf(parts, outcome.value, call.tenant)) : outcome;
  };
