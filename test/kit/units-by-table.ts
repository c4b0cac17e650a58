import { memoryTable } from "../../functions/kernel/table/memory";
import type { Table, TableName } from "../../functions/kernel/table/table";

export type Used = Readonly<Record<"read" | "write", number>>;

/**
 * A table in memory that counts what a call costs by the table that it touches, so that the fixed lines of every call (the
 * session, the audit row) are told from its own. It counts one call at a time.
 */
export function unitsByTable(now: () => number = () => 0) {
  const table = memoryTable({ now });
  let used: Partial<Record<TableName, Used>> = {};
  const watch = async <T>(name: TableName, work: () => Promise<T>): Promise<T> => {
    const before = table.units();
    const answer = await work();
    const after = table.units();
    const { read, write } = used[name] ?? { read: 0, write: 0 };
    used[name] = { read: read + after.read - before.read, write: write + after.write - before.write };
    return answer;
  };
  const door: Table = {
    ...table,
    get: (key) => watch(key.table, () => table.get(key)),
    query: (query) => watch(query.table, () => table.query(query)),
    commit: (writes) => {
      const first = writes[0]!;
      const { table: name } = "put" in first ? first.put : "remove" in first ? first.remove : first.check;
      return watch(name, () => table.commit(writes));
    },
  };
  return {
    table: door,
    async of(work: () => Promise<unknown>): Promise<Partial<Record<TableName, Used>>> {
      used = {};
      await work();
      return used;
    },
  };
}
