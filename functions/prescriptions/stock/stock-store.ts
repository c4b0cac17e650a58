import { done, refused, type Done, type Refused } from "../../../shared/kernel/result";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { Bilingual } from "../../../shared/kernel/words";
import type { SupplyLine } from "../../../shared/prescriptions/model";
import { Movement, Stock, type Stock as Boxes } from "../../../shared/prescriptions/stock-model";
import { release, reserve, sellable, type Moved } from "../../../shared/prescriptions/stock-rules";
import type { Item, Table, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";
import { kept } from "../repository";

export type ShortDrug = { readonly drugId: string; readonly name: Bilingual; readonly left: number };
export type Wanted = Pick<SupplyLine, "drugId" | "name" | "packs">;
export type StockStore = ReturnType<typeof createStockStore>;

const without = ({ retain: _retain, ...item }: Item): unknown => item;
/** The same drug on two lines is one drug on the shelf. */
const together = (lines: readonly Wanted[]): Wanted[] => {
  const sum = new Map<string, Wanted>();
  for (const line of lines) sum.set(line.drugId, { ...line, packs: line.packs + (sum.get(line.drugId)?.packs ?? 0) });
  return [...sum.values()];
};

/** How boxes lie in the table: one item for each drug, and a row for every change of it in the same commit (P5). */
export function createStockStore(table: Pick<Table, "get" | "query">) {
  const stock = async (tenant: string, drugId: string): Promise<Boxes | undefined> => {
    const item = await table.get(keysOf(tenant).stock(drugId));
    return item && Stock.parse(without(item));
  };
  /** The boxes after a change with its row; somebody else was first: nothing of the commit happens. */
  const writes = (tenant: string, { after, movement }: Moved): Write[] => [
    {
      put: keysOf(tenant).stock(after.drugId),
      item: kept(after),
      when: after.v === 1 ? "absent" : { version: after.v - 1 },
    },
    { put: keysOf(tenant).movement(after.drugId, movement.n), item: kept(movement), when: "absent" },
  ];
  const load = (tenant: string, lines: readonly Wanted[]) =>
    Promise.all(together(lines).map(async (line) => ({ line, boxes: await stock(tenant, line.drugId) })));

  return {
    stock,
    writes,
    /** Keeps the boxes of all lines for one prescription, or says of which drugs there are too few. */
    async reserveWrites(
      tenant: string,
      lines: readonly Wanted[],
      prescriptionId: string,
      now: Instant,
    ): Promise<Done<Write[]> | Refused<"stock.short">> {
      const today = dayOf(now);
      const found = await load(tenant, lines);
      const moves = found.map(
        ({ line, boxes }) => boxes && reserve(boxes, line.packs, today, { at: now, prescriptionId }),
      );
      const short = found
        .filter((_one, i) => !moves[i])
        .map(({ line, boxes }): ShortDrug => {
          const { drugId, name } = line;
          return { drugId, name, left: boxes ? sellable(boxes, today) : 0 };
        });
      if (short.length > 0) return refused("stock.short", { drugs: short });
      return done(moves.flatMap((move) => (move ? writes(tenant, move) : [])));
    },
    /** Gives what was kept for one prescription back to the shelf. */
    async releaseWrites(
      tenant: string,
      lines: readonly Wanted[],
      prescriptionId: string,
      now: Instant,
    ): Promise<Write[]> {
      const found = await load(tenant, lines);
      return found.flatMap(({ line, boxes }) =>
        boxes ? writes(tenant, release(boxes, line.packs, { at: now, prescriptionId })) : [],
      );
    },
    async list(tenant: string, cursor?: string) {
      const { pk } = keysOf(tenant).stock("");
      const found = await table.query({ table: "prescriptions", pk, limit: 50, cursor });
      return { all: found.items.map(({ item }) => Stock.parse(without(item))), cursor: found.cursor };
    },
    async movements(tenant: string, drugId: string, cursor?: string) {
      const { pk } = keysOf(tenant).movement(drugId, 0);
      const found = await table.query({
        table: "prescriptions",
        pk,
        prefix: "m#",
        limit: 30,
        cursor,
        newestFirst: true,
      });
      const all = found.items.map(({ item: { v: _v, retain: _retain, ...row } }) => Movement.parse(row));
      return { all, cursor: found.cursor };
    },
    /** The tap that changed the shelf, for its commit. */
    stepWrite: (tenant: string, stepId: string, print: string): Write => ({
      put: keysOf(tenant).stockStep(stepId),
      item: kept({ print }, "3y"),
      when: "absent",
    }),
    stepPrint: async (tenant: string, stepId: string): Promise<string | undefined> => {
      const item = await table.get(keysOf(tenant).stockStep(stepId));
      return item && String(item.print);
    },
  };
}
