import type { SupplyLine } from "../../../shared/prescriptions/model";
import type { Key, Table, Write } from "../../kernel/table/table";
import { kept, TableBusy } from "../repository";

/** Others sell from the same shelf at the same time: so often it is tried before the news is told again later. */
const TRIES = 20;

/** The boxes of a prescription that she was given, by drug. */
export function boxesGiven(supply: readonly SupplyLine[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { drugId, packs, given = packs } of supply) all.set(drugId, given + (all.get(drugId) ?? 0));
  return new Map([...all].filter(([, packs]) => packs > 0));
}

/** Commits what `decide` answers together with the guard: one effect, however often the news is told. */
export async function once(
  table: Pick<Table, "get" | "commit">,
  guard: Key,
  decide: () => Promise<readonly Write[]>,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await table.get(guard)) return;
    const writes = await decide();
    if ((await table.commit([...writes, { put: guard, item: kept({}), when: "absent" }])).ok) return;
  }
  throw new TableBusy("the shelf moved at every try");
}
