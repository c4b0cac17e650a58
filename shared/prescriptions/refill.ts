import { addDays, dayOf, daysBetween, type Day, type Instant } from "../kernel/time";
import type { PrescriptionPolicy } from "./policy";

type RefillPolicy = Pick<PrescriptionPolicy["refill"], "leadDays" | "mostPercent">;

/** From when she has it, and whether that is known: signed for or fetched; else the day that was promised to her. */
export type Having = { readonly receivedOn: Day; readonly sure: boolean };

/**
 * From when her days are counted: the day on which it was signed for or handed out at the window (Asia/Shanghai); before
 * that the day that the carrier promised, or the day on which it left if that is later. Undefined: nothing is known yet.
 */
export function havingOf(parcel: {
  readonly signedAt?: Instant;
  readonly handedOutAt?: Instant;
  readonly handedOverAt?: Instant;
  readonly promisedDay?: Day;
}): Having | undefined {
  const received = parcel.signedAt ?? parcel.handedOutAt;
  if (received) return { receivedOn: dayOf(received), sure: true };
  const { handedOverAt, promisedDay } = parcel;
  if (!handedOverAt || !promisedDay) return undefined;
  const left = dayOf(handedOverAt);
  return { receivedOn: left > promisedDay ? left : promisedDay, sure: false };
}

/** The last day on which she has medicine: supplied for so many days from the day on which she got it. */
export const lastDayOf = (receivedOn: Day, days: number): Day => addDays(receivedOn, days - 1);

/** For how many days she has medicine, today included, used as prescribed; 0 once it is over. */
export const daysLeftFrom = (receivedOn: Day, days: number, today: Day): number =>
  Math.min(days, Math.max(0, daysBetween(today, lastDayOf(receivedOn, days)) + 1));

/**
 * The day on which she is invited: so many days before the last one that review, packing and delivery fit (row 70), yet never
 * before the given part of her days has passed, so that a short course is not followed by an invitation at once.
 */
export const inviteOn = (receivedOn: Day, days: number, { leadDays, mostPercent }: RefillPolicy): Day =>
  addDays(lastDayOf(receivedOn, days), -Math.min(leadDays, Math.floor((days * mostPercent) / 100)));

/**
 * Is today a day to invite her? `early` before the lead time begins, `late` after the last day: then an invitation would
 * only tell what she knows, and the way is to the hospital.
 */
export function whenToInvite(
  receivedOn: Day,
  days: number,
  policy: RefillPolicy,
  today: Day,
): "early" | "now" | "late" {
  if (daysBetween(today, inviteOn(receivedOn, days, policy)) > 0) return "early";
  return daysBetween(today, lastDayOf(receivedOn, days)) < 0 ? "late" : "now";
}
