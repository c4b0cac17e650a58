import type { DeliveryEventType } from "../../shared/deliveries/events";
import type { Delivery } from "../../shared/deliveries/model";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import { announce, type News } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";

/** The event of a delivery for its commit. `about` makes the name unique where it is no news of a version. */
export function newsOf(
  type: DeliveryEventType,
  delivery: Pick<Delivery, "id" | "prescriptionId" | "accountId" | "personId" | "v">,
  tenant: string,
  at: Instant,
  facts: NoticeFacts = {},
  about = "",
): Write {
  const { id: deliveryId, prescriptionId, accountId, personId, v: version } = delivery;
  const event = { type, deliveryId, prescriptionId, accountId, personId, version, facts };
  return announce(tenant, event as unknown as News, `delivery#${deliveryId}${about}@${version}`, at);
}
