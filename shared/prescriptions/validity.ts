import { addDays, addMinutes, dayOf, instantOf, type Instant } from "../kernel/time";
import { reviewPolicy } from "./review-policy";

/** Until when one that was signed at this moment can be paid: the end of its last day in Asia/Shanghai (D2-23). */
export const validUntilOf = (signedAt: Instant): Instant =>
  instantOf(addDays(dayOf(signedAt), reviewPolicy.validity.moreDays + 1), "00:00");

/** When she is warned that its last moment is near. */
export const warnAtOf = (validUntil: Instant): Instant => addMinutes(validUntil, -reviewPolicy.warning.hours * 60);

/** The pharmacist's target for one that was signed at this moment. */
export const reviewByOf = (signedAt: Instant): Instant => addMinutes(signedAt, reviewPolicy.target.minutes);
