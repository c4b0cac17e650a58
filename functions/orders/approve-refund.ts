import { approvedEntry } from "../../shared/orders/ledger";
import type { LedgerEntry } from "../../shared/orders/ledger-model";
import type { Order, RefundReason } from "../../shared/orders/model";
import type { Moved } from "../../shared/orders/refund-rules";
import type { RefundStep } from "./refund-writes";

/** Money that came too late or twice: she hears at once that it was not kept (M7, M8). */
const IN_VAIN: readonly RefundReason[] = ["place-gone", "paid-after-closing", "second-payment"];

/** What a step on a refund means, by where it leads: its line, what it books and announces. */
export function meaningOf(
  before: Order,
  { refund }: Moved,
): Pick<RefundStep, "entry" | "event" | "facts"> & { readonly what: string } {
  if (refund.state === "asked") return { what: "refund-asked", event: "order.refund-asked" };
  if (refund.state === "second-look") return { what: "refund-second-look" };
  if (refund.state === "refused") return { what: "refund-refused", event: "order.refund-refused" };
  return { what: "refund-approved", event: "order.refund-approved", ...approval(before, refund) };
}

/** What an approval books: money of the order is no longer earned; unwanted money lies on its way already. */
const approval = (before: Order, refund: Moved["refund"]): { entry?: LedgerEntry; facts?: { returned: string } } => ({
  ...(refund.from === "order" ? { entry: approvedEntry(before, refund.number, refund.fen, refund.updatedAt) } : {}),
  ...(IN_VAIN.includes(refund.reason) ? { facts: { returned: "yes" } } : {}),
});
