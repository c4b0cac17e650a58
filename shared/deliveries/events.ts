import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";

export const DELIVERY_EVENTS = [
  "delivery.confirmed",
  /** Express became pick-up: she wished so, or the freight was not paid in time. An open order for freight is of no use. */
  "delivery.turned-to-pick-up",
  /** The freight that was to be paid beforehand is still owed after the medicine was paid. */
  "delivery.freight-owed",
  "delivery.freight-paid",
  /** Ready at the window. */
  "delivery.ready",
  "delivery.picked-up",
  "delivery.not-collected",
  "delivery.packed",
  "delivery.handed-over",
  "delivery.moved",
  /** With the courier at her door, or in a locker. */
  "delivery.arrived",
  "delivery.signed",
  /** No movement for too long, or the carrier reports trouble. */
  "delivery.stuck",
  /** For good. `facts.then` is `refund` (all money goes back) or `re-send` (`facts.next` is the delivery in its place). */
  "delivery.returned",
  "delivery.lost",
  "delivery.damaged",
  /** The same medicine is to be sent once more at the hospital's cost: the dispensary takes new boxes from stock. */
  "delivery.re-sent",
  "delivery.cancelled",
  /** Freight came for a parcel that cannot use it. */
  "delivery.payment-unusable",
] as const;
export type DeliveryEventType = (typeof DELIVERY_EVENTS)[number];

/** News of a delivery, named thing@version. Facts never name a drug (N6). */
export type DeliveryEvent = {
  readonly type: DeliveryEventType;
  readonly deliveryId: Id;
  readonly prescriptionId: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly version: number;
  readonly facts: NoticeFacts;
};
