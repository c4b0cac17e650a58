import { itemBytes, keyOf, writeUnits } from "../../../functions/kernel/table/limits";
import { TableBusy, type Table, type Write } from "../../../functions/kernel/table/table";
import type { VirtualTime } from "./virtual-time";

/** What AWS gives one partition key: so many write units a second, and a bucket of one second (performance, hot slots). */
const UNITS_A_SECOND = 1000;
const READ_MS = 5;
const WRITE_MS = 6;
/** A transaction lasts 12 ms and holds its items for 10 of them. */
const TRANSACTION_MS = 12;
const HELD_MS = 10;
/** As the live table waits between its tries, and how often it tries. */
const BACKOFF_MS = 25;
const MOST_BACKOFF_MS = 1000;
const MOST_ATTEMPTS = 10;

/** A table with the time that it takes, the conflicts of transactions, and the budget of each partition. */
export function hotTable(table: Table, time: VirtualTime, random: () => number) {
  const buckets = new Map<string, { left: number; at: number }>();
  const seconds = new Map<string, number>();
  const held = new Set<string>();
  const counted = { throttled: 0, conflicts: 0, hottest: 0, written: 0 };

  /** Takes the units of a write from each partition's bucket, or from none. */
  function take(units: ReadonlyMap<string, number>): boolean {
    const now = time.now();
    const lots = [...units].map(([pk, wanted]) => {
      const bucket = buckets.get(pk) ?? { left: UNITS_A_SECOND, at: now };
      bucket.left = Math.min(UNITS_A_SECOND, bucket.left + ((now - bucket.at) / 1000) * UNITS_A_SECOND);
      bucket.at = now;
      buckets.set(pk, bucket);
      return { pk, bucket, wanted };
    });
    if (lots.some(({ bucket, wanted }) => bucket.left < wanted)) return false;
    for (const { pk, bucket, wanted } of lots) {
      bucket.left -= wanted;
      const name = `${Math.floor(now / 1000)} ${pk}`;
      const sum = (seconds.get(name) ?? 0) + wanted;
      seconds.set(name, sum);
      counted.hottest = Math.max(counted.hottest, sum);
      counted.written += wanted;
    }
    return true;
  }
  function unitsOf(writes: readonly Write[]): Map<string, number> {
    const each = writes.length > 1 ? 2 : 1;
    const units = new Map<string, number>();
    for (const write of writes) {
      const key = keyOf(write);
      const size = "put" in write ? itemBytes(write.put, write.item) : 1;
      units.set(key.pk, (units.get(key.pk) ?? 0) + each * writeUnits(size));
    }
    return units;
  }
  const backOff = (tries: number) => time.sleep(random() * Math.min(MOST_BACKOFF_MS, BACKOFF_MS * 2 ** tries));

  const slow: Table = {
    async get(key) {
      await time.sleep(READ_MS);
      return table.get(key);
    },
    async query(query) {
      await time.sleep(READ_MS);
      return table.query(query);
    },
    async commit(writes) {
      const names = writes.map((write) => `${keyOf(write).pk} ${keyOf(write).sk}`);
      const units = unitsOf(writes);
      const isTransaction = writes.length > 1;
      for (let tries = 0; ; tries++) {
        if (tries === MOST_ATTEMPTS) throw new TableBusy("no answer");
        await time.sleep(isTransaction ? TRANSACTION_MS - HELD_MS : WRITE_MS);
        const isHeld = names.some((name) => held.has(name));
        if (isHeld) counted.conflicts += 1;
        else if (!take(units)) counted.throttled += 1;
        else break;
        await backOff(tries);
      }
      if (!isTransaction) return table.commit(writes);
      names.forEach((name) => held.add(name));
      await time.sleep(HELD_MS);
      names.forEach((name) => held.delete(name));
      return table.commit(writes);
    },
    async increment(key, by, limit, expiresAt) {
      await time.sleep(WRITE_MS);
      return table.increment(key, by, limit, expiresAt);
    },
    units: () => table.units(),
  };
  return { table: slow, counted };
}
