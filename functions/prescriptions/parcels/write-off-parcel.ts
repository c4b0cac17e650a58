import type { Id } from "../../../shared/kernel/ids";
import type { Instant } from "../../../shared/kernel/time";
import type { Prescription } from "../../../shared/prescriptions/model";
import { destroyGiven, type Destroyed } from "../../../shared/prescriptions/stock-rules";
import type { Table, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { kept } from "../repository";
import { createStockStore } from "../stock/stock-store";
import { boxesGiven } from "./boxes-given";

type Boxes = Pick<Prescription, "id" | "supply">;
/** The parcel in which they are; one that takes the place of another has boxes of its own, once they were taken. */
export type Parcel = { readonly id: Id; readonly inPlaceOf?: Id };
type Off = { readonly parcel: Parcel; readonly what: Destroyed; readonly at: Instant };

/** How many boxes of a drug were written off of one parcel: every way of writing off counts here, so that none counts twice. */
export async function writtenOff(table: Pick<Table, "get">, tenant: string, { id }: Boxes, parcel: Id, drugId: string) {
  const key = keysOf(tenant).writtenOff(id, parcel, drugId);
  const item = await table.get(key);
  const packs = Number(item?.packs ?? 0);
  const more = (n: number): Write => ({
    put: key,
    item: kept({ v: (item?.v ?? 0) + 1, packs: packs + n }),
    when: item ? { version: item.v } : "absent",
  });
  return { packs, more };
}

/** Books the given boxes of one parcel as wasted, less what was written off of it before; nothing where nothing is left. */
export async function writeOffWrites(
  table: Pick<Table, "get" | "query">,
  tenant: string,
  found: Boxes,
  { parcel, what, at }: Off,
): Promise<Write[]> {
  const guard = keysOf(tenant).sentAgain(found.id, parcel.id);
  // No boxes were taken for it yet: none may be taken at this very moment either.
  if (parcel.inPlaceOf && !(await table.get(guard))) return [{ check: guard, when: "absent" }];
  const shelf = createStockStore(table);
  const all: Write[] = [];
  for (const [drugId, given] of boxesGiven(found.supply)) {
    const [stock, off] = await Promise.all([
      shelf.stock(tenant, drugId),
      writtenOff(table, tenant, found, parcel.id, drugId),
    ]);
    const open = given - off.packs;
    const gone = stock && open > 0 ? destroyGiven(stock, open, what, { at, prescriptionId: found.id }) : undefined;
    if (gone) all.push(...shelf.writes(tenant, gone), off.more(open));
  }
  return all;
}
