import type { Application } from "../../shared/appointments/application";
import type { ApplicationEvent } from "../../shared/appointments/events";
import { usePayment, type Outcome, type PaymentMade } from "../../shared/appointments/paying";
import { placesOf } from "../../shared/appointments/splitting";
import type { OrderEvent } from "../../shared/orders/events";
import { announce, type Reaction } from "../kernel/outbox";
import type { Parts } from "./parts";
import { commitByHospital } from "./step-by-hospital";

/** The application was moved by others again and again: the event stays in the outbox and is told again. */
class PaymentContended extends Error {
  override readonly name = "PaymentContended";
}

type Useful = Extract<Outcome, { readonly after: Application }>;

/**
 * An order of ours was paid: the place that was kept is fixed; one that had run out is taken back where its units are still
 * free; else the money is announced as of no use, once (S7). The order is asked as it stands now, since news may be late.
 */
export const confirmPaid =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid") return;
    const { orderId, subject } = event as unknown as OrderEvent;
    if (subject.domain !== "appointments") return;
    for (let tries = 0; tries < 5; tries++) {
      const made = await parts.orders.paymentMade(tenant, orderId);
      const before = made && (await parts.repository.unread(tenant, subject.id));
      if (!made || !before) return;
      const now = parts.clock.now();
      const outcome = usePayment(before, made, now);
      if (outcome.is === "nothing") return;
      if (outcome.is === "unusable") return announceUnusable(parts, tenant, before, made);
      if (await take(parts, tenant, before, outcome)) return;
      const unmoved = (await parts.repository.unread(tenant, before.id))?.v === before.v;
      // The application stands as it was: then it was the place that somebody else has taken.
      if (unmoved && outcome.is === "late") return announceUnusable(parts, tenant, before, made);
    }
    throw new PaymentContended();
  };

async function take(
  parts: Parts,
  tenant: string,
  before: Application,
  { is, after, booking }: Useful,
): Promise<boolean> {
  const { repository, examForms } = parts;
  const holder = { id: after.id, by: "", at: after.updatedAt };
  const back =
    is === "late"
      ? [
          ...placesOf(booking).flatMap(({ sessionId, seats }) =>
            repository.seatWrites(true, sessionId, seats, holder, tenant),
          ),
          ...(after.examFormId ? [examForms.use(after.personId, after.examFormId, after.id, tenant)] : []),
        ]
      : [];
  const fixed = before.state !== "scheduled" && after.state === "scheduled";
  const decided = {
    after,
    reason: "paid",
    writes: back,
    ...(fixed ? { event: "application.scheduled" as const } : {}),
  };
  return commitByHospital(parts, before, decided, tenant);
}

/** Said once: a guard beside the application is written with the news. */
async function announceUnusable(
  { repository, clock }: Parts,
  tenant: string,
  application: Application,
  { orderId }: PaymentMade,
): Promise<void> {
  const now = clock.now();
  const news: ApplicationEvent = {
    type: "application.payment-unusable",
    applicationId: application.id,
    accountId: application.accountId,
    personId: application.personId,
    version: application.v,
    facts: { orderId },
  };
  await repository.commit([
    repository.unusableWrite(application.id, orderId, now, tenant),
    announce(tenant, news, `application#${application.id}/${orderId}@1`, now),
  ]);
}
