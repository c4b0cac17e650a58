import type { Id } from "../../../shared/kernel/ids";
import type { OrderEvent } from "../../../shared/orders/events";
import { byHospital } from "../../../shared/prescriptions/rules";
import { useMoney } from "../../../shared/prescriptions/sale-rules";
import type { Reaction } from "../../kernel/outbox";
import { newsOf } from "../news";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { kept } from "../repository";
import { stepByHospital, type Decided } from "../step";
import { createStockStore } from "../stock/stock-store";

type Paying = Pick<Parts, "repository" | "table" | "orders" | "clock">;

/**
 * The medicine was paid: the dispensary may put it together. Money for one that cannot use it is announced so, once, and goes
 * back whole (P4, M6). The order is asked as it stands now, since news may be late.
 */
export const confirmMedicine =
  (parts: Paying): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid") return;
    const { orderId, subject } = event as unknown as OrderEvent;
    if (subject.domain !== "prescriptions") return;
    const made = await parts.orders.paymentMade(tenant, orderId);
    if (!made) return;
    const now = parts.clock.now();
    const stock = createStockStore(parts.table);
    let usable = true;
    await stepByHospital(parts, tenant, subject.id, async (before): Promise<Decided | undefined> => {
      const use = useMoney(before, made, byHospital("pay", before.v + 1, now, "paid"));
      usable = use.is !== "unusable";
      if (use.is !== "paid") return undefined;
      const kept = use.again ? await stock.reserveWrites(tenant, before.supply, before.id, now) : undefined;
      usable = kept?.ok !== false;
      if (kept?.ok === false) return undefined;
      return { after: use.after, event: "prescription.paid", writes: kept?.value ?? [] };
    });
    if (!usable) await announceUnusable(parts, tenant, subject.id, orderId);
  };

/** Said once: a guard beside the prescription is written with the news. */
async function announceUnusable({ repository, clock }: Paying, tenant: string, id: Id, orderId: Id): Promise<void> {
  const found = await repository.unread(tenant, id);
  if (!found) return;
  const now = clock.now();
  await repository.commit([
    { put: keysOf(tenant).unusable(id, orderId), item: kept({ orderId }), when: "absent" },
    newsOf("prescription.payment-unusable", found, tenant, now, { orderId }, `/${orderId}`),
  ]);
}
