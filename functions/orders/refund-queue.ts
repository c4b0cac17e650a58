import { done } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { orders } from "../../shared/orders/contract";
import type { RefundRow } from "../../shared/orders/views";
import type { Answering } from "../kernel/call";
import { financeRow, payerOf } from "./order-case";
import type { Parts } from "./parts";
import { queueOf } from "./refund-rows";

const PAGE = 50;

export const refundQueue =
  (parts: Parts): Answering<(typeof orders)["calls"]["refundQueue"]> =>
  async ({ queue, cursor }, { tenant, now }) => {
    const page = await parts.repository.refundQueue(queue, tenant, PAGE, cursor);
    const rows = await Promise.all(page.rows.map((row) => rowFor(parts, row, tenant, now)));
    return done({
      items: rows.filter((row) => row !== undefined).filter(({ refund }) => queueOf(refund) === queue),
      cursor: page.cursor,
    });
  };

async function rowFor(
  parts: Parts,
  { orderId, number }: { readonly orderId: string; readonly number: string },
  tenant: string,
  now: Instant,
): Promise<RefundRow | undefined> {
  const [order, refund] = await Promise.all([
    parts.repository.unread(tenant, orderId),
    parts.repository.refund(orderId, number, tenant),
  ]);
  if (!order || !refund) return undefined;
  return {
    orderId,
    orderVersion: order.v,
    title: financeRow(order).title,
    payerName: await payerOf(parts, order, tenant),
    totalFen: order.totalFen,
    refund,
    overdue: refund.decideBy !== undefined && refund.decideBy < now,
  };
}
