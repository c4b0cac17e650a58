import type { Instant } from "../kernel/time";
import { addMinutes } from "../kernel/time";
import type { Prescription } from "./model";
import { prescriptionPolicy } from "./policy";
import { takeStep, type StepTaken } from "./rules";

/** Until when she can pay who goes to the counter now: so many minutes, never beyond validity (D2-23). */
export function payUntilOf({ validUntil }: Pick<Prescription, "validUntil">, now: Instant): Instant {
  const until = addMinutes(now, prescriptionPolicy.payment.minutes);
  return until < validUntil ? until : validUntil;
}

/** It cannot be bought any more: its last moment is over. */
export const isOver = ({ validUntil }: Pick<Prescription, "validUntil">, now: Instant): boolean => validUntil <= now;

export type PaymentMade = { readonly orderId: string; readonly fen: number; readonly at: Instant };
export type MoneyUse =
  /** It is paid with this money; `again`: its boxes have to be kept anew in the same commit. */
  | { readonly is: "paid"; readonly after: Prescription; readonly again: boolean }
  /** It was paid with this very order before. */
  | { readonly is: "nothing" }
  | { readonly is: "unusable" };

/**
 * What money of an order does for a prescription (M6, P4): at the counter it pays; where the boxes went back meanwhile and
 * its last moment was not over when she paid, it pays late. Another amount, a second payment, or one for a prescription
 * that has ended is of no use and goes back whole.
 */
export function useMoney(before: Prescription, { orderId, fen, at }: PaymentMade, step: StepTaken): MoneyUse {
  if (before.paidBy === orderId) return { is: "nothing" };
  if (fen !== before.totalFen || at >= before.validUntil) return { is: "unusable" };
  const again = before.state === "approved";
  const change = { paidAt: at, paidBy: orderId, payUntil: undefined };
  const taken = takeStep(before, again ? "payLate" : "pay", step, change);
  return taken.ok ? { is: "paid", after: taken.value, again } : { is: "unusable" };
}
