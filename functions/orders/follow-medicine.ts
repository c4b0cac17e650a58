import type { DeliveryEvent } from "../../shared/deliveries/events";
import type { Id } from "../../shared/kernel/ids";
import type { CloseReason, RefundReason, Subject } from "../../shared/orders/model";
import type { PrescriptionEvent } from "../../shared/prescriptions/events";
import type { Reaction } from "../kernel/outbox";
import { close } from "./close";
import { ClosingLater, giveDifferenceBack } from "./follow-price";
import type { Parts } from "./parts";
import { refundOnEnd } from "./refund-on-end";

type Ending = { readonly close: CloseReason; readonly refund?: RefundReason };

/** What ends the order of the medicine; money that comes after a lapse is judged by prescriptions first (M6). */
const MEDICINE_ENDS: { readonly [type in PrescriptionEvent["type"]]?: Ending } = {
  "prescription.lapsed": { close: "not-paid-in-time" },
  "prescription.void": { close: "not-needed", refund: "prescription-ended" },
  "prescription.expired": { close: "not-needed", refund: "prescription-ended" },
  "prescription.cancelled": { close: "not-needed", refund: "prescription-ended" },
};
/** What ends the order of the freight, which never touches that of the medicine (M9). */
const FREIGHT_ENDS: { readonly [type in DeliveryEvent["type"]]?: Ending } = {
  "delivery.cancelled": { close: "not-needed", refund: "not-sent" },
  "delivery.turned-to-pick-up": { close: "not-needed", refund: "not-sent" },
};
/** For good: where it is not sent once more, medicine and freight both go back, each from its own order (row 87). */
const FAILURES: { readonly [type in DeliveryEvent["type"]]?: RefundReason } = {
  "delivery.lost": "parcel-lost",
  "delivery.damaged": "parcel-damaged",
  "delivery.returned": "parcel-returned",
};

/** Money follows medicine: what prescriptions tell moves its price, what deliveries tell moves the freight (D2-08, D2-23). */
export const followMedicine =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type.startsWith("prescription."))
      return hearPrescription(parts, tenant, event as unknown as PrescriptionEvent);
    if (event.type.startsWith("delivery.")) return hearDelivery(parts, tenant, event as unknown as DeliveryEvent);
  };

async function hearPrescription(
  parts: Parts,
  tenant: string,
  { type, prescriptionId, facts }: PrescriptionEvent,
): Promise<void> {
  const subject = { domain: "prescriptions", id: prescriptionId } as const;
  if (type === "prescription.payment-unusable") return giveBack(parts, tenant, facts.orderId, "prescription-ended");
  const ending = MEDICINE_ENDS[type];
  if (ending) return end(parts, tenant, subject, ending);
  if (type !== "prescription.partly-dispensed") return;
  const order = await parts.repository.ofSubject(tenant, subject);
  if (order) await giveDifferenceBack(parts, tenant, order.id, "not-supplied");
}

async function hearDelivery(parts: Parts, tenant: string, news: DeliveryEvent): Promise<void> {
  const { type, deliveryId, prescriptionId, facts } = news;
  const freight = { domain: "deliveries", id: deliveryId } as const;
  if (type === "delivery.payment-unusable") return giveBack(parts, tenant, facts.orderId, "not-sent");
  const ending = FREIGHT_ENDS[type];
  if (ending) return end(parts, tenant, freight, ending);
  const refund = FAILURES[type];
  if (!refund || facts.then !== "refund") return;
  await end(parts, tenant, { domain: "prescriptions", id: prescriptionId }, { close: "not-needed", refund });
  await end(parts, tenant, freight, { close: "not-needed", refund });
}

/** Closes the order of a thing where it is unpaid; gives it back where it is paid and its end says so. */
async function end(parts: Parts, tenant: string, subject: Subject, { close: because, refund }: Ending): Promise<void> {
  const order = await parts.repository.ofSubject(tenant, subject);
  if (!order) return;
  const closed = await close(parts, tenant, order.id, because);
  if (closed === "later") throw new ClosingLater();
  if (closed === "paid" && refund) await refundOnEnd(parts, tenant, order.id, refund);
}

/** Money that came and cannot be used goes back whole (M7, P4). */
async function giveBack(parts: Parts, tenant: string, orderId: Id | undefined, reason: RefundReason): Promise<void> {
  const order = orderId === undefined ? undefined : await parts.repository.unread(tenant, orderId);
  if (!order) return;
  await refundOnEnd(parts, tenant, order.id, order.closing === "closed" ? "paid-after-closing" : reason);
}
