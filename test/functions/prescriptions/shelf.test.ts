import { addDays, dayOf } from "../../../shared/kernel/time";
import type { Table } from "../../../functions/kernel/table/table";
import { NOW, TENANT } from "../../kit/hospital";
import { describeWithDynoxide, doorTo, startServer } from "../kernel/table/local-server";
import { ACTS, allow } from "./shelf-acts";
import { expected, movementsOf, nothingDone, wrongOf } from "./shelf-books";
import { DRUGS, openBase, openShelf, type Base } from "./shelf-world";

/** As many as show every act at work; more with SHELF_SEEDS. */
const SEEDS = Number(process.env.SHELF_SEEDS ?? 11);
const STEPS = 45;

let base: Base;
beforeAll(async () => {
  base = await openBase();
});

/** So many acts one after the other, now and then two at once, over a table with faults; P5 after every one. */
async function mixes(seed: number, steps: number, own?: Table): Promise<Set<string>> {
  const at = await openShelf(base, seed, own);
  const doings = nothingDone();
  const begun = new Map(await Promise.all(DRUGS.map(async (drugId) => [drugId, await at.stock(drugId)] as const)));
  const check = async (step: number) => {
    for (const drugId of DRUGS) {
      const { reserved, dispensed, wasted, received } = await at.stock(drugId);
      const owes = await expected(at, doings, drugId, begun.get(drugId)!);
      const is = { reserved, dispensed, wasted, received };
      expect({ seed, step, drugId, ...is }).toEqual({ seed, step, drugId, ...owes });
    }
  };
  for (let step = 0; step < steps; step++) {
    const acts = [0, ...(at.random() < 0.25 ? [1] : [])].map(() => ACTS[at.pick(ACTS.length)]!);
    await Promise.all(acts.map((act) => act(at, doings)));
    for (const drugId of DRUGS) expect([seed, step, await wrongOf(at, drugId)]).toEqual([seed, step, []]);
    await at.quiet();
    await check(step);
  }
  // Boxes come, and every drug may be given again: no parcel waits any more but one that a pharmacist holds.
  await allow(at, doings);
  const token = await at.dispenser();
  for (const drugId of DRUGS) {
    const { v: version } = await at.stock(drugId);
    const expiresOn = addDays(dayOf(at.clock.now()), 200);
    await at.tap(
      "dispensary/receive",
      { drugId, stepId: at.id(), version, batch: "LAST1", expiresOn, packs: 99 },
      token,
    );
    doings.received.set(drugId, (doings.received.get(drugId) ?? 0) + 99);
  }
  await at.quiet();
  await check(steps);
  const owed = await at.inner.query({ table: "prescriptions", pk: `${TENANT}#boxes-owed`, limit: 50 });
  const waiting = await Promise.all(owed.items.map(async ({ item }) => (await at.head(String(item.id))).state));
  expect([seed, waiting.filter((state) => state !== "held")]).toEqual([seed, []]);
  const told = await Promise.all(DRUGS.map((drugId) => movementsOf(at, drugId)));
  return new Set(told.flat().map(({ what }) => what));
}

test(
  `P5: whatever happens to boxes, with faults and lost replies, each is in exactly one place (${SEEDS} seeds)`,
  async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < SEEDS; seed++) for (const what of await mixes(seed, STEPS)) seen.add(what);
    // The seeds are of use: boxes went every way.
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        "counted",
        "dispensed",
        "not-supplied",
        "received",
        "released",
        "reserved",
        "written-off",
      ]),
    );
  },
  60_000 + SEEDS * 4_000,
);

describeWithDynoxide("on the embedded server", () => {
  test("P5: whatever happens to boxes, with faults and lost replies, each is in exactly one place", async () => {
    const server = await startServer();
    try {
      await mixes(100, 12, doorTo(server.endpoint, { now: () => Date.parse(NOW) }));
    } finally {
      await server.stop();
    }
  }, 600_000);
});
