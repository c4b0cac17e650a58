import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";
import type { Subject } from "./model";

export const ORDER_EVENTS = [
  "order.paid",
  "order.closed",
  "order.payment-quarantined",
  "order.refund-asked",
  "order.refund-refused",
  "order.refund-approved",
  "order.refund-failed",
  "order.refund-done",
] as const;
export type OrderEventType = (typeof ORDER_EVENTS)[number];

/** News of an order, named thing@version. `number` is the refund or payment that it is about. */
export type OrderEvent = {
  readonly type: OrderEventType;
  readonly orderId: Id;
  readonly accountId?: Id;
  readonly personId?: Id;
  readonly subject: Subject;
  readonly version: number;
  readonly number?: string;
  readonly facts: NoticeFacts;
};
export type OrdersEvent = OrderEvent;
