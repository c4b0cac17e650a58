import { setTimeout as wait } from "node:timers/promises";
import { dynamoTable } from "../../functions/kernel/table/dynamo";
import { memoryTable } from "../../functions/kernel/table/memory";
import type { Found, Key, Table } from "../../functions/kernel/table/table";
import { startDynoxide } from "../dynoxide";
import { createTables } from "../tables";

export type Row = { readonly name: string; readonly value: number; readonly unit: string };

export type RaceResult = {
  readonly winners: number;
  /** Clients who heard that nothing was free. */
  readonly full: number;
  readonly errors: number;
  /** Places that somebody holds, and people who hold one, read back after the race. */
  readonly placesTaken: number;
  readonly holders: number;
  /** From the start until the last client had an answer, and the units that all of them spent meanwhile. */
  readonly lastedMs: number;
  readonly spent: { readonly read: number; readonly write: number };
};

const PREFIX = "race-";
const place = (race: string, n: number): Key => ({
  table: "hospital",
  pk: `${race}#places`,
  sk: String(n).padStart(3, "0"),
});
const person = (race: string, n: number): Key => ({ table: "appointments", pk: `${race}#person#${n}`, sk: "guard" });

async function places(table: Table, race: string): Promise<readonly Found[]> {
  return (await table.query({ table: "hospital", pk: `${race}#places`, limit: 100 })).items;
}

function unitsOf(doors: readonly Table[]): { readonly read: number; readonly write: number } {
  const all = doors.map((door) => door.units());
  const sum = (kind: "read" | "write"): number => all.reduce((total, each) => total + each[kind], 0);
  return { read: sum("read"), write: sum("write") };
}

/** Looks for a free place and takes one at random, with a guard on the person, until it has one or none is free. */
async function take(table: Table, race: string, client: number, random: () => number): Promise<boolean> {
  for (;;) {
    const free = (await places(table, race)).filter(({ item }) => item.holder === undefined);
    const one = free[Math.floor(random() * free.length)];
    if (one === undefined) return false;
    const taken = await table.commit([
      { put: place(race, Number(one.sk)), item: { v: 2, holder: client }, when: { version: 1 } },
      { put: person(race, client), item: { v: 1, place: one.sk }, when: "absent" },
    ]);
    if (taken.ok) return true;
    if (taken.failed.includes(1)) throw new Error("a person holds a place that nobody gave");
  }
}

/** All clients want one of the places at once; each has a door of its own. */
export async function runRace(options: {
  readonly race: string;
  readonly clients: number;
  readonly places: number;
  readonly tableOf: (client: number) => Table;
  readonly random: () => number;
}): Promise<RaceResult> {
  const { race, clients, tableOf, random } = options;
  const table = tableOf(0);
  for (let n = 0; n < options.places; n++)
    await table.commit([{ put: place(race, n), item: { v: 1 }, when: "absent" }]);
  const doors = [...new Set(Array.from({ length: clients }, (_, client) => tableOf(client)))];
  await Promise.all(doors.map((door) => door.get(person(race, 0))));
  const [started, before] = [performance.now(), unitsOf(doors)];
  const ended = await Promise.allSettled(
    Array.from({ length: clients }, (_, client) => take(tableOf(client), race, client, random)),
  );
  const [lastedMs, after] = [performance.now() - started, unitsOf(doors)];
  const guards = await Promise.all(ended.map((_, client) => table.get(person(race, client))));
  return {
    winners: ended.filter((each) => each.status === "fulfilled" && each.value).length,
    full: ended.filter((each) => each.status === "fulfilled" && !each.value).length,
    errors: ended.filter((each) => each.status === "rejected").length,
    placesTaken: (await places(table, race)).filter(({ item }) => item.holder !== undefined).length,
    holders: guards.filter((guard) => guard !== undefined).length,
    lastedMs,
    spent: { read: after.read - before.read, write: after.write - before.write },
  };
}

const SIZES = [
  { clients: 50, places: 10 },
  { clients: 200, places: 50 },
];

async function measure(engine: string, table: () => Table): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of SIZES) {
    const name = `race of ${size.clients} on ${size.places}, ${engine}`;
    const doors = Array.from({ length: size.clients }, table);
    const race = `${size.clients}-on-${size.places}`;
    const result = await runRace({ race, ...size, tableOf: (client) => doors[client]!, random: Math.random });
    rows.push(
      { name: `${name}: oversold`, value: result.winners - size.places, unit: "places" },
      { name: `${name}: left unsold`, value: size.places - result.placesTaken, unit: "places" },
      { name: `${name}: errors`, value: result.errors, unit: "people" },
      { name: `${name}: all answered`, value: Math.round(result.lastedMs), unit: "ms" },
      {
        name: `${name}: per place, tries that lost included`,
        value: round(result.spent.write / size.places),
        unit: "write units",
      },
      {
        name: `${name}: per place, looking included`,
        value: round(result.spent.read / size.places),
        unit: "read units",
      },
    );
  }
  return rows;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** What one take costs that meets nobody: a look at the places, then a transaction on the place and the person. */
async function unitsOfOneTake(table: Table): Promise<Row[]> {
  await table.commit([{ put: place("alone", 0), item: { v: 1 }, when: "absent" }]);
  const before = table.units();
  await take(table, "alone", 0, Math.random);
  const after = table.units();
  return [
    { name: "one take", value: after.write - before.write, unit: "write units" },
    { name: "one take", value: after.read - before.read, unit: "read units" },
    { name: "one take", value: after.trips - before.trips, unit: "round trips" },
  ];
}

/** The last-place race on both engines; dynoxide is left out where it cannot be installed. */
export async function race(): Promise<Row[]> {
  const memory = memoryTable();
  const rows = [...(await unitsOfOneTake(memoryTable())), ...(await measure("memory", () => memory))];
  const server = await startDynoxide();
  if (server === undefined) return rows;
  try {
    const at = { endpoint: server.endpoint, region: "local", prefix: PREFIX };
    await createTables(at);
    const ports = { now: Date.now, random: Math.random, pause: (ms: number) => wait(ms), maxAttempts: 10 };
    rows.push(...(await measure("dynoxide", () => dynamoTable({ ...at, ...ports }))));
  } finally {
    await server.stop();
  }
  return rows;
}
