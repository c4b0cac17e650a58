import { done } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import { askRefund as decideAsking } from "../../shared/orders/refund-rules";
import type { Answering } from "../kernel/call";
import { meaningOf } from "./approve-refund";
import type { Parts } from "./parts";
import { standingOf } from "./refund-on-end";
import { orderView } from "./show";
import { takeRefundStep } from "./take-refund-step";

export const askRefund =
  (parts: Parts): Answering<(typeof orders)["calls"]["askRefund"]> =>
  async (input, call) => {
    const { reason, note } = input;
    const outcome = await takeRefundStep(parts, input, call, async (order, refunds) => {
      const standing = await standingOf(parts, call.tenant, order);
      const asked = decideAsking(order, refunds, standing, { reason, note }, call.now, parts.policy);
      return asked.ok ? done({ after: asked.value, ...meaningOf(order, asked.value) }) : asked;
    });
    return outcome.ok ? done(await orderView(parts, outcome.value, call)) : outcome;
  };
