import type { DeliveryEvent } from "../../../shared/deliveries/events";
import type { Id } from "../../../shared/kernel/ids";
import { dayOf } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import { isDispensed } from "../../../shared/prescriptions/states";
import { sendAgain } from "../../../shared/prescriptions/stock-rules";
import type { Reaction } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { newsOf } from "../news";
import type { Parts } from "../parts";
import { kept, TableBusy } from "../repository";
import { createStockStore } from "../stock/stock-store";
import { createStopStore } from "../stop-store";
import { boxesGiven, TRIES } from "./boxes-given";

export type Taking = Pick<Parts, "repository" | "table" | "deliveries" | "clock" | "log">;
type Again = { readonly id: Id; readonly deliveryId: Id };

/**
 * A parcel that failed goes once more: the same boxes leave the shelf, once, all of them or none (P5). Where they are not
 * there, or may not be given now, nothing is taken: the parcel waits, nobody can pack it, and a person is told.
 */
export const takeAgain =
  (parts: Taking): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "delivery.re-sent") return;
    const { prescriptionId: id, deliveryId } = event as unknown as DeliveryEvent;
    await takeOrOwe(parts, tenant, { id, deliveryId });
  };

/** The job of every minute: parcels that wait for boxes take them as soon as they are there. The number that still wait. */
export async function takeOwed(parts: Taking, tenant: string): Promise<number> {
  const { pk } = keysOf(tenant).boxesOwed("", "");
  let [waiting, cursor] = [0, undefined as string | undefined];
  do {
    const page = await parts.table.query({ table: "prescriptions", pk, prefix: "p#", limit: 50, cursor });
    for (const { item } of page.items) {
      const again = { id: String(item.id), deliveryId: String(item.deliveryId) };
      if (!(await takeOrOwe(parts, tenant, again))) waiting++;
    }
    cursor = page.cursor;
  } while (cursor);
  return waiting;
}

/** True where nothing is owed any more. */
async function takeOrOwe(parts: Taking, tenant: string, again: Again): Promise<boolean> {
  const keys = keysOf(tenant);
  const [guard, owed] = [keys.sentAgain(again.id, again.deliveryId), keys.boxesOwed(again.id, again.deliveryId)];
  for (let tries = 0; tries < TRIES; tries++) {
    const row = await parts.table.get(owed);
    if (await parts.table.get(guard)) {
      if (row) await parts.table.commit([{ remove: owed, when: "any" }]);
      return true;
    }
    const writes = await takeWrites(parts, tenant, again);
    if (Array.isArray(writes)) {
      const once: Write = { put: guard, item: kept({}), when: "absent" };
      if ((await parts.table.commit([...writes, once, { remove: owed, when: "any" }])).ok) return true;
      continue;
    }
    const told = row?.told === true || writes === "short";
    if (row && row.told === told) return false;
    const found = told && (await parts.repository.unread(tenant, again.id));
    const about = `/boxes-short/${again.deliveryId}`;
    const facts = { delivery: again.deliveryId };
    const news = found ? [newsOf("prescription.boxes-short", found, tenant, parts.clock.now(), facts, about)] : [];
    const put: Write = {
      put: owed,
      item: kept({ v: (row?.v ?? 0) + 1, ...again, told }),
      when: row ? { version: row.v } : "absent",
    };
    if (!(await parts.table.commit([put, ...news])).ok) continue;
    if (told) parts.log({ event: "stock.short-for-resend", prescription: again.id, delivery: again.deliveryId });
    return false;
  }
  throw new TableBusy("the shelf moved at every try");
}

/** All boxes off the shelf; none where none are owed any more; why not now, where they have to wait. */
async function takeWrites(parts: Taking, tenant: string, { id }: Again): Promise<Write[] | "held" | "short"> {
  const found = await parts.repository.unread(tenant, id);
  const stands = await parts.deliveries.chosen(tenant, id);
  // It was cancelled before boxes were there.
  if (!found || !stands || found.state === "cancelled") return [];
  if (!isDispensed(found.state)) return "held";
  return (await boxesWrites(parts, tenant, found)) ?? "short";
}

/** All boxes off the shelf; undefined where one drug is short, or nobody may give it now. A stop reaches them again. */
async function boxesWrites({ table, clock, repository }: Taking, tenant: string, found: Prescription) {
  const [shelf, stops, now] = [createStockStore(table), createStopStore(table), clock.now()];
  const { id: prescriptionId, supply } = found;
  const all: Write[] = [repository.check(tenant, found)];
  for (const [drugId, packs] of boxesGiven(supply)) {
    const [stock, stop] = await Promise.all([shelf.stock(tenant, drugId), stops.stop(tenant, drugId)]);
    const moved = stop || !stock ? undefined : sendAgain(stock, packs, dayOf(now), { at: now, prescriptionId });
    if (!moved) return undefined;
    const again = repository.underWayWrite(tenant, drugId, prescriptionId);
    all.push(...shelf.writes(tenant, moved), stops.free(tenant, drugId), again);
  }
  return all;
}
