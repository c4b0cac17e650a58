import { memoryTable, type MemoryTable } from "../../functions/kernel/table/memory";
import { TableBusy, type Table } from "../../functions/kernel/table/table";
import { holdsSeat } from "../../shared/appointments/states";
import { placesOf } from "../../shared/appointments/splitting";
import { faultyTable } from "../kit/faulty-table";
import { openHospital, TENANT, type Hospital } from "../kit/hospital";
import { applicationOf, seated, type Seated } from "../kit/seated";

/*
 * D1-17, row 36, S11: a day is closed on which forty women have a place. The table fails now and then, and the process is
 * killed in the middle. Within five minutes of the day's own clock everybody has been told and has a next step.
 */

const DAY = "2026-12-22";
const LANES = ["A1", "A2", "A3", "A4"];
const KINDS = ["appointment-displaced", "appointment-unseated", "application-not-scheduled"];
const CLOSED = {
  kind: "exception-added",
  exception: { id: "power-cut", what: "closed", from: DAY, to: DAY, reason: "供电检修，全天停诊" },
};

/** A table over the memory that can be made to fail, or to die at a commit. */
function fragile(memory: MemoryTable) {
  let through: Table = memory;
  let left = Infinity;
  let dead = false;
  const living = <T>(work: () => Promise<T>): Promise<T> =>
    dead ? Promise.reject(new TableBusy("the process is dead")) : work();
  const table: Table = {
    get: (key) => living(() => through.get(key)),
    query: (query) => living(() => through.query(query)),
    increment: (key, by, limit, expiresAt) => living(() => through.increment(key, by, limit, expiresAt)),
    commit: (writes) =>
      living(async () => {
        left -= 1;
        const committed = await through.commit(writes);
        dead = left <= 0;
        if (dead) throw new TableBusy("killed after its commit");
        return committed;
      }),
    units: () => memory.units(),
  };
  return {
    table,
    memory,
    dieAt: (nth: number) => void (left = nth),
    revive: () => void ([left, dead] = [Infinity, false]),
    failing: (faults: Table) => void (through = faults),
    calm: () => void (through = memory),
  };
}

async function fortyOn(hospital: Hospital): Promise<Seated[]> {
  const all: Seated[] = [];
  for (let n = 0; n < 40; n++) {
    const [half, lane, at] = [n < 24 ? "am" : "pm", LANES[n % 4]!, Math.floor((n % 24) / 4)];
    // On the day she is between 20+1 and 25+5.
    const ageDays = 141 - 30 + (n % 40);
    all.push(await seated(hospital, { sessionId: `${DAY}#${half}`, lane, unit: at * 3, ageDays }));
  }
  return all;
}

async function everySeat(hospital: Hospital) {
  const held = new Map<string, string>();
  const { capacity } = hospital.app.parts.appointments;
  for (let n = 0; n < 84; n++) {
    const day = new Date(Date.UTC(2026, 10, 22 + n)).toISOString().slice(0, 10);
    for (const half of ["am", "pm"]) {
      const session = await capacity.sessionNow(`${day}#${half}`, TENANT);
      for (const [seat, id] of session?.holders ?? []) held.set(`${day}#${half}/${seat}`, id);
    }
  }
  return held;
}

test.each([2, 7, 20, 45, 80])(
  "S11: killed after commit %d, everybody is told and has a next step within five minutes",
  async (nth) => {
    const life = fragile(memoryTable());
    const hospital = await openHospital({ table: life.table });
    const women = await fortyOn(hospital);
    const operations = await hospital.staff("operations");
    const preview = await hospital.call("sessions/previewChange", { change: CLOSED }, operations);
    expect(preview.value.displaced).toHaveLength(40);

    const save = { id: hospital.id(), change: CLOSED, seen: preview.value.seen };
    const started = Date.parse(hospital.clock.now());
    life.dieAt(nth);
    await hospital.call("sessions/saveChange", save, operations).catch(() => undefined);
    life.revive();
    let seed = nth;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const odds = { before: 0.01, lost: 0.01 };
    const faulty = faultyTable(life.memory, { random, odds, pause: () => Promise.resolve() });
    life.failing(faulty);
    for (let minute = 0; minute < 3; minute++) {
      hospital.clock.advance(1);
      await hospital.app.everyMinute().catch(() => undefined);
    }
    await faulty.calm();
    life.calm();
    const again = await hospital.call("sessions/saveChange", save, operations);
    expect(again).toMatchObject({ ok: true });
    expect(again.value.displaced.map(({ id }: { id: string }) => id)).toEqual(
      preview.value.displaced.map(({ id }: { id: string }) => id),
    );
    await hospital.app.everyMinute();
    expect(Date.parse(hospital.clock.now()) - started).toBeLessThanOrEqual(5 * 60_000);

    const seats = await everySeat(hospital);
    const held: string[] = [];
    for (const { id, token } of women) {
      const now = await applicationOf(hospital, id);
      expect(["offered", "wait-listed", "not-scheduled"]).toContain(now.state);
      expect(now.displaced).toMatchObject({ stopId: save.id, day: DAY });
      const inbox = await hospital.call("notifications/inbox", {}, token);
      expect(inbox.value.items.some(({ kind }: { kind: string }) => KINDS.includes(kind))).toBe(true);
      if (!holdsSeat(now.state)) continue;
      for (const { sessionId, seats: hers } of placesOf(now.booking!))
        for (const seat of hers) {
          expect([sessionId, seat, seats.get(`${sessionId}/${seat}`)]).toEqual([sessionId, seat, id]);
          held.push(`${sessionId}/${seat}`);
        }
      expect(now.booking!.day).not.toBe(DAY);
    }
    // Every unit that is held is somebody's, and nobody holds two.
    expect([...seats.keys()].sort()).toEqual(held.sort());
    expect(await hospital.app.parts.appointments.capacity.works(TENANT)).toEqual([]);
  },
  120_000,
);
