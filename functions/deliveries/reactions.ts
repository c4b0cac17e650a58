import type { DeliveryEvent } from "../../shared/deliveries/events";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { changed, freightPayable, freightSettled, takeStep } from "../../shared/deliveries/rules";
import { addMinutes, clockOf, dayOf } from "../../shared/kernel/time";
import type { Id } from "../../shared/kernel/ids";
import { yuan } from "../../shared/kernel/money";
import type { OrderEvent } from "../../shared/orders/events";
import type { PrescriptionEvent } from "../../shared/prescriptions/events";
import { announce, type News, type Reaction } from "../kernel/outbox";
import { keysOf } from "./keys";
import { newsOf } from "./news";
import type { Parts } from "./parts";
import { kept } from "./repository";
import { byItself, stepByItself, type Decided } from "./step";
import { readyWith } from "./ready";

type Reacting = Pick<Parts, "repository" | "prescriptions" | "orders" | "clock" | "ids">;

/** Everything that this domain does when it hears news. Imported by every entry: keep it light. */
export const deliveryReactions = (parts: Parts): Reaction[] => [followPrescription(parts), hearFreight(parts)];

const ENDING = ["prescription.cancelled", "prescription.void", "prescription.expired", "prescription.rejected"];
const DISPENSED = ["prescription.dispensed", "prescription.partly-dispensed", "prescription.released"];

/** What the delivery does when its prescription moves on; its present state is asked, since news may be late. */
export const followPrescription =
  (parts: Reacting): Reaction =>
  async ({ tenant, event }) => {
    if (!event.type.startsWith("prescription.")) return;
    const { type, prescriptionId } = event as unknown as PrescriptionEvent;
    const paid = type === "prescription.paid";
    if (!paid && !ENDING.includes(type) && !DISPENSED.includes(type)) return;
    const found = await parts.prescriptions.forDelivery(tenant, prescriptionId);
    const stands = await parts.repository.standing(tenant, prescriptionId);
    if (!found || !stands) return;
    if (ENDING.includes(type)) return void (await end(parts, tenant, stands.id));
    await confirm(parts, tenant, stands.id, found.paidAt);
    const together = found.state === "dispensed" || found.state === "partly-dispensed";
    if (together) await dispensed(parts, tenant, stands.id, found);
  };

/** The medicine was paid: method and carrier stand; freight that is owed gets its deadline. */
const confirm = ({ repository, clock }: Reacting, tenant: string, id: Id, paidAt = clock.now()) =>
  stepByItself({ repository }, tenant, id, (before): Decided | undefined => {
    const owed = !freightSettled(before);
    const until = addMinutes(paidAt, deliveryPolicy.freight.payHours * 60);
    const step = byItself("confirm", before.v + 1, clock.now());
    const taken = takeStep(before, "confirm", step, owed ? { freightPayUntil: until } : {});
    if (!taken.ok) return undefined;
    if (!owed) return { after: taken.value, event: "delivery.confirmed" };
    const facts = { amount: `${yuan(before.freight!.fen)} 元`, until: `${dayOf(until)} ${clockOf(until)}` };
    // Two things are so at one version: each is told under a name of its own.
    const confirmed = newsOf("delivery.confirmed", taken.value, tenant, taken.value.updatedAt, {}, "/confirmed");
    return { after: taken.value, event: "delivery.freight-owed", facts, writes: [confirmed] };
  });

/** Put together: a bag for the window gets its code, a parcel its place in the packing list. */
const dispensed = (
  parts: Reacting,
  tenant: string,
  id: Id,
  { boxes, grams }: { readonly boxes: number; readonly grams: number },
) =>
  stepByItself(parts, tenant, id, async (before): Promise<Decided | undefined> => {
    if (before.state !== "due" || before.dispensedAt) return undefined;
    const now = parts.clock.now();
    const put = { dispensedAt: now, boxes, grams: Math.ceil(grams) };
    const step = byItself("dispensed", before.v + 1, now);
    if (before.method === "express") return { after: changed(before, step, put) };
    const { change, writes } = await readyWith(parts, tenant, before, now);
    const taken = takeStep(before, "makeReady", step, { ...put, ...change });
    if (!taken.ok) return undefined;
    const { collectBy = now } = change;
    return {
      after: taken.value,
      event: "delivery.ready",
      facts: { until: `${dayOf(collectBy)} ${clockOf(collectBy)}` },
      writes,
    };
  });

/** The prescription has ended: nothing of it is handed out or sent. What has left is past ending. */
const end = ({ repository, clock }: Reacting, tenant: string, id: Id) =>
  stepByItself({ repository }, tenant, id, (before): Decided | undefined => {
    const step = byItself("cancel", before.v + 1, clock.now(), "hospital", "prescription-ended");
    const taken = takeStep(before, "cancel", step);
    if (!taken.ok) return undefined;
    const gone = before.code ? [{ remove: repository.codeKey(tenant, before.code), when: "any" } as const] : [];
    return { after: taken.value, event: "delivery.cancelled", writes: gone };
  });

/** Freight was paid: an order of its own (M9). Money for a parcel that cannot use it is announced so once, and goes back. */
export const hearFreight =
  (parts: Reacting): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.paid") return;
    const { orderId, subject } = event as unknown as OrderEvent;
    if (subject.domain !== "deliveries") return;
    const made = await parts.orders.paymentMade(tenant, orderId);
    if (!made) return;
    const { repository, clock } = parts;
    let usable = false;
    await stepByItself({ repository }, tenant, subject.id, (before): Decided | undefined => {
      usable = before.freightPaidAt === made.at;
      if (!freightPayable(before) || before.freight?.fen !== made.fen) return undefined;
      usable = true;
      const step = byItself("freight-paid", before.v + 1, clock.now(), "hospital", "freight-paid");
      return { after: changed(before, step, { freightPaidAt: made.at }), event: "delivery.freight-paid" };
    });
    if (!usable) await announceUnusable(parts, tenant, subject.id, orderId);
  };

/** Said once: a guard beside the delivery is written with the news. */
async function announceUnusable({ repository, clock }: Reacting, tenant: string, id: Id, orderId: Id): Promise<void> {
  const found = await repository.unread(tenant, id);
  if (!found) return;
  const { prescriptionId, accountId, personId, v: version } = found;
  const news: DeliveryEvent = {
    ...{ type: "delivery.payment-unusable", deliveryId: id, prescriptionId, accountId, personId, version },
    facts: { orderId },
  };
  await repository.commit([
    { put: keysOf(tenant).unusable(id, orderId), item: kept({ orderId }), when: "absent" },
    announce(tenant, news as unknown as News, `delivery#${id}/${orderId}@1`, clock.now()),
  ]);
}
