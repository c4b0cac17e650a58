import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Table, Write } from "../../../functions/kernel/table/table";
import type { Hospital } from "../../kit/hospital";
import { DEPARTMENT, DOCTOR, eligible, openIntake, submits } from "./intake-world";

/** What touches the domain's own table: how often it is looked at, and commits with their writes. */
function counting(table: MemoryTable) {
  const spent = { read: 0, commits: [] as { writes: readonly Write[]; units: number }[] };
  function read<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (name === "consultations") spent.read += 1;
    return call();
  }
  const counted: MemoryTable = {
    ...table,
    get: (key) => read(key.table, () => table.get(key)),
    query: (query) => read(query.table, () => table.query(query)),
    commit: async (writes: Parameters<Table["commit"]>[0]) => {
      const before = table.units().write;
      const committed = await table.commit(writes);
      const touches = writes.some(
        (one) => ("put" in one ? one.put : "remove" in one ? one.remove : one.check).table === "consultations",
      );
      if (touches) spent.commits.push({ writes, units: table.units().write - before });
      return committed;
    },
  };
  return { counted, spent };
}

let hospital: Hospital;
let spent: ReturnType<typeof counting>["spent"];
beforeAll(async () => {
  const meter = counting(memoryTable());
  spent = meter.spent;
  hospital = await openIntake({ table: meter.counted });
});

test("a request is one commit of at most 14 writes: itself, its chat, its clock, and what it rests on", async () => {
  const her = await eligible(hospital);
  spent.commits.length = 0;
  const before = spent.read;
  expect((await submits(hospital, her)).ok).toBe(true);
  const [commit, ...more] = spent.commits;
  expect(more).toEqual([]);
  expect(commit!.writes.length).toBeLessThanOrEqual(14);
  // Two units for each item of a transaction, one kilobyte each; the request itself is larger.
  expect(commit!.units).toBeLessThanOrEqual(32);
  expect(spent.read - before).toBeLessThanOrEqual(5);
});

test("each doctor of a department costs three looks: desk, latest answers, places of the day", async () => {
  const before = spent.read;
  expect((await hospital.call("consultations/doctors", { departmentId: DEPARTMENT })).ok).toBe(true);
  expect(spent.read - before).toBe(2 * 3);
  const one = spent.read;
  expect((await hospital.call("consultations/doctor", { doctorId: DOCTOR })).ok).toBe(true);
  expect(spent.read - one).toBe(3);
});

test("a refused request writes nothing", async () => {
  const her = await eligible(hospital);
  spent.commits.length = 0;
  expect((await submits(hospital, her, { signs: ["fit"] })).code).toBe("signs.acute");
  expect((await submits(hospital, her, { visitId: "visit-99" })).code).toBe("visit.unknown");
  expect(spent.commits).toEqual([]);
});
