/** One table per domain, all with the same key shape; `outbox`, `audit`, `trail`, `sessions` and `limits` belong to the kernel. */
export const TABLES = [
  "patients",
  "hospital",
  "appointments",
  "documents",
  "orders",
  "outpatient",
  "consultations",
  "prescriptions",
  "deliveries",
  "notifications",
  "sessions",
  "limits",
  "outbox",
  "audit",
  "trail",
] as const;
export type TableName = (typeof TABLES)[number];

/** Where an item lies. `pk` begins with the tenant (hospital): "cqhcwc#application#01h…". */
export type Key = { readonly table: TableName; readonly pk: string; readonly sk: string };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

/** What lies there. `v` is the version that guards writes (1, 2, 3 …); items that are never rewritten carry v = 1. */
export type Item = { readonly v: number; readonly [name: string]: Json | undefined };

/** What must be so for a write to happen: nothing lies there, version n lies there, or anything goes. */
export type When = "absent" | { readonly version: number } | "any";

export type Write =
  | { readonly put: Key; readonly item: Item; readonly when: When }
  | { readonly remove: Key; readonly when: When }
  | { readonly check: Key; readonly when: "absent" | { readonly version: number } };

/** Which part of a partition to read; `limit` is compulsory (1 to 100): there is no unbounded query. */
export type Query = {
  readonly table: TableName;
  readonly pk: string;
  /** Only sort keys that begin so; cannot be combined with `from`/`to`. */
  readonly prefix?: string;
  /** Only sort keys from here (included) … */
  readonly from?: string;
  /** … up to here (included). */
  readonly to?: string;
  readonly limit: number;
  /** Where the last page ended, as `query` gave it. */
  readonly cursor?: string;
  readonly newestFirst?: boolean;
  /** A strongly consistent read (default) costs twice an eventual one. */
  readonly eventual?: boolean;
};

export type Found = { readonly sk: string; readonly item: Item };
export type Page = { readonly items: readonly Found[]; readonly cursor?: string };

/** All of a commit happened, or nothing did: `failed` are the indexes of the writes whose condition did not hold. */
export type Committed = { readonly ok: true } | { readonly ok: false; readonly failed: readonly number[] };

/** The counter after adding, or `ok: false` when adding would pass the limit (then nothing was added). */
export type Incremented = { readonly ok: true; readonly value: number } | { readonly ok: false };

/** What was consumed since the start, in DynamoDB request units, and how many round trips it took. */
export type Units = { readonly read: number; readonly write: number; readonly trips: number };

/** The table is overloaded or out of reach after the engine's own retries: the caller may try again later. */
export class TableBusy extends Error {
  override readonly name = "TableBusy";
}

/**
 * The narrow door to DynamoDB. Three engines pass one contract suite: AWS DynamoDB, a local DynamoDB-compatible server
 * (both `dynamo.ts`) and memory (`memory.ts`).
 */
export interface Table {
  /** The item, or undefined. Strongly consistent. Expired items (`expiresAt` in epoch seconds, past) are not there. */
  get(key: Key): Promise<Item | undefined>;
  /**
   * One page of a partition in the order of the bytes of its sort keys. Expired items count towards `limit` and are left
   * out, and a page ends at 1 MB: a page may be short or empty, and there may be more as long as it has a `cursor`.
   */
  query(query: Query): Promise<Page>;
  /**
   * One transaction over up to 100 items of any tables; at most one write per key (throws otherwise). Engines retry
   * conflicts and throttling themselves, never a failed condition. After an ambiguous failure (reply lost) the same commit
   * is sent again under the same request token; a commit whose outcome stays unknown throws {@link TableBusy}.
   * An expired item counts as absent. Items may not use the names `pk`, `sk` and `_by`, which are the engines' own.
   */
  commit(writes: readonly Write[]): Promise<Committed>;
  /**
   * Adds to the counter at `key` (its `count`) unless the sum would pass `limit`. `by` is 1 or more; `expiresAt` in epoch
   * seconds replaces the one before, and an expired counter begins anew. If a reply is lost while others count as well, it
   * may count once too often, never too seldom.
   */
  increment(key: Key, by: number, limit: number, expiresAt: number): Promise<Incremented>;
  /** Units and round trips so far. */
  units(): Units;
}
