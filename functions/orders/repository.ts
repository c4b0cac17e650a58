import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import { LedgerEntry as EntryShape, type LedgerEntry } from "../../shared/orders/ledger-model";
import { Order, Receipt, Refund, type Subject } from "../../shared/orders/model";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import { keysOf, type RefundQueue } from "./keys";
import { moneyOf, type Seen } from "./money-only";
import { rowWrites } from "./refund-rows";

/** One line of an order's story; also the guard that gives a repeated tap one effect. */
export type Line = {
  readonly version: number;
  readonly at: Instant;
  readonly what: string;
  readonly by: "patient" | "finance" | "hospital" | "provider";
  readonly byName?: string;
  readonly fen?: number;
  readonly number?: string;
  readonly note?: string;
  readonly fingerprint: string;
};

/** May this account act for this person in this now (its own family, or a live proxy)? */
export type MayAct = (tenant: string, accountId: Id, personId: Id, acts: string) => Promise<boolean>;
export type Repository = ReturnType<typeof createRepository>;

/** Money is kept as long as accounts are (会计档案管理办法: 30 years). */
const RETAIN = "30y";
const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: RETAIN })) as Item;
const bare = ({ retain: _retain, ...item }: Item): unknown => item;

/** How orders lie in the table. Nothing is read without a reader; what is not hers is not there. */
export function createRepository(table: Table, mayAct: MayAct) {
  const load = async (tenant: string, id: Id): Promise<Order | undefined> => {
    const item = await table.get(keysOf(tenant).head(id));
    return item && Order.parse(bare(item));
  };
  const listed = async (pk: string, limit: number, tenant: string, cursor?: string) => {
    const found = await table.query({ table: "orders", pk, prefix: "order#", limit, newestFirst: true, cursor });
    const loaded = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
    return { orders: loaded.filter((one) => one !== undefined), cursor: found.cursor };
  };
  const isPayer = async (
    { accountId, personId, acts }: Pick<Order, "accountId" | "personId" | "acts">,
    { actor, tenant }: Reader,
  ): Promise<boolean> => {
    if (actor.kind !== "patient" || accountId !== actor.accountId) return false;
    return acts === undefined || personId === undefined || mayAct(tenant, accountId, personId, acts);
  };
  /** Whoever paid keeps seeing her money, also when she may not act for the person any more. */
  const seenBy = async (order: Order, reader: Reader): Promise<Seen | undefined> => {
    if (await isPayer(order, reader)) return { order, moneyOnly: false };
    const { actor } = reader;
    const paidIt = actor.kind === "patient" && order.accountId === actor.accountId && order.paid !== undefined;
    return paidIt ? moneyOf(order) : undefined;
  };
  return {
    /** Does it belong to this account, and does the leave still live where it was made by one? */
    isPayer,
    seenBy,
    /** May the account that it belongs to still act for its person (a proxy's leave may have ended)? */
    isLive: async (tenant: string, { accountId, personId, acts }: Pick<Order, "accountId" | "personId" | "acts">) =>
      !accountId || !personId || acts === undefined || mayAct(tenant, accountId, personId, acts),
    /** For a patient's own pages: what she may see of it, and never anything to be written. */
    async shown(id: Id, reader: Reader): Promise<Seen | undefined> {
      const order = await load(reader.tenant, id);
      return order && seenBy(order, reader);
    },
    /**
     * The order, if this reader may see it: its account, or finance. Its lines say what was examined, so that a reading by
     * staff is recorded first (D1).
     */
    async order(id: Id, reader: Reader): Promise<Order | undefined> {
      const order = await load(reader.tenant, id);
      if (!order) return undefined;
      if (reader.actor.kind === "patient") return (await isPayer(order, reader)) ? order : undefined;
      const subject = order.personId ?? order.id;
      await auditRead(table, reader, { subject, thing: `order#${id}`, action: "read" });
      return order;
    },
    /** The order for the hospital's own work: settling, jobs, reactions. */
    unread: load,
    async ofSubject(tenant: string, subject: Subject): Promise<Order | undefined> {
      const item = await table.get(keysOf(tenant).ofSubject(subject));
      return item && load(tenant, String(item.id));
    },
    /** Which order a thing has, and the version under which that was written. */
    async pointerOf(subject: Subject, tenant: string): Promise<{ id: Id; v: number } | undefined> {
      const item = await table.get(keysOf(tenant).ofSubject(subject));
      return item && { id: String(item.id), v: item.v };
    },
    /**
     * A new order: head, story, its place in the lists, and the guard that a thing has one live order. `replaces`: the
     * version of the pointer to an order that was paid in vain, and makes room.
     */
    creation(order: Order, line: Line, tenant: string, reader?: Reader, replaces?: number): Write[] {
      const keys = keysOf(tenant);
      const pointer = { v: 1, id: order.id };
      return [
        { put: keys.head(order.id), item: plain(order), when: "absent" },
        { put: keys.line(order.id, order.id), item: plain({ v: 1, ...line }), when: "absent" },
        {
          put: keys.ofSubject(order.subject),
          item: { ...pointer, v: (replaces ?? 0) + 1 },
          when: replaces === undefined ? "absent" : { version: replaces },
        },
        { put: keys.toClose(order.payUntil, order.id), item: pointer, when: "any" },
        ...(order.accountId ? [{ put: keys.mine(order), item: pointer, when: "any" } as Write] : []),
        ...(order.personId ? [{ put: keys.ofPerson(order), item: pointer, when: "any" } as Write] : []),
        ...(reader ? [audited(reader, order, "place")] : []),
      ];
    },
    /** From one version to the next with its line of the story. */
    change(before: Order, after: Order, stepId: string, line: Line, tenant: string, reader?: Reader): Write[] {
      const keys = keysOf(tenant);
      return [
        { put: keys.head(after.id), item: plain(after), when: { version: before.v } },
        { put: keys.line(after.id, stepId), item: plain({ v: 1, ...line }), when: "absent" },
        ...(reader ? [audited(reader, after, line.what)] : []),
      ];
    },
    async line(id: Id, stepId: string, tenant: string): Promise<Line | undefined> {
      return (await table.get(keysOf(tenant).line(id, stepId))) as Line | undefined;
    },
    /** The whole story, oldest first (an order takes a few dozen steps at most). */
    async lines(id: Id, tenant: string): Promise<Line[]> {
      const { pk } = keysOf(tenant).head(id);
      const found = await table.query({ table: "orders", pk, prefix: "step#", limit: 100 });
      return found.items.map(({ item }) => item as unknown as Line).sort((a, b) => a.version - b.version);
    },
    /** Frees a thing for another order: the one before has ended. */
    freeSubject: (subject: Subject, tenant: string): Write => ({
      remove: keysOf(tenant).ofSubject(subject),
      when: "any",
    }),
    ofAccount: (accountId: Id, tenant: string, cursor?: string) =>
      listed(`${tenant}#account#${accountId}`, 20, tenant, cursor),
    /** A person's orders as staff list them, newest first; the listing is recorded first. */
    async ofPerson(personId: Id, reader: Reader) {
      await auditRead(table, reader, { subject: personId, thing: `orders#${personId}`, action: "list" });
      return listed(`${reader.tenant}#person#${personId}`, 20, reader.tenant);
    },

    /** The guard of a provider's transaction: written once, with the money (M2). */
    transactionWrite: (transactionId: string, orderId: Id | undefined, number: string, tenant: string): Write => ({
      put: keysOf(tenant).transaction(transactionId),
      item: plain({ v: 1, number, ...(orderId ? { orderId } : {}) }),
      when: "absent",
    }),
    transactionKnown: async (transactionId: string, tenant: string): Promise<boolean> =>
      (await table.get(keysOf(tenant).transaction(transactionId))) !== undefined,
    /** An entry of the ledger: written once, never changed (M10). */
    entryWrite: (entry: LedgerEntry, tenant: string): Write => ({
      put: keysOf(tenant).entry(entry.day, entry.at, entry.id),
      item: plain({ v: 1, ...entry }),
      when: "absent",
    }),
    async entriesOf(day: Day, tenant: string, limit: number, cursor?: string) {
      const found = await table.query({ table: "orders", pk: `${tenant}#ledger#${day}`, limit, cursor });
      const entries = found.items.map(({ item: { v: _v, ...rest } }) => EntryShape.parse(bare(rest as Item)));
      return { entries, cursor: found.cursor };
    },
    /** One entry, where it is known when it was booked. */
    async entry(key: Key): Promise<LedgerEntry | undefined> {
      const item = await table.get(key);
      if (!item) return undefined;
      const { v: _v, ...rest } = item;
      return EntryShape.parse(bare(rest as Item));
    },
    /** One entry of a day, of which only is known between which moments its money moved. */
    async entryBetween(day: Day, from: Instant, to: Instant, id: string, tenant: string) {
      const query = { table: "orders", pk: `${tenant}#ledger#${day}`, from, to: `${to}~`, limit: 100 } as const;
      let cursor: string | undefined;
      do {
        const found = await table.query({ ...query, ...(cursor ? { cursor } : {}) });
        const hit = found.items.find(({ item }) => item.id === id);
        if (hit) return this.entry({ table: "orders", pk: query.pk, sk: hit.sk });
        cursor = found.cursor;
      } while (cursor);
      return undefined;
    },
    /** Due work of a list, nearest first: rows that are due by `to`. */
    async due(list: "ask" | "close" | "refund", tenant: string, to: Instant, limit = 100) {
      const found = await table.query({ table: "orders", pk: `${tenant}#due#${list}`, limit, to: `${to}~` });
      return found.items.map(({ sk, item }) => ({
        key: { table: "orders", pk: `${tenant}#due#${list}`, sk } as Key,
        item,
      }));
    },
    async refund(id: Id, number: string, tenant: string): Promise<Refund | undefined> {
      const item = await table.get(keysOf(tenant).refund(id, number));
      return item && Refund.parse(bare(item));
    },
    async refunds(id: Id, tenant: string): Promise<Refund[]> {
      const { pk } = keysOf(tenant).head(id);
      const found = await table.query({ table: "orders", pk, prefix: "refund#", limit: 100 });
      return found.items
        .map(({ item }) => Refund.parse(bare(item)))
        .sort((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : a.number < b.number ? -1 : 1));
    },
    /** A refund at its next version, its row in the queue of its state, and when the provider is looked at again. */
    refundWrites: (before: Refund | undefined, after: Refund, tenant: string): Write[] => [
      {
        put: keysOf(tenant).refund(after.orderId, after.number),
        item: plain(after),
        when: before ? { version: before.v } : "absent",
      },
      ...rowWrites(before, after, tenant, plain),
    ],
    async refundQueue(queue: RefundQueue, tenant: string, limit: number, cursor?: string) {
      const found = await table.query({ table: "orders", pk: `${tenant}#refunds#${queue}`, limit, cursor });
      const rows = found.items.map(({ item }) => ({ orderId: String(item.orderId), number: String(item.number) }));
      return { rows, cursor: found.cursor };
    },
    /** The receipt of an order, as it was issued and turned red. */
    async receipt(id: Id, tenant: string): Promise<Receipt | undefined> {
      const item = await table.get(keysOf(tenant).receipt(id));
      return item && Receipt.parse(item.receipt);
    },
    get: (key: Key) => table.get(key),
    query: table.query.bind(table),
    commit: (writes: readonly Write[]) => table.commit(writes),
    plain,
  };
}

const audited = (reader: Reader, order: Order, action: string): Write =>
  auditOfWrite(reader, { subject: order.personId ?? order.id, thing: `order#${order.id}`, action });
