import type { DeliveryEvent } from "../../../shared/deliveries/events";
import { dayOf } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import { isDispensed } from "../../../shared/prescriptions/states";
import { sendAgain } from "../../../shared/prescriptions/stock-rules";
import type { Reaction } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import type { Parts } from "../parts";
import { createStockStore } from "../stock/stock-store";
import { createStopStore } from "../stop-store";
import { boxesGiven, once } from "./once";

type Taking = Pick<Parts, "repository" | "table" | "deliveries" | "clock" | "log">;

/** The boxes of a parcel that goes once more are not on the shelf now: the news is told again until they are. */
export class ShortForResend extends Error {
  override readonly name = "ShortForResend";
}

/**
 * A parcel that failed goes once more: the same boxes leave the shelf, once, all of them or none (P5). Where they are not
 * there, or may not be given now, nothing is taken and operations are told.
 */
export const takeAgain =
  (parts: Taking): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "delivery.re-sent") return;
    const { prescriptionId, deliveryId } = event as unknown as DeliveryEvent;
    await once(parts.table, keysOf(tenant).sentAgain(prescriptionId, deliveryId), async () => {
      const found = await parts.repository.unread(tenant, prescriptionId);
      const stands = await parts.deliveries.chosen(tenant, prescriptionId);
      // It was cancelled before boxes were there: none are owed any more.
      if (!found || !stands || found.state === "cancelled") return [];
      const writes = isDispensed(found.state) ? await boxesWrites(parts, tenant, found) : undefined;
      if (writes) return [...writes, parts.repository.check(tenant, found)];
      parts.log({ event: "stock.short-for-resend", prescription: prescriptionId, delivery: deliveryId });
      throw new ShortForResend("not all boxes can leave the shelf now");
    });
  };

/** All boxes off the shelf; undefined where one drug is short, or nobody may give it now. */
async function boxesWrites({ table, clock }: Taking, tenant: string, { id, supply }: Prescription) {
  const [shelf, stops, now] = [createStockStore(table), createStopStore(table), clock.now()];
  const all: Write[] = [];
  for (const [drugId, packs] of boxesGiven(supply)) {
    const [stock, stop] = await Promise.all([shelf.stock(tenant, drugId), stops.stop(tenant, drugId)]);
    const moved = stop || !stock ? undefined : sendAgain(stock, packs, dayOf(now), { at: now, prescriptionId: id });
    if (!moved) return undefined;
    all.push(...shelf.writes(tenant, moved), stops.free(tenant, drugId));
  }
  return all;
}
