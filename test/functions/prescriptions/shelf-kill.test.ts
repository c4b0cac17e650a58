import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TableBusy, type Table } from "../../../functions/kernel/table/table";
import { createStockStore } from "../../../functions/prescriptions/stock/stock-store";
import type { Stock } from "../../../shared/prescriptions/stock-model";
import {
  emptyStock,
  give,
  receive,
  release,
  reserve,
  writeOff,
  type Moved,
} from "../../../shared/prescriptions/stock-rules";
import { NOW, TENANT } from "../../kit/hospital";
import { describeWithDynoxide, doorTo, startServer } from "../kernel/table/local-server";
import { seeded } from "../kernel/table/seeded";
import { movementsOf, wrongOf } from "./shelf-books";

const KILLS = Number(process.env.SHELF_KILLS ?? 3);
const DRUGS = ["drug-a", "drug-b", "drug-c"];
const WRITERS = 6;
const TODAY = "2026-11-22";
const NAME = { zh: "药", en: "drug" };

/** One change of the boxes that is possible now, by what chance says. */
function moved(before: Stock, random: () => number): Moved {
  const about = { at: NOW };
  const [batch] = before.batches;
  const packs = 1 + Math.floor(random() * 3);
  const come = () => {
    const came = receive(before, { number: `B${before.v % 7}0`, expiresOn: "2028-11-01", packs: packs * 3 }, about);
    if (!came.ok) throw new Error(came.code);
    return came.value;
  };
  if (!batch) return come();
  const kept = before.reserved >= packs && batch.left >= packs;
  const ways: (() => Moved | undefined)[] = [
    come,
    () => reserve(before, packs, TODAY, about),
    () => (kept ? release(before, packs, about) : undefined),
    () => (kept ? give(before, [{ number: batch.number, packs: packs - 1 }], 1, TODAY, about) : undefined),
    () => {
      const gone = writeOff(before, { number: batch.number, packs: 1, reason: "broken" }, about);
      return gone.ok ? gone.value : undefined;
    },
  ];
  return ways[Math.floor(random() * ways.length)]!() ?? come();
}

describeWithDynoxide("the shelf on the embedded server with a folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "shelf-kill-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test(`P5: killed ${KILLS} times in the midst of changes, no change that was answered is lost, none is half done`, async () => {
    const random = seeded(21);
    const answered = new Map(DRUGS.map((drugId) => [drugId, new Set<number>()]));
    const checks = async (table: Table) => {
      const shelf = createStockStore(table);
      for (const drugId of DRUGS) {
        const at = { inner: table, stock: async () => (await shelf.stock(TENANT, drugId))! };
        if (answered.get(drugId)!.size === 0) continue;
        expect(await wrongOf(at, drugId)).toEqual([]);
        const there = new Set((await movementsOf(at, drugId)).map(({ n }) => n));
        expect([...answered.get(drugId)!].filter((n) => !there.has(n))).toEqual([]);
      }
    };
    for (let round = 0; round < KILLS; round++) {
      const server = await startServer(folder);
      const table = doorTo(server.endpoint, { maxAttempts: 1 });
      await checks(table);
      const shelf = createStockStore(table);
      const killAt = 25 + Math.floor(random() * 60);
      let done = 0;
      const writer = async (): Promise<void> => {
        for (;;) {
          try {
            const drugId = DRUGS[Math.floor(random() * DRUGS.length)]!;
            const before = (await shelf.stock(TENANT, drugId)) ?? emptyStock(drugId, NAME, NAME, NOW);
            const change = moved(before, random);
            if (!(await table.commit(shelf.writes(TENANT, change))).ok) continue;
            answered.get(drugId)!.add(change.after.v);
          } catch (error) {
            expect(error).toBeInstanceOf(TableBusy);
            // Two writers at one item: the engine is busy for a moment, and lives.
            if (done < killAt) continue;
            return;
          }
          if (++done === killAt) process.kill(server.pid, "SIGKILL");
        }
      };
      await Promise.all(Array.from({ length: WRITERS }, writer));
      await server.stop();
    }
    const last = await startServer(folder);
    await checks(doorTo(last.endpoint));
    await last.stop();
    expect([...answered.values()].reduce((sum, { size }) => sum + size, 0)).toBeGreaterThan(KILLS * 25);
  }, 600_000);
});
