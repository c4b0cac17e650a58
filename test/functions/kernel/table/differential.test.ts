import { memoryTable } from "../../../../functions/kernel/table/memory";
import type { Item, Json, Key, Query, Table, When, Write } from "../../../../functions/kernel/table/table";
import type { Dynoxide } from "../../../../scripts/dynoxide";
import { describeWithDynoxide, doorTo, startServer } from "./local-server";
import { seeded } from "./seeded";

const OPERATIONS = 20_000;
const LANES = 8;
const START = Date.parse("2026-11-22T01:00:00.000Z");
const SKS = ["a", "a#1", "a#10", "a#2", "b", "b#1", "z", "中#1", "\uffee", "😀", "2026-11-22T01:00", "A"];
const TABLES = ["patients", "appointments", "outbox"] as const;

type Operation = (table: Table) => Promise<unknown>;

/** An operation and its story, for the report of a difference. */
const told = (story: unknown, run: Operation): Operation =>
  Object.assign(run, { toString: () => JSON.stringify(story) });

/** A random user of some partitions; what it does depends on its seed alone. */
function operations(seed: number, clock: { ms: number }) {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const partition = (): string => `t#lane${seed}#${below(3)}`;
  const key = (): Key => ({ table: one(TABLES), pk: partition(), sk: one(SKS) });
  const seconds = (): number => START / 1000 + below(3000);
  const when = (): When => one<When>(["absent", "any", { version: 1 + below(3) }, { version: 1 }]);
  const json = (depth = 0): Json =>
    depth < 2 && random() < 0.3
      ? one([[json(depth + 1), below(9)], { deep: json(depth + 1), none: undefined }])
      : one([below(1e9), random(), "", "文本", null, true, -1.5e-7, "x".repeat(below(1500))]);
  const item = (): Item => ({ v: 1 + below(3), value: json(), ...(random() < 0.2 ? { expiresAt: seconds() } : {}) });

  const write = (): Write =>
    one<() => Write>([
      () => ({ put: key(), item: item(), when: when() }),
      () => ({ put: key(), item: item(), when: when() }),
      () => ({ remove: key(), when: when() }),
      () => ({ check: key(), when: one([{ version: 1 }, { version: 2 }, "absent"] as const) }),
    ])();
  const commit = (): Operation => {
    const writes = Array.from({ length: random() < 0.4 ? 1 : 1 + below(6) }, write);
    return told(writes, (table) => table.commit(writes));
  };
  const query = (): Operation => {
    const bounds = one<() => Partial<Query>>([
      () => ({}),
      () => ({ prefix: one(["a", "a#", "b", "中", "2026", "none", ""]) }),
      () => ({ from: one(SKS) }),
      () => ({ to: one(SKS) }),
      () => ({ from: one(SKS), to: one(SKS) }),
    ])();
    const flags = { newestFirst: random() < 0.5, eventual: random() < 0.2, limit: 1 + below(5) };
    const asked: Query = { table: one(TABLES), pk: partition(), ...bounds, ...flags };
    const moved = random() < 0.2 ? one(SKS) : undefined;
    return told({ ...asked, moved }, async (table) => {
      const first = await table.query(asked);
      const cursor = moved === undefined ? first.cursor : Buffer.from(moved).toString("base64url");
      return cursor === undefined ? [first] : [first, await table.query({ ...asked, cursor })];
    });
  };
  const increment = (): Operation => {
    const [counter, by, limit, expiresAt] = [key(), 1 + below(3), below(8), seconds()] as const;
    return told([counter, by, limit, expiresAt], (table) => table.increment(counter, by, limit, expiresAt));
  };
  const get = (): Operation => {
    const wanted = key();
    return told(wanted, (table) => table.get(wanted));
  };
  const next = (): Operation => {
    if (random() < 0.002) clock.ms += 60_000;
    const draw = random();
    return draw < 0.5 ? commit() : draw < 0.75 ? query() : draw < 0.88 ? increment() : get();
  };
  return { next };
}

/** The answer, or what kind of refusal it was. */
async function outcome(operation: Operation, table: Table): Promise<string> {
  try {
    return JSON.stringify(sorted(await operation(table))) ?? "undefined";
  } catch (error) {
    return (error as Error).name;
  }
}

/** Fields in one order, since engines may give them in any. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}

describeWithDynoxide("memory and dynoxide", () => {
  let server: Dynoxide;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  it(`answer ${OPERATIONS} random operations alike`, async () => {
    const differences: string[] = [];
    const seen = { operations: 0, applied: 0, refused: 0, thrown: 0, empty: 0 };
    const lane = async (seed: number): Promise<void> => {
      const clock = { ms: START };
      const now = (): number => clock.ms;
      const [memory, local] = [memoryTable({ now }), doorTo(server.endpoint, { now })];
      const { next } = operations(seed, clock);
      for (let n = 0; n < OPERATIONS / LANES; n++) {
        const operation = next();
        const [expected, found] = [await outcome(operation, memory), await outcome(operation, local)];
        if (expected !== found)
          differences.push(`lane ${seed}, operation ${n} ${operation}:\n  memory ${expected}\n  local  ${found}`);
        seen.operations += 1;
        if (expected === '{"ok":true}') seen.applied += 1;
        else if (expected.includes('"failed"') || expected === '{"ok":false}') seen.refused += 1;
        else if (expected === "RangeError") seen.thrown += 1;
        else if (expected === "undefined") seen.empty += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, seed) => lane(seed + 1)));
    expect(differences.slice(0, 3)).toEqual([]);
    expect(seen.operations).toBe(OPERATIONS);
    expect(Math.min(seen.applied, seen.refused, seen.thrown, seen.empty)).toBeGreaterThan(100);
  }, 600_000);
});
