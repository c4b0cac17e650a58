import { Address, Batch, Delivery, PathEvent } from "../../shared/deliveries/model";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import { keysOf, waybillKey, type DeskList, type DueKind } from "./keys";

/** Too many people wrote at once: asked again in a moment it works. */
export { TableBusy } from "../kernel/table/table";

export type Due = { readonly sk: string; readonly kind: DueKind; readonly id: Id };
export type Repository = ReturnType<typeof createRepository>;

/** A parcel is part of a record: kept 15 years (C9). */
export const kept = (value: object): Item => JSON.parse(JSON.stringify({ v: 1, ...value, retain: "15y" })) as Item;
const without = ({ retain: _retain, ...item }: Item): Record<string, unknown> => item;
/** What names a person or opens the bag: never plain in the table. */
const SEALED = ["address", "proxy", "code", "labelLines"] as const;
const PAGE = 50;

/** How deliveries and addresses lie in the table; names, phones and addresses are encrypted. */
export function createRepository(table: Table, vault: Vault) {
  const sealed = (key: Key, delivery: Delivery): Item => {
    const item: Record<string, unknown> = { ...delivery };
    for (const field of SEALED)
      if (delivery[field] !== undefined) item[field] = vault.seal(key, field, JSON.stringify(delivery[field]));
    return kept(item);
  };
  const opened = (key: Key, item: Item): Delivery => {
    const plain = without(item);
    for (const field of SEALED)
      if (plain[field] !== undefined) plain[field] = JSON.parse(vault.open(key, field, String(plain[field])));
    return Delivery.parse(plain);
  };
  const load = async (tenant: string, id: Id): Promise<Delivery | undefined> => {
    const key = keysOf(tenant).delivery(id);
    const item = await table.get(key);
    return item && opened(key, item);
  };
  const addressOf = (key: Key, item: Item): Address =>
    Address.parse(JSON.parse(vault.open(key, "address", String(item.sealed))));
  const page = async (pk: string, range: { prefix?: string; cursor?: string; newestFirst?: boolean; limit?: number }) =>
    table.query({ table: "deliveries", pk, limit: PAGE, ...range });
  return {
    /** The delivery for the hospital's own work. */
    unread: load,
    async standing(tenant: string, prescriptionId: Id): Promise<{ id: Id; v: number } | undefined> {
      const item = await table.get(keysOf(tenant).ofPrescription(prescriptionId));
      return item && { id: String(item.id), v: item.v };
    },
    recordReading: (reader: Reader, subject: string, thing: string, action = "read") =>
      auditRead(table, reader, { subject, thing, action }),
    audit: (reader: Reader, { id, personId }: Pick<Delivery, "id" | "personId">, action: string): Write =>
      auditOfWrite(reader, { subject: personId, thing: `delivery#${id}`, action }),
    auditOf: (reader: Reader, subject: string, thing: string, action: string): Write =>
      auditOfWrite(reader, { subject, thing, action }),
    write(tenant: string, delivery: Delivery): Write {
      const put = keysOf(tenant).delivery(delivery.id);
      return { put, item: sealed(put, delivery), when: delivery.v === 1 ? "absent" : { version: delivery.v - 1 } };
    },
    /** It still is at this version: for the commit of another domain. */
    check: (tenant: string, { id, v }: Pick<Delivery, "id" | "v">): Write => ({
      check: keysOf(tenant).delivery(id),
      when: { version: v },
    }),
    standsWrite: (tenant: string, prescriptionId: Id, id: Id, before: number): Write => ({
      put: keysOf(tenant).ofPrescription(prescriptionId),
      item: kept({ v: before + 1, id }),
      when: before === 0 ? "absent" : { version: before },
    }),
    async addresses(tenant: string, accountId: Id): Promise<{ items: Address[]; v: number }> {
      const { pk } = keysOf(tenant).book(accountId);
      const found = await page(pk, { prefix: "address#" });
      const book = await table.get(keysOf(tenant).book(accountId));
      const items = found.items.map(({ sk, item }) => addressOf({ table: "deliveries", pk, sk }, item));
      return { items: items.sort((a, b) => Number(b.isDefault) - Number(a.isDefault)), v: book?.v ?? 0 };
    },
    async address(tenant: string, accountId: Id, id: Id): Promise<Address | undefined> {
      const key = keysOf(tenant).address(accountId, id);
      const item = await table.get(key);
      return item && addressOf(key, item);
    },
    addressWrite(tenant: string, accountId: Id, address: Address): Write {
      const put = keysOf(tenant).address(accountId, address.id);
      const item = kept({ v: address.version, sealed: vault.seal(put, "address", JSON.stringify(address)) });
      return { put, item, when: address.version === 1 ? "absent" : { version: address.version - 1 } };
    },
    addressGone: (tenant: string, accountId: Id, { id, version }: Address): Write => ({
      remove: keysOf(tenant).address(accountId, id),
      when: { version },
    }),
    bookWrite: (tenant: string, accountId: Id, before: number): Write => ({
      put: keysOf(tenant).book(accountId),
      item: kept({ v: before + 1 }),
      when: before === 0 ? "absent" : { version: before },
    }),
    async listed(tenant: string, list: DeskList, cursor?: string) {
      const found = await page(keysOf(tenant).list(list, "", "").pk, cursor ? { cursor } : {});
      const all = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { deliveries: all.filter((one) => one !== undefined), cursor: found.cursor };
    },
    async due(tenant: string, now: Instant): Promise<Due[]> {
      const { pk } = keysOf(tenant).due("", "ask", "");
      const found = await table.query({ table: "deliveries", pk, to: `${now}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({ sk, kind: item.kind as DueKind, id: String(item.id) }));
    },
    undueWrite: (tenant: string, sk: string): Write => ({
      remove: { table: "deliveries", pk: keysOf(tenant).due("", "ask", "").pk, sk },
      when: "any",
    }),
    async ofWaybill(tenant: string, waybill: string): Promise<Id | undefined> {
      const item = await table.get(keysOf(tenant).waybill(waybill));
      return item && String(item.id);
    },
    waybillWrite: (tenant: string, waybill: string, id: Id): Write => ({
      put: keysOf(tenant).waybill(waybill),
      item: kept({ id }),
      when: "absent",
    }),
    pathWrite: (tenant: string, waybill: string, event: PathEvent): Write => ({
      put: keysOf(tenant).pathEvent(waybill, event.at, event.type),
      item: kept(event),
      when: "any",
    }),
    /** What the carrier told of a parcel, oldest first. */
    async path(tenant: string, { carrier, waybill }: Pick<Delivery, "carrier" | "waybill">): Promise<PathEvent[]> {
      if (!carrier || !waybill) return [];
      const { pk } = keysOf(tenant).waybill(waybillKey(carrier, waybill));
      const found = await page(pk, { prefix: "e#", newestFirst: true, limit: 100 });
      return found.items.map(({ item: { at, type, message } }) => PathEvent.parse({ at, type, message })).reverse();
    },
    async ofCode(tenant: string, code: string): Promise<Id | undefined> {
      const item = await table.get(keysOf(tenant).code(vault.blindIndex("pick-up-code", `${tenant}/${code}`)));
      return item && String(item.id);
    },
    codeKey: (tenant: string, code: string): Key =>
      keysOf(tenant).code(vault.blindIndex("pick-up-code", `${tenant}/${code}`)),
    async batch(tenant: string, id: Id): Promise<Batch | undefined> {
      const item = await table.get(keysOf(tenant).batch(id));
      return item && Batch.parse(without(item));
    },
    batchWrites(tenant: string, batch: Batch): Write[] {
      const when = batch.v === 1 ? "absent" : { version: batch.v - 1 };
      return [
        { put: keysOf(tenant).batch(batch.id), item: kept(batch), when },
        { put: keysOf(tenant).batchRow(batch.openedAt, batch.id), item: kept({ id: batch.id }), when: "any" },
      ];
    },
    async batches(tenant: string, cursor?: string) {
      const { pk } = keysOf(tenant).batchRow("", "");
      const found = await page(pk, { newestFirst: true, limit: 20, ...(cursor ? { cursor } : {}) });
      return { ids: found.items.map(({ item }) => String(item.id)), cursor: found.cursor };
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
    get: table.get.bind(table),
  };
}
