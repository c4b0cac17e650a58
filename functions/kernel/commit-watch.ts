import { AsyncLocalStorage } from "node:async_hooks";
import type { Table, Write } from "./table/table";

/** The writes that a call has committed so far: their events are told once the answer has left. */
export type CommitWatch = Write[];

/** Follows one call through everything it awaits. */
export const commitWatch = new AsyncLocalStorage<CommitWatch>();

/** The same table; a commit that happened is noted in the watch of the call that made it. */
export const watchedTable = (table: Table): Table => ({
  get: (key) => table.get(key),
  query: (query) => table.query(query),
  increment: (key, by, limit, expiresAt) => table.increment(key, by, limit, expiresAt),
  units: () => table.units(),
  async commit(writes) {
    const committed = await table.commit(writes);
    if (committed.ok) commitWatch.getStore()?.push(...writes);
    return committed;
  },
});
