import type { Key, Table } from "./table/table";

/** A token that a partner gave, shared between instances. */
export interface Shelf {
  read(key: string): Promise<{ token: string; expiresAt: string } | undefined>;
  write(key: string, token: string, expiresAt: string): Promise<void>;
}

const at = (key: string): Key => ({ table: "limits", pk: `token#${key}`, sk: "head" });

/** A shelf in the table; the newest token wins. */
export const tableShelf = (table: Table): Shelf => ({
  async read(key) {
    const item = await table.get(at(key));
    return item && { token: String(item.token), expiresAt: String(item.until) };
  },
  async write(key, token, until) {
    const expiresAt = Math.floor(Date.parse(until) / 1000);
    await table.commit([{ put: at(key), item: { v: 1, token, until, expiresAt }, when: "any" }]);
  },
});
