import { addMinutes, type Instant } from "../kernel/time";
import type { Order, Refund } from "./model";
import type { OrderPolicy } from "./policy";
import { isOnline, type Moved } from "./refund-rules";
import { refundableUntil } from "./refund-terms";
import { paymentLife, recordLife, refundLife } from "./states";

/** What may be done with an approved refund now. */
export type Sending =
  | ({ readonly is: "go" } & Moved)
  /** The provider takes one a minute: not before `until`. */
  | { readonly is: "wait"; readonly until: Instant }
  /** The provider will never take it: it goes to the failure queue without being sent. */
  | { readonly is: "fail"; readonly why: "too-old" | "too-many" }
  /** Nothing to send: not approved, or a counter's. */
  | { readonly is: "nothing" };

const step = (refund: Refund, name: keyof typeof refundLife.steps): Refund["state"] | undefined =>
  refundLife.next(refund.state, name);

const moved = ({ order, refund }: Moved, now: Instant, change: Partial<Refund>, money: Partial<Order> = {}): Moved => ({
  order: { ...order, ...money, v: order.v + 1, updatedAt: now },
  refund: { ...refund, ...change, v: refund.v + 1, updatedAt: now },
});

/**
 * May an approved refund go to the provider now (M5)? At most `policy.refunds.most` of one payment, `gapMinutes` apart, not
 * after `days`. `refunds` are all of the order; the same refund sent again is the same one and no further one.
 */
export function sendRefund(
  { order, refund }: Moved,
  refunds: readonly Refund[],
  now: Instant,
  policy: OrderPolicy,
): Sending {
  const state = step(refund, "send");
  if (refund.state !== "approved" || !state || !isOnline(refund.way)) return { is: "nothing" };
  const last = refund.from === "order" ? refundableUntil(order, policy) : undefined;
  if (last !== undefined && now > last) return { is: "fail", why: "too-old" };
  const gone = refunds.filter(
    (other) =>
      other.number !== refund.number &&
      other.of === refund.of &&
      ["under-way", "done", "failed", "paid-at-desk"].includes(other.state),
  );
  if (gone.length >= policy.refunds.most) return { is: "fail", why: "too-many" };
  const until = order.lastRefundAt && addMinutes(order.lastRefundAt, policy.refunds.gapMinutes);
  if (until !== undefined && until > now) return { is: "wait", until };
  return { is: "go", ...moved({ order, refund }, now, { state }, { lastRefundAt: now }) };
}

/** Money of an order has left the hospital: no longer on its way, but back; unwanted money never was the order's. */
function left({ order, refund }: Moved): Partial<Order> {
  if (refund.from === "unwanted") return {};
  const refundedFen = order.refundedFen + refund.fen;
  const name = refundedFen >= (order.paid?.fen ?? 0) ? "refundRest" : "refundPart";
  return {
    reservedFen: order.reservedFen - refund.fen,
    refundedFen,
    payment: paymentLife.next(order.payment, name) ?? order.payment,
    record: recordLife.next(order.record, "change") ?? order.record,
  };
}

/** The provider has given it back. Undefined where it had arrived before, or cannot: it never goes back (M1). */
export function arriveRefund(
  both: Moved,
  news: { readonly providerId: string; readonly doneAt: Instant },
  now: Instant,
): Moved | undefined {
  const state = step(both.refund, "arrive");
  const { failure: _failure, ...refund } = both.refund;
  return state && moved({ order: both.order, refund }, now, { state, ...news }, left(both));
}

/** It did not work, and why; the money stays set aside, somebody of finance acts. */
export function failRefund(both: Moved, failure: string, now: Instant, providerId?: string): Moved | undefined {
  const state = step(both.refund, "fail");
  return state && moved(both, now, { state, failure, ...(providerId ? { providerId } : {}) });
}

/** A failed refund goes out again under its own number. */
export function retryRefund(both: Moved, now: Instant): Moved | undefined {
  const state = step(both.refund, "retry");
  const { failure: _failure, ...refund } = both.refund;
  return state && moved({ order: both.order, refund }, now, { state });
}

/** Paid out at a counter: one that failed, or one whose money came over a counter. One on its way online is left alone. */
export function payRefundAtDesk(both: Moved, by: string, now: Instant): Moved | undefined {
  const state = step(both.refund, "payAtDesk");
  if (both.refund.state === "approved" && isOnline(both.refund.way)) return undefined;
  return state && moved(both, now, { state, decidedBy: by, doneAt: now }, left(both));
}
