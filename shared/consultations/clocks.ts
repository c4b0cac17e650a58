import { addMinutes, type Instant } from "../kernel/time";
import type { Consultation } from "./model";
import type { ConsultationPolicy } from "./policy";
import { isOpen } from "./states";
import type { ClockRules } from "./views";

/** A moment at which the hospital does something by itself. */
export type DueAt = { readonly kind: "pay" | "accept" | "warn" | "end" | "dispute"; readonly at: Instant };

/** Everything that falls due for a consultation as it is now; a step replaces these by those of its new state. */
export function duesOf(found: Consultation, { session }: Pick<ConsultationPolicy, "session">): DueAt[] {
  const { state, payUntil, acceptBy, endsAt, warnedAt, dispute } = found;
  const dues: DueAt[] = [];
  if (state === "awaiting-payment" && payUntil) dues.push({ kind: "pay", at: payUntil });
  if (state === "waiting" && acceptBy) dues.push({ kind: "accept", at: acceptBy });
  if (isOpen(state) && endsAt) {
    if (!warnedAt) dues.push({ kind: "warn", at: addMinutes(endsAt, -session.warnHours * 60) });
    dues.push({ kind: "end", at: endsAt });
  }
  if (dispute?.state === "open") dues.push({ kind: "dispute", at: dispute.decideBy });
  return dues;
}

/** The clocks and limits as both sides are told them from the start (D2-15). */
export const clockRules = (policy: ConsultationPolicy): ClockRules => ({
  payMinutes: policy.pay.minutes,
  acceptHours: policy.accept.hours,
  sessionHours: policy.session.hours,
  exchanges: policy.session.exchanges,
  warnHours: policy.session.warnHours,
  disputeHours: policy.dispute.hours,
  disputeDays: policy.dispute.days,
});

/**
 * When a consultation ends after the last round of question and answer: the policy's warning time from now, or its own end
 * where that comes first. She has been told, and the doctor has time for the summary.
 */
export function endAfterLastRound(
  endsAt: Instant,
  now: Instant,
  { session }: Pick<ConsultationPolicy, "session">,
): Instant {
  const soon = addMinutes(now, session.warnHours * 60);
  return soon < endsAt ? soon : endsAt;
}
