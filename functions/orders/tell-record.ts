import { recordLife, isGivenBack } from "../../shared/orders/states";
import type { Order } from "../../shared/orders/model";
import type { OrderEvent } from "../../shared/orders/events";
import type { Reaction } from "../kernel/outbox";
import type { MoneyToRecord } from "../ports/medical-record/port";
import type { Parts } from "./parts";

/** The hospital's record could not be told: the event stays in the outbox and is told again later. */
class RecordOutOfReach extends Error {
  override readonly name = "RecordOutOfReach";
}

const TRIES = 5;

/**
 * The hospital's record hears of every payment and every refund of an order, by our own numbers. It reads the present state
 * and tells all of it that counts, so that telling it late, twice or out of order ends the same; what was told once and has
 * not changed since is not told again.
 */
export const tellRecord =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid" && event.type !== "order.refund-done") return;
    const { repository, clock } = parts;
    const { orderId } = event as unknown as OrderEvent;
    for (let tries = 0; tries < TRIES; tries++) {
      const order = await repository.unread(tenant, orderId);
      const state = order && recordLife.next(order.record, "tell");
      if (!order || !state) return;
      for (const money of await moneyOf(parts, tenant, order)) {
        const written = await parts.record.writeMoney(money);
        if (written.ok) continue;
        if (written.code === "unreachable") throw new RecordOutOfReach();
        // Refused for good: the daily comparison names it, and somebody mends it there.
        parts.log({ event: "record.money-refused", number: money.number });
        return;
      }
      const now = clock.now();
      const after = { ...order, v: order.v + 1, record: state, updatedAt: now };
      const line = { version: after.v, at: now, what: "record-told", by: "hospital", fingerprint: "job" } as const;
      const writes = repository.change(order, after, `record-told@${after.v}`, line, tenant);
      if ((await repository.commit(writes)).ok) return;
    }
    throw new RecordOutOfReach();
  };

/** The payment, and what of it has gone back; money that was never wanted is no business of the record. */
async function moneyOf({ repository, people }: Parts, tenant: string, order: Order): Promise<MoneyToRecord[]> {
  const { paid, id: orderId, personId } = order;
  if (!paid) return [];
  const person = personId && (await people.person(tenant, personId));
  const whose = { orderId, ...(person && person.recordNumber ? { recordNumber: person.recordNumber } : {}) };
  const refunds = order.refundCount === 0 ? [] : await repository.refunds(orderId, tenant);
  const back = refunds.filter(({ state, from }) => isGivenBack(state) && from === "order");
  return [
    { ...whose, number: paid.number, kind: "payment", fen: paid.fen, at: paid.at, way: paid.way },
    ...back.map(({ number, fen, doneAt, updatedAt, way }) => {
      return { ...whose, number, kind: "refund" as const, fen, at: doneAt ?? updatedAt, way };
    }),
  ];
}
