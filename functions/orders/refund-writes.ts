import type { NoticeFacts } from "../../shared/notifications/model";
import type { OrderEvent, OrderEventType } from "../../shared/orders/events";
import type { LedgerEntry } from "../../shared/orders/ledger-model";
import type { Order, Refund } from "../../shared/orders/model";
import type { Moved } from "../../shared/orders/refund-rules";
import type { Reader } from "../kernel/call";
import { announce } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";
import type { Line, Repository } from "./repository";

/** One step of a refund: the order and the refund before and after it, its line, what it books and announces. */
export type RefundStep = {
  readonly before: { readonly order: Order; readonly refund?: Refund };
  readonly after: Moved;
  readonly stepId: string;
  readonly line: Omit<Line, "version" | "at" | "number">;
  readonly entry?: LedgerEntry;
  readonly event?: OrderEventType;
  readonly facts?: NoticeFacts;
};

/** Everything of a step in one commit: both things at their next version, the story, the ledger, the news (M10, N1). */
export function refundWrites(repository: Repository, step: RefundStep, tenant: string, reader?: Reader): Write[] {
  const { before, after, stepId, line, entry, event, facts } = step;
  const { order, refund } = after;
  const told: Line = { ...line, version: order.v, at: order.updatedAt, number: refund.number };
  return [
    ...repository.change(before.order, order, stepId, told, tenant, reader),
    ...repository.refundWrites(before.refund, refund, tenant),
    ...(entry ? [repository.entryWrite(entry, tenant)] : []),
    ...(event ? [refundNews(after, event, tenant, facts)] : []),
  ];
}

/**
 * The outbox row of a refund's news, named thing@version. The facts say how much and whose money, never why: a reason may
 * be a matter of health (N6).
 */
export function refundNews({ order, refund }: Moved, type: OrderEventType, tenant: string, more?: NoticeFacts): Write {
  const news: OrderEvent = {
    type,
    orderId: order.id,
    ...(order.accountId ? { accountId: order.accountId } : {}),
    ...(order.personId ? { personId: order.personId } : {}),
    subject: order.subject,
    version: order.v,
    number: refund.number,
    facts: { fen: String(refund.fen), refund: refund.number, from: refund.from, way: refund.way, ...more },
  };
  return announce(tenant, news, `order#${order.id}@${order.v}`, order.updatedAt);
}
