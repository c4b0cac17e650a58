import type { Fen } from "../kernel/money";
import { refused, type Result } from "../kernel/result";
import type { Instant } from "../kernel/time";
import type { Order, Refund } from "./model";
import type { OrderPolicy } from "./policy";
import { waitingProposal, type Moved } from "./refund-rules";
import { refundableOf } from "./rules";

/**
 * The after-sale desk proposes to give money back; it waits for finance whatever the sum (M4). `refund.too-much` carries
 * what is left, in fen.
 */
export function proposeRefund(
  order: Order,
  refunds: readonly Refund[],
  wish: { readonly fen: Fen; readonly note: string },
  now: Instant,
  policy: OrderPolicy,
): Result<Moved, "refund.nothing-left" | "refund.under-way" | "refund.too-much"> {
  const refundableFen = refundableOf(order);
  if (refundableFen === 0 || order.refundCount >= policy.refunds.most) return refused("refund.nothing-left");
  if (refunds.some(({ state }) => state === "asked" || state === "second-look")) return refused("refund.under-way");
  if (wish.fen < 1 || wish.fen > refundableFen) return refused("refund.too-much", { refundableFen });
  return { ok: true, value: waitingProposal(order, wish, now, policy) };
}
