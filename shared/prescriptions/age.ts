import type { Day } from "../kernel/time";

/** Whole months lived from the day of birth to a day; infants are treated by months, not by years. */
export function monthsOn(bornOn: Day, on: Day): number {
  const [year = 0, month = 0, day = 0] = bornOn.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = on.split("-").map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0));
}

/** Under six years: a guardian is beside the child each time (C5). */
export const isUnderSix = (bornOn: Day, on: Day): boolean => monthsOn(bornOn, on) < 72;
