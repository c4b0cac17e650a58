import { effect, openJournal, type Effects, type Journal } from "./journal";
import {
  PAGE_BYTES,
  assertCommit,
  assertIncrement,
  assertKey,
  assertQuery,
  isExpired,
  itemBytes,
  keyOf,
  readUnits,
  writeUnits,
} from "./limits";
import { Partition, type Stored } from "./partition";
import { cursorOf, startOf } from "./range";
import type { Found, Item, Key, Table, When, Write } from "./table";

export type MemoryOptions = {
  /** Epoch milliseconds; without a clock nothing expires. */
  readonly now?: () => number;
  /** A file that keeps every acknowledged commit; without one all is gone with the process. */
  readonly journal?: string;
  /** Another one whose items it holds from the beginning; from then on each goes its own way. */
  readonly like?: MemoryTable;
};

export type MemoryTable = Table & {
  /** Every live item of every table, for the checkers of a simulation; not part of the door. */
  everything(): Generator<{ readonly key: Key; readonly item: Item }>;
  /** Its partitions as they are now, each a copy; not part of the door. */
  partitions(): Partitions;
};

/** The partitions of each table by their keys. */
type Partitions = Map<string, Map<string, Partition>>;

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** The item as it would come back from a store: a copy, without absent fields, that nobody can alter. */
const copy = (item: Item): Item => freeze(JSON.parse(JSON.stringify(item)) as Item);

/** DynamoDB in memory: its conditions, transactions, limits and units, in one process and without waiting. */
export function memoryTable({ now = () => 0, journal: path, like }: MemoryOptions = {}): MemoryTable {
  const tables: Partitions = like?.partitions() ?? new Map<string, Map<string, Partition>>();
  const used = { read: 0, write: 0, trips: 0 };
  let journal: Journal | undefined;

  const partition = (table: string, pk: string): Partition | undefined => tables.get(table)?.get(pk);
  const stored = (key: Key): Stored | undefined => partition(key.table, key.pk)?.get(key.sk);
  const live = (key: Key): Item | undefined => {
    const item = stored(key)?.item;
    return item !== undefined && !isExpired(item, now()) ? item : undefined;
  };

  function apply(effects: Effects): void {
    for (const [table, pk, sk, item] of effects) {
      if (!tables.has(table)) tables.set(table, new Map());
      const partitions = tables.get(table)!;
      if (!partitions.has(pk)) partitions.set(pk, new Partition());
      const home = partitions.get(pk)!;
      if (item === null) home.delete(sk);
      else home.set(sk, { item: copy(item), size: itemBytes({ table, pk, sk }, item) });
      if (home.isEmpty()) partitions.delete(pk);
    }
  }

  function* everything(): ReturnType<MemoryTable["everything"]> {
    for (const [table, partitions] of tables)
      for (const [pk, home] of partitions)
        for (const [sk, { item }] of home.entries())
          if (!isExpired(item, now())) yield { key: { table: table as Key["table"], pk, sk }, item };
  }

  const partitions = (): Partitions =>
    new Map(
      [...tables].map(([table, homes]) => [table, new Map([...homes].map(([pk, home]) => [pk, new Partition(home)]))]),
    );

  const holds = (key: Key, when: When): boolean =>
    when === "any" || (when === "absent" ? live(key) === undefined : live(key)?.v === when.version);

  /** A write is charged by the larger of what lay there and what it puts, whether or not it happens. */
  const sizeOf = (write: Write): number =>
    Math.max(stored(keyOf(write))?.size ?? 0, "put" in write ? itemBytes(write.put, write.item) : 0);

  async function record(effects: Effects): Promise<void> {
    apply(effects);
    if (effects.length > 0) await journal?.append(effects);
  }

  if (path !== undefined) {
    const opened = openJournal(path);
    opened.past.forEach(apply);
    const left = [...everything()].map(({ key, item }) => effect(key, item));
    if (opened.past.length > 1000 + 2 * left.length) opened.journal.rewrite(left);
    journal = opened.journal;
  }

  return {
    everything,
    partitions,
    units: () => ({ ...used }),

    async get(key) {
      assertKey(key);
      used.trips += 1;
      used.read += readUnits(stored(key)?.size ?? 0);
      const item = live(key);
      await journal?.settled();
      return item;
    },

    async query(query) {
      assertQuery(query);
      const start = startOf(query);
      if (start === "nothing") return { items: [] };
      const items: Found[] = [];
      let [seen, size] = [0, 0];
      let cursor: string | undefined;
      for (const [sk, { item, size: bytes }] of partition(query.table, query.pk)?.walk(query, start.after) ?? []) {
        seen += 1;
        size += bytes;
        if (!isExpired(item, now())) items.push({ sk, item });
        if (seen < query.limit && size < PAGE_BYTES) continue;
        cursor = cursorOf(sk);
        break;
      }
      used.trips += 1;
      used.read += readUnits(size, query.eventual);
      await journal?.settled();
      return cursor === undefined ? { items } : { items, cursor };
    },

    async commit(writes) {
      assertCommit(writes);
      const each = writes.length > 1 || "check" in writes[0]! ? 2 : 1;
      used.trips += 1;
      for (const write of writes) used.write += each * writeUnits(sizeOf(write));
      const failed = writes.flatMap((write, at) => (holds(keyOf(write), write.when) ? [] : [at]));
      if (failed.length > 0) {
        await journal?.settled();
        return { ok: false, failed };
      }
      const changes = writes.filter((write) => !("check" in write));
      await record(changes.map((write) => effect(keyOf(write), "put" in write ? write.item : null)));
      return { ok: true };
    },

    async increment(key, by, limit, expiresAt) {
      assertIncrement(key, by, limit, expiresAt);
      if (by > limit) return { ok: false };
      const before = live(key);
      const value = (typeof before?.count === "number" ? before.count : 0) + by;
      const after: Item = { ...before, v: (before?.v ?? 0) + 1, count: value, expiresAt };
      used.trips += 1;
      used.write += writeUnits(Math.max(stored(key)?.size ?? 0, itemBytes(key, after)));
      if (value > limit) {
        await journal?.settled();
        return { ok: false };
      }
      await record([effect(key, after)]);
      return { ok: true, value };
    },
  };
}
