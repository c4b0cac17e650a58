import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import { daysLeftFrom, type Having } from "../../../shared/prescriptions/refill";

/** For how many days she has medicine of it, as her own page and the doctor's both say; nothing before it is known that she has it. */
export const daysLeftNow = (
  having: Having | undefined,
  { days }: Pick<Prescription, "days">,
  now: Instant,
): { daysLeft?: number } => (having?.sure ? { daysLeft: daysLeftFrom(having.receivedOn, days, dayOf(now)) } : {});
