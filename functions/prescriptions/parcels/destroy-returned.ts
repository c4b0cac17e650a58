import type { DeliveryEvent, DeliveryEventType } from "../../../shared/deliveries/events";
import type { Destroyed } from "../../../shared/prescriptions/stock-rules";
import type { Reaction } from "../../kernel/outbox";
import type { Parts } from "../parts";
import { TableBusy } from "../repository";
import { TRIES } from "./boxes-given";
import { writeOffWrites } from "./write-off-parcel";

const GONE: { readonly [type in DeliveryEventType]?: Destroyed } = {
  "delivery.returned": "returned-destroyed",
  "delivery.damaged": "damaged-destroyed",
};

/**
 * A parcel came back, or came damaged: its boxes are counted as wasted instead of dispensed and never available again
 * (D2-23), once for each parcel, less what the desk has written off of it by hand.
 */
export const destroyReturned =
  (parts: Pick<Parts, "repository" | "table" | "deliveries" | "clock">): Reaction =>
  async ({ tenant, event }) => {
    const { type, prescriptionId, deliveryId } = event as unknown as DeliveryEvent;
    const what = GONE[type];
    if (!what) return;
    for (let tries = 0; tries < TRIES; tries++) {
      const [found, parcel] = await Promise.all([
        parts.repository.unread(tenant, prescriptionId),
        parts.deliveries.facts(tenant, deliveryId),
      ]);
      if (!found || !parcel) return;
      const own = { id: deliveryId, ...(parcel.inPlaceOf ? { inPlaceOf: parcel.inPlaceOf } : {}) };
      const writes = await writeOffWrites(parts.table, tenant, found, { parcel: own, what, at: parts.clock.now() });
      if (writes.length === 0 || (await parts.table.commit(writes)).ok) return;
    }
    throw new TableBusy("the shelf moved at every try");
  };
