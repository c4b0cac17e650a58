import type { OrderRow, OrderView } from "../../../shared/orders/views";
import type { Meaning } from "../ui";

/** Where an order stands for its payer: four axes told as one thing at a time, the most pressing first. */
export const STANCES = [
  "to-pay",
  "to-pay-at-desk",
  "too-late",
  "closed",
  "money-back",
  "paid",
  "done",
  "partly-refunded",
  "refunded",
] as const;
export type Stance = (typeof STANCES)[number];

const MONEY_BACK = new Set(["asked", "second-look", "approved", "under-way", "failed"]);

/** Is money of this order on its way back, or is somebody deciding on it? */
export const moneyUnderWay = ({ refunds }: Pick<OrderView, "refunds">): boolean =>
  refunds.some(({ state }) => MONEY_BACK.has(state));

/** As far as a row of the list tells. */
export function stanceOfRow({ payment, closing, fulfilment }: OrderRow): Stance {
  if (payment === "refunded" || payment === "partly-refunded") return payment;
  if (payment === "paid") return fulfilment === "done" ? "done" : "paid";
  return closing === "closed" ? "closed" : "to-pay";
}

/** The hospital's clock decides until when money is taken, not the phone's: no way to pay is left, so it is too late. */
export function stanceOf(order: OrderView): Stance {
  if (moneyUnderWay(order)) return "money-back";
  const stance = stanceOfRow(order);
  if (stance !== "to-pay" || order.ways.length > 0) return stance;
  return order.payableAtDesk ? "to-pay-at-desk" : "too-late";
}

/** What each stance means to her: something to do, nothing now, arranged, or over. */
export const MEANINGS: Readonly<Record<Stance, Meaning>> = {
  "to-pay": "needs-you",
  "to-pay-at-desk": "needs-you",
  "too-late": "stopped",
  closed: "stopped",
  "money-back": "waiting",
  paid: "done",
  done: "done",
  "partly-refunded": "done",
  refunded: "done",
};
