import { dayOf, type Instant } from "../../shared/kernel/time";
import { sellable } from "../../shared/prescriptions/stock-rules";
import type { Table } from "../kernel/table/table";
import { createStockStore } from "./stock/stock-store";

/** How many boxes of each drug can be sold now; a drug of which nothing is known is not in the answer. */
export async function availableOf(
  table: Table,
  tenant: string,
  drugIds: readonly string[],
  now: Instant,
): Promise<ReadonlyMap<string, number>> {
  const store = createStockStore(table);
  const found = await Promise.all([...new Set(drugIds)].map((drugId) => store.stock(tenant, drugId)));
  const known = found.filter((one) => one !== undefined);
  return new Map(known.map((one) => [one.drugId, sellable(one, dayOf(now))]));
}
