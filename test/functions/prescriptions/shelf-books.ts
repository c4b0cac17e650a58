import { isDispensed } from "../../../shared/prescriptions/states";
import { TENANT } from "../../kit/hospital";
import { Movement } from "../../../shared/prescriptions/stock-model";
import type { Shelf } from "./shelf-world";

/** What the desk has done by hand, by drug; and every prescription with the parcels that were made for it. */
export type Doings = {
  readonly received: Map<string, number>;
  readonly wasted: Map<string, number>;
  readonly made: { id: string; parcels: { id: string; booked: boolean; handOff: Map<string, number> }[] }[];
};
export const nothingDone = (): Doings => ({ received: new Map(), wasted: new Map(), made: [] });
export const add = (to: Map<string, number>, drugId: string, packs: number) =>
  void to.set(drugId, (to.get(drugId) ?? 0) + packs);

/** What happened to the boxes of a drug. */
export async function movementsOf(shelf: Pick<Shelf, "inner">, drugId: string): Promise<Movement[]> {
  const rows: Movement[] = [];
  let cursor: string | undefined;
  do {
    const query = { table: "prescriptions", pk: `${TENANT}#stock#${drugId}`, limit: 100, cursor } as const;
    const page = await shelf.inner.query(query);
    rows.push(...page.items.map(({ item: { v: _v, retain: _retain, ...row } }) => Movement.parse(row)));
    cursor = page.cursor;
  } while (cursor);
  return rows;
}

/** P5 of one drug at any moment: every box is somewhere, none twice, and its rows tell the same story. */
export async function wrongOf(shelf: Pick<Shelf, "inner" | "stock">, drugId: string): Promise<string[]> {
  const { available, reserved, dispensed, wasted, received, batches, v } = await shelf.stock(drugId);
  const rows = await movementsOf(shelf, drugId);
  const told = (of: keyof Movement["change"]) => rows.reduce((sum, { change }) => sum + change[of], 0);
  const onShelf = batches.reduce((sum, { left }) => sum + left, 0);
  return [
    ...(available + reserved + dispensed + wasted === received ? [] : ["not balanced"]),
    ...(Math.min(available, reserved, dispensed, wasted) < 0 ? ["below zero"] : []),
    ...(onShelf === available + reserved ? [] : ["batches tell another number"]),
    ...(rows.length === v &&
    told("reserved") === reserved &&
    told("dispensed") === dispensed &&
    told("wasted") === wasted
      ? []
      : ["rows tell another number"]),
  ].map((what) => `${drugId}: ${what}`);
}

const HOLDS = ["awaiting-payment", "paid", "dispensing"];
const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);

/** How many boxes have to be where, as the lives of all prescriptions and parcels say, knowing nothing of how it was booked. */
export async function expected(
  shelf: Shelf,
  doings: Doings,
  drugId: string,
  begun: { wasted: number; received: number },
) {
  let [reserved, dispensed] = [0, 0];
  let wasted = begun.wasted + (doings.wasted.get(drugId) ?? 0);
  for (const { id, parcels } of doings.made) {
    const found = await shelf.head(id);
    const lines = found.supply.filter((one) => one.drugId === drugId);
    const packs = sum(lines.map((one) => one.packs));
    const from = found.state === "held" ? found.heldFrom! : found.state;
    if (HOLDS.includes(from)) reserved += packs;
    if (found.endedBecause === "not-supplied") wasted += packs;
    if (!found.dispensedAt) continue;
    const given = sum(lines.map((one) => one.given ?? one.packs));
    wasted += packs - given;
    for (const [n, one] of parcels.entries()) {
      const cancelled = found.state === "cancelled";
      const parcel = await shelf.parcel(one.id);
      // Taken at the first sight of it while the prescription stands: cancelled before, none were owed.
      one.booked ||= n === 0 || (!cancelled && (await shelf.booked(id, one.id)) !== undefined);
      if (!one.booked) continue;
      const isLast = n === parcels.length - 1;
      const gone = ["returned", "damaged"].includes(parcel.state) || (cancelled && isLast);
      const off = gone ? given : (one.handOff.get(drugId) ?? 0);
      dispensed += given - off;
      wasted += off;
    }
    if (!isDispensed(from) && found.state !== "cancelled") throw new Error(`dispensed and ${from}`);
  }
  return { reserved, dispensed, wasted, received: begun.received + (doings.received.get(drugId) ?? 0) };
}
