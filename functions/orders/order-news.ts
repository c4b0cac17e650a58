import type { NoticeFacts } from "../../shared/notifications/model";
import type { OrderEvent, OrderEventType } from "../../shared/orders/events";
import type { Order } from "../../shared/orders/model";
import { announce } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";

/**
 * The outbox row of an order's news, named thing@version; news that changes nothing about the order is named otherwise and
 * says when it happened. Facts say how much and when, never what for (N6).
 */
export function orderNews(
  order: Order,
  type: OrderEventType,
  tenant: string,
  facts: NoticeFacts,
  { name, at } = { name: `order#${order.id}@${order.v}`, at: order.updatedAt },
): Write {
  const news: OrderEvent = {
    type,
    orderId: order.id,
    ...(order.accountId ? { accountId: order.accountId } : {}),
    ...(order.personId ? { personId: order.personId } : {}),
    subject: order.subject,
    version: order.v,
    ...(order.paid ? { number: order.paid.number } : {}),
    facts,
  };
  return announce(tenant, news, name, at);
}
