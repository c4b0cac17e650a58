import type { Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";

export type Repository = ReturnType<typeof createRepository>;

/** How deliveries and addresses lie in the table; names, phones and addresses are encrypted. */
export function createRepository(table: Table, vault: Vault) {
  return {
    vault,
    get: table.get.bind(table),
    query: table.query.bind(table),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
