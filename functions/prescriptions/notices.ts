import type { Instant } from "../../shared/kernel/time";
import type { Notice } from "../../shared/notifications/notice";
import type { PrescriptionEvent } from "../../shared/prescriptions/events";

/** What we tell of our own news. Pure. `at` is when it happened. */
export function noticesOf(_event: PrescriptionEvent, _at: Instant): Notice[] {
  return [];
}
