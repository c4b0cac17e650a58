import type { ConsultationEvent } from "../../shared/consultations/events";
import { usePayment, type PaymentUse } from "../../shared/consultations/rules";
import type { Id } from "../../shared/kernel/ids";
import type { OrderEvent } from "../../shared/orders/events";
import { announce, type News, type Reaction } from "../kernel/outbox";
import { keysOf } from "./keys";
import { placeAgain } from "./place-again";
import type { Parts } from "./parts";
import { kept } from "./repository";
import { notice } from "./say";
import { byHospital, stepByHospital } from "./step";

type Paying = Pick<Parts, "repository" | "policy" | "ids" | "clock" | "orders" | "table">;

/**
 * The fee of a request was paid: it waits for its doctor now, its clock runs and its chat says so. Money for one that can
 * use it no more is announced as of no use, once, and goes back (M6, M7). The order is asked as it stands now, since news
 * may be late.
 */
export const confirmFee =
  (parts: Paying): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid") return;
    const { orderId, subject } = event as unknown as OrderEvent;
    if (subject.domain !== "consultations") return;
    const made = await parts.orders.paymentMade(tenant, orderId);
    if (!made) return;
    const now = parts.clock.now();
    let use: PaymentUse = { is: "nothing" };
    await stepByHospital(parts, tenant, subject.id, async (before) => {
      use = usePayment(before, made, byHospital("pay", before.v + 1, now, "paid"), parts.policy);
      if (use.is !== "paid") return undefined;
      const { after } = use;
      const again =
        before.state === "not-paid" ? await placeAgain(parts, tenant, before, after) : { after, writes: [] };
      if (!again) {
        use = { is: "unusable" };
        return undefined;
      }
      return { ...again, event: "consultation.paid", says: [notice("waiting", { until: after.acceptBy })] };
    });
    // What the last look decided: the closure above has set it.
    if ((use as PaymentUse).is === "unusable") await announceUnusable(parts, tenant, subject.id, orderId);
  };

/** Said once: a guard beside the consultation is written with the news. */
async function announceUnusable({ repository, clock }: Paying, tenant: string, id: Id, orderId: Id): Promise<void> {
  const found = await repository.unread(tenant, id);
  if (!found) return;
  const { accountId, personId, v: version } = found;
  const type = "consultation.payment-unusable";
  const news: ConsultationEvent = { type, consultationId: id, accountId, personId, version, facts: { orderId } };
  const name = `consultation#${id}/${orderId}@1`;
  await repository.commit([
    { put: keysOf(tenant).unusable(id, orderId), item: kept({ orderId }), when: "absent" },
    announce(tenant, news as unknown as News, name, clock.now()),
  ]);
}
