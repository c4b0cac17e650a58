import type { DeliveryEvent } from "../../../shared/deliveries/events";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { havingOf, inviteOn } from "../../../shared/prescriptions/refill";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { refillStore } from "./refill-store";

/** It has left for her, or she has it. */
const PLANS: readonly DeliveryEvent["type"][] = ["delivery.handed-over", "delivery.signed", "delivery.picked-up"];

/**
 * The invitation for the next prescription is planned (row 70): from the promised day once it has left, and anew from the day
 * on which she really got it, whenever the news of that come.
 */
export const planRefill =
  ({ repository, table, deliveries }: Pick<Parts, "repository" | "table" | "deliveries">): Reaction =>
  async ({ tenant, event }) => {
    const { type, prescriptionId, deliveryId } = event as unknown as DeliveryEvent;
    if (!PLANS.includes(type)) return;
    const [found, parcel] = await Promise.all([
      repository.unread(tenant, prescriptionId),
      deliveries.facts(tenant, deliveryId),
    ]);
    const having = parcel && havingOf(parcel);
    if (!found || !having) return;
    const onDay = inviteOn(having.receivedOn, found.days, prescriptionPolicy.refill);
    await refillStore(table).plan(tenant, found.id, { ...having, onDay });
  };
