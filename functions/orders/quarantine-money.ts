import type { Fen } from "../../shared/kernel/money";
import { quarantineEntry } from "../../shared/orders/ledger";
import type { Order, Quarantined } from "../../shared/orders/model";
import type { Arrived } from "../../shared/orders/rules";
import { announce } from "../kernel/outbox";
import { keysOf } from "./keys";
import { orderNews } from "./order-news";
import type { Parts } from "./parts";

type Odd = {
  readonly arrived: Arrived;
  readonly why: Quarantined["why"];
  readonly order: Order | undefined;
  readonly expectedFen: Fen | undefined;
};

/**
 * Money that came and fits nothing, as the provider itself answered: kept apart under its transaction, booked as unexplained,
 * alarmed, and left to finance (M3). The order, where there is one, stays as it was.
 */
export async function quarantine(parts: Parts, tenant: string, odd: Odd): Promise<"quarantined" | "known"> {
  const { repository, clock, log } = parts;
  const { arrived, why, order, expectedFen } = odd;
  const { transactionId, number, totalFen, paidAt } = arrived;
  const now = clock.now();
  const kept: Quarantined = {
    transactionId,
    v: 1,
    number,
    ...(order ? { orderId: order.id } : {}),
    why,
    ...(expectedFen === undefined ? {} : { expectedFen }),
    fen: totalFen,
    state: "waiting",
    at: now,
  };
  const facts = { fen: String(totalFen), why };
  const [type, name] = ["order.payment-quarantined", `transaction#${transactionId}@1`] as const;
  const committed = await repository.commit([
    { put: keysOf(tenant).quarantined(transactionId), item: repository.plain(kept), when: "absent" },
    repository.transactionWrite(transactionId, order?.id, number, tenant),
    repository.entryWrite(quarantineEntry(number, totalFen, paidAt, now), tenant),
    order
      ? orderNews(order, type, tenant, facts, { name, at: now })
      : announce(tenant, { type, version: 1, number, facts }, name, now),
  ]);
  if (!committed.ok) return "known";
  log({ event: "payment.alarm", number, code: why });
  return "quarantined";
}
