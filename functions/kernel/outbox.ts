import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Clock } from "../ports/clock/port";
import type { Log } from "./log";
import type { Item, Json, Key, Table, Write } from "./table/table";

/** News of a domain: what happened to which thing at which version; unique by its name, never by the clock. */
export type News = { readonly type: string; readonly [field: string]: Json };
export type Told = { readonly tenant: string; readonly event: News; readonly name: string; readonly at: Instant };

/** What a domain does when it hears news. Told at least once: it reads the present state and decides again. */
export type Reaction = (told: Told) => Promise<void>;

const SHARDS = ["0", "1", "2", "3"] as const;
const shardOf = (name: string) => SHARDS[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 4]!;
const partition = (tenant: string, shard: string) => `${tenant}#outbox#${shard}`;

/** Waiting times between rounds; after the last the event is parked and shown to operations (24 hours in all). */
export const RETRY_MINUTES = [0.5, 2, 10, 30, ...Array.from({ length: 23 }, () => 60)];

/** The outbox row of an event, for the same transaction as the change that it tells. `name` is thing@version. */
export function announce(tenant: string, event: News, name: string, at: Instant): Write {
  const key: Key = { table: "outbox", pk: partition(tenant, shardOf(name)), sk: `${at}#${event.type}#${name}` };
  return { put: key, item: { v: 1, event, name, at, attempts: 0, firstAt: at }, when: "any" };
}

export interface Outbox {
  /** Tells the events of a commit that has just been made; what fails is left for a later round. */
  tell(writes: readonly Write[], tenant: string): Promise<void>;
  /** Tells everything due of one tenant; answers how many were told and how many failed. */
  drain(tenant: string): Promise<{ told: number; failed: number }>;
}

/** An outbox whose events go to every reaction, in order. */
export function createOutbox(table: Table, clock: Clock, log: Log, reactions: () => readonly Reaction[]): Outbox {
  const tellOne = async (tenant: string, key: Key, item: Item): Promise<boolean> => {
    const told: Told = { tenant, event: item.event as News, name: String(item.name), at: String(item.at) };
    let failed = false;
    for (const react of reactions())
      try {
        await react(told);
      } catch (error) {
        // One partner that is away must not keep the news from the others: every reaction hears it in every round.
        failed = true;
        log({ event: "reaction.failed", name: told.name, type: told.event.type, error: nameOf(error) });
      }
    if (failed) {
      await later(tenant, key, item);
      return false;
    }
    await table.commit([{ remove: key, when: "any" }]);
    return true;
  };
  const later = async (tenant: string, key: Key, item: Item) => {
    const attempts = Number(item.attempts) + 1;
    const wait = RETRY_MINUTES[attempts - 1];
    const dueAt = addMinutes(clock.now(), wait ?? 0);
    const next: Key =
      wait === undefined
        ? { table: "outbox", pk: `${tenant}#parked`, sk: key.sk }
        : { ...key, sk: `${dueAt}#${String((item.event as News).type)}#${String(item.name)}` };
    if (wait === undefined) log({ event: "event.parked", name: String(item.name) });
    await table.commit([
      { remove: key, when: { version: item.v } },
      { put: next, item: { ...item, v: 1, attempts }, when: "any" },
    ]);
  };
  return {
    async tell(writes, tenant) {
      for (const write of writes)
        if ("put" in write && write.put.table === "outbox") await tellOne(tenant, write.put, write.item);
    },
    async drain(tenant) {
      const count = { told: 0, failed: 0 };
      for (const shard of SHARDS) {
        const pk = partition(tenant, shard);
        const due = await table.query({ table: "outbox", pk, to: `${clock.now()}~`, limit: 100 });
        for (const { sk, item } of due.items)
          count[(await tellOne(tenant, { table: "outbox", pk, sk }, item)) ? "told" : "failed"]++;
      }
      return count;
    },
  };
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");
