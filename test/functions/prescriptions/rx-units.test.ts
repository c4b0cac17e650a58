import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import type { Table, Write } from "../../../functions/kernel/table/table";
import { call, LAXATIVE, line, openRx, proved, seen, toSign, type RxWorld } from "./rx-world";

/** What touches the domain's own table: how often it is looked at, and commits with their writes. */
function counting(table: MemoryTable) {
  const spent = { read: 0, commits: [] as { writes: readonly Write[]; units: number; read: number }[] };
  function read<T>(name: string, ask: () => Promise<T>): Promise<T> {
    if (name === "prescriptions") spent.read += 1;
    return ask();
  }
  const counted: MemoryTable = {
    ...table,
    get: (key) => read(key.table, () => table.get(key)),
    query: (query) => read(query.table, () => table.query(query)),
    commit: async (writes: Parameters<Table["commit"]>[0]) => {
      const before = table.units().write;
      const committed = await table.commit(writes);
      const touches = writes.some(
        (one) => ("put" in one ? one.put : "remove" in one ? one.remove : one.check).table === "prescriptions",
      );
      if (touches) spent.commits.push({ writes, units: table.units().write - before, read: spent.read });
      return committed;
    },
  };
  return { counted, spent };
}

/** The commit of the prescription itself; reactions have commits of their own. */
const ofHead = ({ writes }: { readonly writes: readonly Write[] }): boolean =>
  writes.some((one) => "put" in one && one.put.table === "prescriptions" && one.put.sk === "head");

let world: RxWorld;
let spent: ReturnType<typeof counting>["spent"];
beforeAll(async () => {
  const meter = counting(memoryTable());
  spent = meter.spent;
  world = await openRx({ table: meter.counted });
});

test("signing two drugs is one commit of at most 14 writes and its conditions; approving is one of at most 12", async () => {
  const input = await toSign(world, [line(), line(LAXATIVE)]);
  const doctor = await proved(world, "doctor.xiang");
  spent.commits.length = 0;
  const before = spent.read;
  const answer = await call(world, "sign", input, doctor);
  expect(answer).toMatchObject({ ok: true });
  const signing = spent.commits.filter(ofHead);
  expect(signing).toHaveLength(1);
  const writes = signing[0]!.writes.filter((one) => !("check" in one));
  expect(writes.length).toBeLessThanOrEqual(14);
  // Two units for each kilobyte of a transaction: what the checks said is kept with the content, word for word.
  expect(signing[0]!.units).toBeLessThanOrEqual(60);
  // Its own id; what else is asked is other domains'.
  expect(signing[0]!.read - before).toBeLessThanOrEqual(2);
  const id = answer.value.id as string;
  const decision = await seen(world, id);
  const pharmacist = await proved(world, "pharmacist.ai");
  spent.commits.length = 0;
  expect(await call(world, "approve", decision, pharmacist)).toMatchObject({ ok: true });
  const [approving] = spent.commits.filter(ofHead);
  expect(approving!.writes.length).toBeLessThanOrEqual(12);
});
