import type { DeliveryEvent } from "../../../shared/deliveries/events";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { RequestEvent } from "../../../shared/orders/request-events";
import type { PrescriptionEvent } from "../../../shared/prescriptions/events";
import { arrivalOf, minutesFrom, reviewClass, type Counted } from "../../../shared/prescriptions/figures";
import type { Prescription } from "../../../shared/prescriptions/model";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { figureStore } from "./figure-store";

type Counting = Pick<Parts, "repository" | "deliveries" | "table">;

/** Counts news for operations, each once, on the Asia/Shanghai day on which it happened. */
export const keepFigures =
  (parts: Counting): Reaction =>
  async ({ tenant, event, name, at }) => {
    const counted = await countedOf(parts, tenant, event, at);
    await figureStore(parts.table).count(tenant, dayOf(at), `${event.type}#${name}`, counted);
  };

async function countedOf(
  parts: Counting,
  tenant: string,
  event: { readonly type: string },
  at: Instant,
): Promise<Counted[]> {
  if (event.type.startsWith("prescription.")) {
    const { type, prescriptionId } = event as unknown as PrescriptionEvent;
    const outcome = OUTCOMES[type];
    if (outcome) return [{ figure: outcome, part: "" }];
    if (type !== "prescription.signed" && !REVIEWED[type]) return [];
    const found = await parts.repository.unread(tenant, prescriptionId);
    return found ? ofReview(type, found, at) : [];
  }
  if (event.type.startsWith("delivery.")) return ofDelivery(parts, tenant, event as unknown as DeliveryEvent, at);
  if (event.type !== "request.opened") return [];
  return [{ figure: "request", part: (event as unknown as RequestEvent).facts.kind ?? "" }];
}

const OUTCOMES: { readonly [type in PrescriptionEvent["type"]]?: Counted["figure"] } = {
  "prescription.void": "void",
  "prescription.expired": "expired",
  "prescription.cancelled": "cancelled",
  "prescription.dispensed": "dispensed",
  "prescription.partly-dispensed": "partly-dispensed",
};
const REVIEWED: { readonly [type in PrescriptionEvent["type"]]?: "approved" | "returned" | "rejected" } = {
  "prescription.approved": "approved",
  "prescription.returned": "returned",
  "prescription.rejected": "rejected",
};

/** Signed for the first time or anew; decided, and how long the pharmacist took from the last signing. */
function ofReview(type: PrescriptionEvent["type"], { steps }: Pick<Prescription, "steps">, at: Instant): Counted[] {
  const until = steps.filter((step) => step.at <= at);
  const signings = until.filter(({ to }) => to === "in-review");
  const decision = REVIEWED[type];
  if (!decision) return [{ figure: signings.length > 1 ? "signed-again" : "written", part: "" }];
  const signedAt = signings.at(-1)?.at;
  return [
    { figure: decision, part: "" },
    ...(signedAt ? [{ figure: "review", part: reviewClass(minutesFrom(signedAt, at)) } as const] : []),
  ];
}

/** How it reaches her, with whom, to which province, and whether it came when it was promised. */
async function ofDelivery(
  { deliveries }: Counting,
  tenant: string,
  { type, deliveryId }: DeliveryEvent,
  at: Instant,
): Promise<Counted[]> {
  if (type !== "delivery.confirmed" && type !== "delivery.handed-over" && type !== "delivery.signed") return [];
  const known = await deliveries.facts(tenant, deliveryId);
  if (!known) return [];
  const { method, carrier, province, promisedDay } = known;
  if (type === "delivery.confirmed") return [{ figure: "method", part: method }];
  if (type === "delivery.signed")
    return promisedDay ? [{ figure: "arrival", part: arrivalOf(dayOf(at), promisedDay) }] : [];
  return [
    ...(carrier ? [{ figure: "carrier", part: carrier } as const] : []),
    ...(province ? [{ figure: "destination", part: province.code.slice(0, 2) } as const] : []),
  ];
}
