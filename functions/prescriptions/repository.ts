import type { Table, Write } from "../kernel/table/table";

export type Repository = ReturnType<typeof createRepository>;

/** How prescriptions lie in the table. One that is not the reader's is not there. */
export function createRepository(table: Table) {
  return {
    get: table.get.bind(table),
    query: table.query.bind(table),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
