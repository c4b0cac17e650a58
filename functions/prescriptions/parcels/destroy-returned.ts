import type { DeliveryEvent, DeliveryEventType } from "../../../shared/deliveries/events";
import { writeOff } from "../../../shared/prescriptions/stock-rules";
import type { Reaction } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { createStockStore } from "../stock/stock-store";
import { boxesGiven, once } from "./once";

const BACK: readonly DeliveryEventType[] = ["delivery.returned", "delivery.damaged"];

/**
 * A parcel came back: its boxes are destroyed and never available again (D2-23), counted as wasted instead of dispensed, once.
 * What the desk has written off by hand before is not there to be written off again: operations are told.
 */
export const destroyReturned =
  (parts: Pick<Parts, "repository" | "table" | "deliveries" | "clock" | "log">): Reaction =>
  async ({ tenant, event }) => {
    const { type, prescriptionId, deliveryId } = event as unknown as DeliveryEvent;
    if (!BACK.includes(type)) return;
    const parcel = await parts.deliveries.facts(tenant, deliveryId);
    const found = parcel?.cameBack ? await parts.repository.unread(tenant, prescriptionId) : undefined;
    if (!found) return;
    const shelf = createStockStore(parts.table);
    await once(parts.table, keysOf(tenant).cameBack(prescriptionId, deliveryId), async () => {
      const about = { at: parts.clock.now(), prescriptionId };
      const all: Write[] = [];
      for (const [drugId, packs] of boxesGiven(found.supply)) {
        const stock = await shelf.stock(tenant, drugId);
        const gone = stock && writeOff(stock, { number: "", packs, reason: "returned" }, about);
        if (gone?.ok) all.push(...shelf.writes(tenant, gone.value));
        else parts.log({ event: "stock.return-not-booked", prescription: prescriptionId, delivery: deliveryId });
      }
      return all;
    });
  };
