import type { Id } from "../../../shared/kernel/ids";
import type { Table } from "../../kernel/table/table";
import { kept } from "../repository";
import { intakeKeys } from "./keys";

/** A list that a person looks through: more are no favourites. */
export const MOST_FAVOURITES = 20;

export type FavouriteStore = ReturnType<typeof createFavouriteStore>;

/** Which doctors of online follow-up an account likes to find again. */
export function createFavouriteStore(table: Table) {
  return {
    async of(tenant: string, accountId: Id): Promise<string[]> {
      const { pk } = intakeKeys(tenant).favourite(accountId, "");
      const found = await table.query({ table: "consultations", pk, prefix: "favourite#", limit: MOST_FAVOURITES });
      return found.items.map(({ sk }) => sk.slice("favourite#".length));
    },
    async set(tenant: string, accountId: Id, doctorId: string, on: boolean): Promise<void> {
      const key = intakeKeys(tenant).favourite(accountId, doctorId);
      await table.commit([on ? { put: key, item: kept({}), when: "any" } : { remove: key, when: "any" }]);
    },
  };
}
