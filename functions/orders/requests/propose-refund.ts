import { done, refused } from "../../../shared/kernel/result";
import type { requestDeskCalls } from "../../../shared/orders/request-desk-calls";
import { proposeRefund as propose } from "../../../shared/orders/refund-proposal";
import type { Answering } from "../../kernel/call";
import { meaningOf } from "../approve-refund";
import { refundWrites } from "../refund-writes";
import { shown } from "./desk";
import { ordersOf } from "./request-case";
import type { RequestParts } from "./request-parts";
import { takeStep } from "./take-step";

/** The desk proposes, finance decides: the refund waits in finance's own queue, of exactly one order (M4, M9). */
export const proposeRefund =
  (parts: RequestParts): Answering<(typeof requestDeskCalls)["proposeRefund"]> =>
  async ({ orderId, fen, words, ...input }, call) => {
    const { repository, policy } = parts;
    const outcome = await takeStep(parts, input, call, async (request) => {
      const order = (await ordersOf(parts, call.tenant, request)).find(({ id }) => id === orderId);
      if (!order) return refused("thing.missing");
      const refunds = await repository.refunds(order.id, call.tenant);
      const proposed = propose(order, refunds, { fen, note: words }, call.now, policy);
      if (!proposed.ok) return proposed;
      const { what, ...meaning } = meaningOf(order, proposed.value);
      const line = {
        what,
        by: "hospital",
        byName: call.actor.displayName.zh,
        fen,
        note: words,
        fingerprint: call.fingerprint,
      } as const;
      const step = { ...meaning, before: { order }, after: proposed.value, stepId: input.stepId, line };
      const writes = refundWrites(repository, step, call.tenant, call);
      return done({ step: "answer", what: "refund-proposed", words, event: "request.answered", writes } as const);
    });
    return shown(parts, outcome, call);
  };
