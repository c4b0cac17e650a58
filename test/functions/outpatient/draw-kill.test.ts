import { memoryTable } from "../../../functions/kernel/table/memory";
import { TableBusy, type Table } from "../../../functions/kernel/table/table";
import { createVault } from "../../../functions/kernel/vault";
import { drawSession } from "../../../functions/outpatient/draw";
import { hashes } from "../../../functions/outpatient/hashes";
import { partsOf, type Parts } from "../../../functions/outpatient/parts";
import { createRepository } from "../../../functions/outpatient/repository";
import { shardOf } from "../../../functions/outpatient/shard";
import { commitmentOf } from "../../../shared/outpatient/draw";
import type { ClinicSession } from "../../../shared/outpatient/model";
import { lyingOf, oversold, twoEach } from "../../kit/clinic-invariants";
import { fixedClock } from "../../kit/clock";
import { TENANT } from "../../kit/hospital";
import { seededIds } from "../../kit/ids";

const ID = "dr-a@2026-12-14#am";
const SEED = "ab".repeat(32);
const rush = {
  opensAt: "2026-11-30T23:00:00.000Z",
  closesAt: "2026-11-30T23:05:00.000Z",
  shards: 3,
  commitment: commitmentOf(hashes, SEED),
};
const session: ClinicSession = {
  id: ID,
  v: 1,
  departmentId: "d",
  doctorId: "dr-a",
  day: "2026-12-14",
  half: "am",
  startsAt: "08:00",
  slotMinutes: 10,
  slots: 3,
  priceCode: "VISIT-CHIEF",
  fen: 3500,
  releaseAt: rush.closesAt,
  rush,
};

/** A window that has closed with nine tickets, and a process that dies at its n-th commit, before it or right after it. */
async function closedWindow(dieAt = Infinity, after = false) {
  const clock = fixedClock("2026-11-30T23:06:00.000Z");
  const memory = memoryTable();
  const ids = seededIds("draw");
  const vault = createVault(
    { current: "k", keys: new Map([["k", Buffer.alloc(32, 1)]]), index: Buffer.alloc(32, 2) },
    ids.bytes,
  );
  let left = Infinity;
  const table: Table = {
    ...memory,
    commit: async (writes) => {
      left -= 1;
      if (left < 0 || (left === 0 && !after)) throw new TableBusy("killed");
      const committed = await memory.commit(writes);
      if (left === 0) throw new TableBusy("killed");
      return committed;
    },
  };
  const start = (): Parts =>
    partsOf({
      repository: createRepository(table, async () => true),
      table,
      vault,
      people: { person: async () => undefined, names: async () => ({ name: "", maskedName: "", knownBy: {} }) },
      hospital: {} as Parts["hospital"],
      clock,
      ids,
    });
  const parts = start();
  await memory.commit([...parts.repository.sessionWrites(TENANT, session), parts.draws.seedWrite(TENANT, ID, SEED)]);
  for (let n = 0; n < 9; n++) {
    const [personId, id, accountId] = [ids.id(), ids.id(), ids.id()];
    await parts.draws.putTicket(TENANT, ID, shardOf(personId, rush.shards), {
      id,
      personId,
      accountId,
      at: rush.opensAt,
    });
  }
  left = dieAt;
  return { clock, memory, start, revive: () => (left = Infinity), commits: () => dieAt - left };
}

/** Who sits where and who waits in which order: everything that a draw decides. */
function resultOf(memory: ReturnType<typeof memoryTable>) {
  const lying = lyingOf(memory, TENANT, ID);
  expect([...oversold(lying), ...twoEach(lying)]).toEqual([]);
  return {
    seats: [...lying.seats].filter(([name]) => name.startsWith("seat#")).sort(),
    list: lying.list.map(({ id }) => id),
    drawn: lying.session.rush?.drawnAt !== undefined,
  };
}

test("a draw that is killed before or after any of its commits comes to the same end", async () => {
  const whole = await closedWindow();
  expect(await drawSession(whole.start(), TENANT, ID)).toBe(true);
  const due = resultOf(whole.memory);
  expect(due).toMatchObject({ drawn: true });
  expect(due.seats).toHaveLength(3);
  expect(due.list).toHaveLength(6);
  let killed = 0;
  for (const after of [false, true])
    for (let at = 1; at <= 12; at++) {
      const world = await closedWindow(at, after);
      await drawSession(world.start(), TENANT, ID).catch((error: unknown) => {
        if (!(error instanceof TableBusy)) throw error;
        killed += 1;
      });
      world.revive();
      // Whoever died still has the lease: nobody else draws at the same time.
      if (resultOf(world.memory).drawn === false && (at > 1 || after))
        expect(await drawSession(world.start(), TENANT, ID)).toBe(false);
      world.clock.advance(4);
      expect(await drawSession(world.start(), TENANT, ID)).toBe(true);
      expect(resultOf(world.memory)).toEqual(due);
    }
  expect(killed).toBeGreaterThan(20);
});

test("a draw that is done is not done again", async () => {
  const world = await closedWindow();
  await drawSession(world.start(), TENANT, ID);
  const before = world.memory.units().write;
  expect(await drawSession(world.start(), TENANT, ID)).toBe(true);
  expect(world.memory.units().write).toBe(before);
});
