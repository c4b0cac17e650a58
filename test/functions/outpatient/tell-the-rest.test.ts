import type { MemoryTable } from "../../../functions/kernel/table/memory";
import { memoryTable } from "../../../functions/kernel/table/memory";
import { TableBusy, type Table } from "../../../functions/kernel/table/table";
import { createVault } from "../../../functions/kernel/vault";
import { drawSession } from "../../../functions/outpatient/draw";
import { hashes } from "../../../functions/outpatient/hashes";
import { partsOf, type Parts } from "../../../functions/outpatient/parts";
import { createRepository } from "../../../functions/outpatient/repository";
import { shardOf } from "../../../functions/outpatient/shard";
import { tellTheRest } from "../../../functions/outpatient/tell-the-rest";
import { commitmentOf } from "../../../shared/outpatient/draw";
import type { ClinicSession } from "../../../shared/outpatient/model";
import { drawnSoon, minutes, planned } from "../../kit/clinics";
import { fixedClock } from "../../kit/clock";
import { openHospital, TENANT, type Patient } from "../../kit/hospital";
import { seededIds } from "../../kit/ids";

const ID = "dr-a@2026-12-14#am";
const SEED = "cd".repeat(32);
const TICKETS = 330;
/** One wins, five are listed. */
const UNPLACED = TICKETS - 6;
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
  slots: 1,
  priceCode: "VISIT-CHIEF",
  fen: 3500,
  releaseAt: rush.closesAt,
  rush,
};

/** A draw that is done, and a process that dies at its n-th commit from then on, before it or right after it. */
async function drawn() {
  const clock = fixedClock("2026-11-30T23:06:00.000Z");
  const memory = memoryTable();
  const ids = seededIds("tell");
  const keys = { current: "k", keys: new Map([["k", Buffer.alloc(32, 1)]]), index: Buffer.alloc(32, 2) };
  const vault = createVault(keys, ids.bytes);
  let death: { left: number; after: boolean } | undefined;
  const table: Table = {
    ...memory,
    commit: async (writes) => {
      if (death && (death.left -= 1) <= 0 && !(death.left === 0 && death.after)) throw new TableBusy("killed");
      const committed = await memory.commit(writes);
      if (death?.left === 0) throw new TableBusy("killed");
      return committed;
    },
  };
  const people = { person: async () => undefined, names: async () => ({ name: "", maskedName: "", knownBy: {} }) };
  const start = (): Parts =>
    partsOf({
      repository: createRepository(table, async () => true),
      table,
      vault,
      people,
      hospital: {} as never,
      clock,
      ids,
    });
  const parts = start();
  await memory.commit([...parts.repository.sessionWrites(TENANT, session), parts.draws.seedWrite(TENANT, ID, SEED)]);
  for (let n = 0; n < TICKETS; n++) {
    const [personId, id, accountId] = [ids.id(), ids.id(), ids.id()];
    await parts.draws.putTicket(TENANT, ID, shardOf(personId, 3), { id, personId, accountId, at: rush.opensAt });
  }
  expect(await drawSession(parts, TENANT, ID)).toBe(true);
  return {
    memory,
    tell: (by = start()) => tellTheRest(by, TENANT, ID, clock.now()),
    start,
    dieAt: (left: number, after: boolean) => (death = { left, after }),
    revive: () => (death = undefined),
  };
}
/** Who is told that the draw gave nothing, as it lies in the outbox. */
const news = (memory: MemoryTable): string[] =>
  [...memory.everything()].flatMap(({ key, item }) =>
    key.table === "outbox" && (item.event as { type: string }).type === "clinic.not-drawn" ? [String(item.name)] : [],
  );

test("everybody whom the draw gave nothing is told, a bounded number a minute", async () => {
  const world = await drawn();
  expect(await world.tell()).toBe(false);
  const first = news(world.memory).length;
  expect(first).toBeGreaterThan(150);
  expect(first).toBeLessThanOrEqual(250);
  expect(await world.tell()).toBe(true);
  expect(new Set(news(world.memory)).size).toBe(UNPLACED);
  const before = world.memory.units().write;
  expect(await world.tell()).toBe(true);
  expect(world.memory.units().write).toBe(before);
});

test("killed before or after any of its commits it goes on where it was: each is told once", async () => {
  let killed = 0;
  for (const after of [false, true])
    for (let at = 1; at <= 6; at++) {
      const world = await drawn();
      world.dieAt(at, after);
      for (let minute = 0; minute < 2; minute++)
        await world.tell().catch((error: unknown) => {
          if (!(error instanceof TableBusy)) throw error;
          killed += 1;
        });
      world.revive();
      const all: string[] = [];
      // What lies in the outbox is taken away, as when it is told: a second telling would be seen.
      for (let minute = 0; minute < 4; minute++) {
        all.push(...(await emptied(world.memory)));
        await world.tell();
      }
      all.push(...(await emptied(world.memory)));
      expect(all).toHaveLength(UNPLACED);
      expect(new Set(all).size).toBe(UNPLACED);
    }
  expect(killed).toBeGreaterThan(10);
});

test("of two copies at once one tells", async () => {
  const world = await drawn();
  const all: string[] = [];
  for (let minute = 0; minute < 4; minute++) {
    await Promise.all([world.tell(world.start()), world.tell(world.start())]);
    all.push(...(await emptied(world.memory)));
  }
  expect(all).toHaveLength(UNPLACED);
  expect(new Set(all).size).toBe(UNPLACED);
});

async function emptied(memory: MemoryTable): Promise<string[]> {
  const names = news(memory);
  for (const { key } of [...memory.everything()])
    if (key.table === "outbox") await memory.commit([{ remove: key, when: "any" }]);
  return names;
}

test("row 39: who is behind the list, or left out, finds the result in her inbox, once; it leads to the ticket", async () => {
  const hospital = await openHospital();
  const one = await planned(hospital, 1, "dr-xiang-jinghe", "2026-12-10");
  await drawnSoon(hospital, one);
  hospital.clock.advance(10);
  const people: Patient[] = [];
  for (let n = 0; n < 8; n++) {
    const her = await hospital.patient();
    people.push(her);
    await hospital.call(
      "outpatient/takeTicket",
      { id: hospital.id(), personId: her.personId, sessionId: one.id },
      her.token,
    );
  }
  for (let n = 0; n < 4; n++) await minutes(hospital, n === 0 ? 7 : 1);
  for (const { token } of people) {
    const { items } = (await hospital.call("notifications/inbox", {}, token)).value;
    const told = items.filter(({ kind }: { kind: string }) => kind === "clinic-draw");
    expect(told).toMatchObject([{ facts: { sessionId: one.id } }]);
  }
});
