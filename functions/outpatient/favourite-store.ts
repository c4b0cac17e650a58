import type { Id } from "../../shared/kernel/ids";
import type { Favourite } from "../../shared/outpatient/views";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";

/** A list that a person looks through: more are no favourites. */
export const MOST_FAVOURITES = 20;

export type FavouriteStore = ReturnType<typeof createFavouriteStore>;

/** Which doctors an account follows, and who follows a doctor. */
export function createFavouriteStore(table: Table) {
  return {
    async of(tenant: string, accountId: Id): Promise<Favourite[]> {
      const { pk } = keysOf(tenant).favourite(accountId, "");
      const query = { table: "outpatient", pk, prefix: "favourite#", limit: MOST_FAVOURITES } as const;
      const { items } = await table.query(query);
      return items.map(({ sk, item }) => ({
        doctorId: sk.slice("favourite#".length),
        remindRelease: item.remindRelease === true,
      }));
    },
    async set(tenant: string, accountId: Id, doctorId: string, on: boolean, remindRelease: boolean): Promise<void> {
      const keys = keysOf(tenant);
      const [mine, follower] = [keys.favourite(accountId, doctorId), keys.follower(doctorId, accountId)];
      const reminds = on && remindRelease;
      const writes: Write[] = [
        on ? { put: mine, item: { v: 1, remindRelease }, when: "any" } : { remove: mine, when: "any" },
        reminds ? { put: follower, item: { v: 1 }, when: "any" } : { remove: follower, when: "any" },
      ];
      await table.commit(writes);
    },
    /** Who wants to be told when times of a doctor are released; a page at a time. */
    async followers(tenant: string, doctorId: string, cursor?: string) {
      const { pk } = keysOf(tenant).follower(doctorId, "x");
      const found = await table.query({ table: "outpatient", pk, limit: 100, cursor });
      return { accountIds: found.items.map(({ sk }) => sk), cursor: found.cursor };
    },
  };
}
