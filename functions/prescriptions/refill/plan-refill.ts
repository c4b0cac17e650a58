import type { DeliveryEvent } from "../../../shared/deliveries/events";
import { dayOf } from "../../../shared/kernel/time";
import { prescriptionPolicy } from "../../../shared/prescriptions/policy";
import { inviteOn } from "../../../shared/prescriptions/refill";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { refillStore } from "./refill-store";

const RECEIVED: readonly DeliveryEvent["type"][] = ["delivery.signed", "delivery.picked-up"];

/** She has it in her hands: from here her days are counted, and the invitation for the next one is planned (row 70). */
export const planRefill =
  ({ repository, table }: Pick<Parts, "repository" | "table">): Reaction =>
  async ({ tenant, event, at }) => {
    if (!event.type.startsWith("delivery.")) return;
    const { type, prescriptionId } = event as unknown as DeliveryEvent;
    if (!RECEIVED.includes(type)) return;
    const found = await repository.unread(tenant, prescriptionId);
    if (!found) return;
    const receivedOn = dayOf(at);
    const onDay = inviteOn(receivedOn, found.days, prescriptionPolicy.refill.leadDays);
    await refillStore(table).plan(tenant, found.id, onDay, receivedOn);
  };
