import { done, refused } from "../../shared/kernel/result";
import type { orders } from "../../shared/orders/contract";
import type { Order } from "../../shared/orders/model";
import { refundableOf } from "../../shared/orders/rules";
import type { OrderCase, OrderRow } from "../../shared/orders/views";
import type { Answering } from "../kernel/call";
import { entriesOf } from "./order-entries";
import type { Parts } from "./parts";
import { rowOf, storyOf } from "./show";

export const orderCase =
  (parts: Parts): Answering<(typeof orders)["calls"]["orderCase"]> =>
  async ({ id }, call) => {
    const order = await parts.repository.order(id, call);
    return order ? done(await caseOf(parts, order, call.tenant)) : refused("thing.missing");
  };

/** An order as finance sees it. */
export async function caseOf(parts: Parts, order: Order, tenant: string): Promise<OrderCase> {
  const { repository } = parts;
  const [lines, refunds, receipt, payerName] = await Promise.all([
    repository.lines(order.id, tenant),
    repository.refunds(order.id, tenant),
    repository.receipt(order.id, tenant),
    payerOf(parts, order, tenant),
  ]);
  return {
    row: financeRow(order),
    record: order.record,
    payerName,
    lines: order.lines,
    priceVersion: order.priceVersion,
    attempts: order.attempts,
    paid: order.paid && {
      way: order.paid.way,
      fen: order.paid.fen,
      at: order.paid.at,
      number: order.paid.number,
      transactionId: order.paid.transactionId,
    },
    reservedFen: order.reservedFen,
    refundableFen: refundableOf(order),
    refunds,
    entries: await entriesOf(parts, order, refunds, lines, tenant),
    receipt,
    story: storyOf(lines),
  };
}

/** In a list: what it is for, or what the counter wrote for somebody without an account. */
export const financeRow = (order: Order): OrderRow => {
  const row = rowOf(order);
  return row.title.zh === "" && order.label ? { ...row, title: { zh: order.label, en: order.label } } : row;
};

/** The payer's name, masked; what the counter wrote, where nobody is known. */
export async function payerOf({ people }: Parts, order: Order, tenant: string): Promise<string> {
  if (!order.personId) return order.label ?? "";
  return (await people.names(tenant, order.personId)).maskedName;
}
