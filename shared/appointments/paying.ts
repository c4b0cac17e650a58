import type { Id } from "../kernel/ids";
import type { Fen } from "../kernel/money";
import { addMinutes, dayOf, instantOf, type Instant } from "../kernel/time";
import type { Application } from "./application";
import type { Booking } from "./model";
import type { AppointmentPolicy } from "./policy";
import { takeStep } from "./rules";
import { applicationLife, holdsSeat } from "./states";

/** When the examination of a booking begins. */
export const startOf = ({ day, startsAt }: Pick<Booking, "day" | "startsAt">): Instant => instantOf(day, startsAt);

/** Until when a place is kept while she pays: so many minutes, but over before nobody could take it any more. */
export function keptWhilePaying(
  booking: Pick<Booking, "day" | "startsAt">,
  now: Instant,
  payMinutes: number,
  policy: Pick<AppointmentPolicy, "cancelBeforeHours">,
): Instant {
  const usual = addMinutes(now, payMinutes);
  const latest = addMinutes(startOf(booking), -policy.cancelBeforeHours.hours * 60);
  return usual < latest ? usual : latest;
}

/** Is something to be paid for this application now, and until when? */
export function payableUntil(application: Application, deskPayDays: number): Instant | undefined {
  const { state, booking, offerUntil } = application;
  if (!booking || booking.owedFen === 0 || booking.paidBy) return undefined;
  if (state === "accepted") return offerUntil;
  // At the counter she pays before or after: care never waits for money.
  if (!OWES_AT_DESK.includes(state) || booking.payment !== "at-desk") return undefined;
  return addMinutes(startOf(booking), deskPayDays * 24 * 60);
}

const OWES_AT_DESK: readonly Application["state"][] = [
  "scheduled",
  "checked-in",
  "in-exam",
  "repeat-needed",
  "done",
  "report-ready",
];

/** A payment that stands: which order, how much, for an examination at which time. */
export type PaymentMade = {
  readonly orderId: Id;
  readonly fen: Fen;
  readonly at: Instant;
  readonly serviceAt?: Instant;
};

/**
 * What a payment does to an application (S7). `nothing`: it did its work before. `paid`: the place is hers, and fixed where
 * it was only kept. `late`: the offer had run out; she gets the same place back if its units are still free. `unusable`: it
 * pays for no place of hers, and has to go back.
 */
export type Outcome =
  | { readonly is: "nothing" }
  | { readonly is: "unusable" }
  | { readonly is: "paid" | "late"; readonly after: Application; readonly booking: Booking };

/** Decides on a payment by where the application is now, however often and late it is told. */
export function usePayment(application: Application, made: PaymentMade, now: Instant): Outcome {
  const { state, booking, formerBooking, formerFormId } = application;
  if ([booking, formerBooking].some((one) => one?.paidBy?.orderId === made.orderId)) return { is: "nothing" };
  if (booking && isHers(state) && fits(booking, made, application.repeats)) {
    const paid = { ...booking, paidBy: { orderId: made.orderId, at: made.at } };
    const confirmed = takeStep(application, "confirm", { now }, { booking: paid, offerUntil: undefined });
    if (confirmed.ok) return { is: "paid", after: confirmed.value, booking: paid };
    return {
      is: "paid",
      after: { ...application, booking: paid, v: application.v + 1, updatedAt: now },
      booking: paid,
    };
  }
  if (formerBooking && applicationLife.can(state, "confirmLate") && fits(formerBooking, made)) {
    const paid = { ...formerBooking, paidBy: { orderId: made.orderId, at: made.at } };
    const back = { booking: paid, examFormId: formerFormId, formerBooking: undefined, formerFormId: undefined };
    const late = takeStep(application, "confirmLate", { now }, back);
    if (late.ok && paid.day > dayOf(now)) return { is: "late", after: late.value, booking: paid };
  }
  return { is: "unusable" };
}

/** Has she the examination of her booking before her, or behind her? An offer is not hers before she has accepted it. */
const isHers = (state: Application["state"]): boolean =>
  (holdsSeat(state) && state !== "offered") || state === "done" || state === "report-ready";

/** Is this payment for this very place at its price, and is nothing paid for it yet? */
const fits = (booking: Booking, made: PaymentMade, repeats = 0): boolean =>
  booking.paidBy === undefined &&
  booking.owedFen > 0 &&
  booking.owedFen === made.fen &&
  // An examination that is done again on another day is the same one, and was owed for its first day.
  (made.serviceAt === startOf(booking) || repeats > 0);
