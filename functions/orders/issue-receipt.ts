import type { OrderEvent } from "../../shared/orders/events";
import { Receipt, type Order, type Refund } from "../../shared/orders/model";
import { isGivenBack } from "../../shared/orders/states";
import type { Reaction } from "../kernel/outbox";
import type { ReceiptRequest } from "../ports/e-receipt/port";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

/** The fiscal service is away, or somebody else wrote first: the event stays in the outbox and is told again later. */
class ReceiptNotYet extends Error {
  override readonly name = "ReceiptNotYet";
}

/** A receipt as it lies there: with the refunds that have turned it red. */
type Kept = { readonly v: number; readonly receipt: Receipt; readonly reversals: readonly string[] };

/**
 * Each paid order gets one electronic receipt (row 77), and each refund of it one red receipt over its amount. The numbers of
 * the documents are the order's and the refund's, so that asking again brings the same receipt.
 */
export const issueReceipt =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid" && event.type !== "order.refund-done") return;
    const { orderId, number } = event as unknown as OrderEvent;
    const order = await parts.repository.unread(tenant, orderId);
    if (!order?.paid) return;
    const kept = (await keptOf(parts, tenant, order)) ?? (await issued(parts, tenant, order));
    if (!kept || event.type === "order.paid" || !number || kept.reversals.includes(number)) return;
    const refund = await parts.repository.refund(orderId, number, tenant);
    if (refund && refund.from === "order" && isGivenBack(refund.state))
      await turnedRed(parts, tenant, order, kept, refund);
  };

async function keptOf({ repository }: Parts, tenant: string, { id }: Order): Promise<Kept | undefined> {
  const item = await repository.get(keysOf(tenant).receipt(id));
  return item && { v: item.v, receipt: Receipt.parse(item.receipt), reversals: item.reversals as readonly string[] };
}

/** The first receipt; undefined where the service will not issue one: somebody must look. */
async function issued(parts: Parts, tenant: string, order: Order): Promise<Kept | undefined> {
  const { repository, clock } = parts;
  const answer = await asked(parts, await requestFor(parts, tenant, order));
  if (!answer) return undefined;
  const receipt: Receipt = { ...answer, orderId: order.id, fen: order.paid!.fen, reversedFen: 0 };
  const kept: Kept = { v: 1, receipt, reversals: [] };
  const line = {
    version: order.v,
    at: clock.now(),
    what: "receipt-issued",
    by: "hospital",
    number: answer.number,
    fingerprint: "job",
  } as const;
  const keys = keysOf(tenant);
  const committed = await repository.commit([
    { put: keys.receipt(order.id), item: repository.plain(kept), when: "absent" },
    { put: keys.line(order.id, "receipt-issued"), item: repository.plain({ v: 1, ...line }), when: "absent" },
  ]);
  return committed.ok ? kept : keptOf(parts, tenant, order);
}

async function turnedRed(parts: Parts, tenant: string, order: Order, kept: Kept, refund: Refund): Promise<void> {
  const { batch, number } = kept.receipt;
  const isWhole = refund.fen === order.totalFen;
  const first = await requestFor(parts, tenant, order);
  const answer = await asked(parts, {
    ...first,
    documentNumber: refund.number,
    ...(isWhole ? {} : { lines: [{ code: "REFUND", name: "部分退费", count: 1, fen: refund.fen }] }),
    totalFen: refund.fen,
    paidAt: refund.doneAt ?? refund.updatedAt,
    reverses: { batch, number },
  });
  if (!answer) return;
  const after: Kept = {
    v: kept.v + 1,
    receipt: { ...kept.receipt, reversedFen: kept.receipt.reversedFen + refund.fen },
    reversals: [...kept.reversals, refund.number],
  };
  const put = keysOf(tenant).receipt(order.id);
  const item = parts.repository.plain(after);
  if (!(await parts.repository.commit([{ put, item, when: { version: kept.v } }])).ok) throw new ReceiptNotYet();
}

async function asked({ receipts, log }: Parts, request: ReceiptRequest) {
  const answer = await receipts.issue(request);
  if (answer.ok) return answer.value;
  if (answer.code === "unreachable") throw new ReceiptNotYet();
  log({ event: "receipt.alarm", number: request.documentNumber });
  return undefined;
}

/** Her whole name stands on a receipt: it goes to the fiscal service and to her own screen, nowhere else. */
export async function payerNameOf({ people }: Parts, tenant: string, { personId, label }: Order): Promise<string> {
  const name = personId && (await people.names(tenant, personId)).name;
  return name || label || "个人";
}

async function requestFor(parts: Parts, tenant: string, order: Order): Promise<ReceiptRequest> {
  return {
    documentNumber: order.id,
    payer: await payerNameOf(parts, tenant, order),
    lines: order.lines.map(({ code, name, count, fen }) => ({ code, name: name.zh, count, fen })),
    totalFen: order.totalFen,
    paidAt: order.paid!.at,
  };
}
