import type { Instant } from "../kernel/time";
import type { Prescription } from "./model";

/** Work that falls due: a review beyond its target, the last day near, the last day over, unpaid in time. */
export type DueKind = "pay" | "expiring" | "expire" | "review";
export type DueAt = { readonly kind: DueKind; readonly at: Instant };

/** What falls due of a prescription as it is, and when. */
export function duesOf(found: Prescription): DueAt[] {
  const { state, reviewBy, overdueTold, validUntil, warnAt, expiringTold, payUntil } = found;
  const waits = state === "approved" || state === "awaiting-payment";
  return [
    ...(state === "in-review" && !overdueTold ? [{ kind: "review" as const, at: reviewBy }] : []),
    ...(waits || state === "returned" ? [{ kind: "expire" as const, at: validUntil }] : []),
    ...(waits && warnAt && !expiringTold ? [{ kind: "expiring" as const, at: warnAt }] : []),
    ...(state === "awaiting-payment" && payUntil ? [{ kind: "pay" as const, at: payUntil }] : []),
  ];
}
