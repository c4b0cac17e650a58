import type { Order, Refund } from "../../shared/orders/model";
import type { Moved } from "../../shared/orders/refund-rules";
import { failRefund } from "../../shared/orders/refund-steps";
import type { Parts } from "./parts";
import { refundWrites } from "./refund-writes";

/** What was paid with the payment whose money goes back; one that was never wanted goes back whole. */
export const totalOf = (order: Order, refund: Refund): number =>
  refund.from === "order" ? (order.paid?.fen ?? 0) : refund.fen;

/**
 * Writes down that a refund did not work: it waits in the failure queue, and the payer hears that it takes longer. False
 * where somebody else was first; true, too, where there is nothing to write down.
 */
export async function giveUp(parts: Parts, tenant: string, before: Moved, why: string, providerId?: string) {
  const after = failRefund(before, why, parts.clock.now(), providerId);
  if (!after) return true;
  const { number, v } = after.refund;
  const line = { what: "refund-failed", by: "provider", fen: after.refund.fen, note: why, fingerprint: "job" } as const;
  const step = { before, after, stepId: `refund-failed#${number}@${v}`, line, event: "order.refund-failed" } as const;
  const written = await parts.repository.commit(refundWrites(parts.repository, step, tenant));
  if (written.ok) parts.log({ event: "refund.failed", number, code: why });
  return written.ok;
}
