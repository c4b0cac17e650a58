import type { Instant } from "../../shared/kernel/time";
import type { Notice } from "../../shared/notifications/notice";
import type { DeliveryEvent } from "../../shared/deliveries/events";

/** What we tell of our own news. Pure. `at` is when it happened. */
export function noticesOf(_event: DeliveryEvent, _at: Instant): Notice[] {
  return [];
}
