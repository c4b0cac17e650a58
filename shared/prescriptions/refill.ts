import { addDays, daysBetween, type Day } from "../kernel/time";

/** The last day on which she has medicine: supplied for so many days from the day on which she got it. */
export const lastDayOf = (receivedOn: Day, days: number): Day => addDays(receivedOn, days - 1);

/** The day on which she is invited: so many days before the last one that review, packing and delivery fit (row 70). */
export const inviteOn = (receivedOn: Day, days: number, leadDays: number): Day =>
  addDays(lastDayOf(receivedOn, days), -leadDays);

/**
 * Is today a day to invite her? `early` before the lead time begins, `late` after the last day: then an invitation would
 * only tell what she knows, and the way is to the hospital.
 */
export function whenToInvite(receivedOn: Day, days: number, leadDays: number, today: Day): "early" | "now" | "late" {
  if (daysBetween(today, inviteOn(receivedOn, days, leadDays)) > 0) return "early";
  return daysBetween(today, lastDayOf(receivedOn, days)) < 0 ? "late" : "now";
}
