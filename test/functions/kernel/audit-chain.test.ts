import { auditOfWrite, auditPartition, auditRead, auditRows, trailOf } from "../../../functions/kernel/audit";
import {
  digestOf,
  hashOf,
  headKey,
  linkKey,
  sealTrail,
  type Head,
  type Link,
} from "../../../functions/kernel/audit-chain";
import { verifyTrail } from "../../../functions/kernel/audit-verify";
import type { Reader } from "../../../functions/kernel/call";
import type { LogLine } from "../../../functions/kernel/log";
import { memoryTable, type MemoryTable } from "../../../functions/kernel/table/memory";
import { TableBusy, type Item, type Key } from "../../../functions/kernel/table/table";
import { createVault } from "../../../functions/kernel/vault";
import { addMinutes } from "../../../shared/kernel/time";
import { headsIn, run } from "../../../scripts/audit-verify/run";
import { seededIds } from "../../kit/ids";
import { seeded } from "./table/seeded";

const TENANT = "cq";
const START = "2026-11-23T08:00:00+08:00";
const INDEX = new Uint8Array(32).fill(9);
const vault = createVault({ current: "k", keys: new Map(), index: INDEX }, seededIds("v").bytes);
const stranger = createVault({ current: "k", keys: new Map(), index: new Uint8Array(32) }, seededIds("w").bytes);

let table: MemoryTable;
let logged: LogLine[];
let minute: number;
beforeEach(() => {
  table = memoryTable({ now: () => Date.parse(START) });
  logged = [];
  minute = 0;
});
const now = () => addMinutes(START, minute);
const reader = (n: number): Reader =>
  ({
    tenant: TENANT,
    now: addMinutes(START, n),
    trace: `t${n}`,
    actor: { kind: "patient", accountId: `a${n % 5}` },
  }) as unknown as Reader;
const written = (n: number, subject = `p${n % 7}`) =>
  table.commit([auditOfWrite(reader(n), { subject, thing: `order#${n}`, action: "place" })]);
const sealed = (key: typeof vault = vault) =>
  sealTrail({ table, vault: key, log: (line) => void logged.push(line), now }, TENANT);
const verified = (known?: ReadonlyMap<number, Head>) => verifyTrail({ table, vault }, TENANT, known);
/** A trail of 120 rows of 7 people, sealed in six runs. */
async function trail(): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await written(n);
    if (n % 20 === 19) await sealed();
    minute++;
  }
}
const lying = (name: "audit" | "trail") => [...table.everything()].filter(({ key }) => key.table === name);
const force = (put: Key, item: Item) => table.commit([{ put, item, when: "any" }]);
const removed = (remove: Key) => table.commit([{ remove, when: "any" }]);

describe("the audit trail is sealed", () => {
  test("D2: what was written is readable at once, and the same page stands after the minute has sealed it", async () => {
    for (let n = 0; n < 60; n++) await written(n, "p1");
    const all = async () => {
      const rows: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await auditRows(table, TENANT, "p1", 25, cursor);
        rows.push(...page.rows.map(({ row }) => row));
        cursor = page.cursor;
      } while (cursor);
      return rows;
    };
    const before = await all();
    expect(before).toHaveLength(60);
    expect(before).toEqual([...before].sort().reverse());
    expect(await sealed()).toBe(60);
    expect(await all()).toEqual(before);
    await written(60, "p1");
    expect((await all()).length).toBe(61);
    expect(await verified()).toMatchObject({ rows: 60, links: 2, findings: [] });
    expect(await sealed()).toBe(1);
    expect(await sealed()).toBe(0);
    expect(await verified()).toMatchObject({ rows: 61, links: 3, findings: [] });
  });

  test("row 61: whoever reads the same thing again within ten minutes stands there once, also when the first row was sealed", async () => {
    const look = { subject: "p1", thing: "application#1", action: "read" };
    await auditRead(table, reader(0), look);
    await sealed();
    await auditRead(table, reader(0), look);
    await written(1, "p1");
    expect((await auditRows(table, TENANT, "p1", 30)).rows).toHaveLength(2);
    expect(await sealed()).toBe(2);
    expect((await auditRows(table, TENANT, "p1", 30)).rows).toHaveLength(2);
    expect(await verified()).toMatchObject({ rows: 2, findings: [] });
  });

  test("nobody is met whose name only begins like hers", async () => {
    const [other] = [..."0123456789abcdefghijklmnopqrstuvwxyz"]
      .map((end) => `p1${end}`)
      .filter((subject) => trailOf(subject) === trailOf("p1"));
    await written(1, "p1");
    await written(2, other);
    expect((await auditRows(table, TENANT, "p1", 30)).rows).toHaveLength(1);
  });

  test("F8 F9: two runs at once, or one that was cut short, seal each row once", async () => {
    for (let n = 0; n < 100; n++) await written(n);
    await Promise.all([sealed(), sealed(), sealed()]);
    const commit = table.commit.bind(table);
    let left = 3;
    table.commit = async (writes) => {
      const answer = await commit(writes);
      if (left-- > 0) throw new TableBusy("the reply was lost");
      return answer;
    };
    for (let n = 100; n < 130; n++) await written(n).catch(() => undefined);
    left = 1;
    await sealed().catch(() => undefined);
    table.commit = commit;
    for (let more = 1; more > 0;) more = await sealed();
    expect(await verified()).toMatchObject({ rows: 130, findings: [] });
    expect(lying("audit")).toHaveLength(130);
  });

  test("each new head is logged, and the log's heads are read back for its hospital alone", async () => {
    await trail();
    const { heads } = await verified();
    const lines = logged.map((line) => JSON.stringify({ level: "info", time: START, ...line }));
    expect(headsIn([...lines, '{"event":"chore.failed"}', ""].join("\n"), TENANT)).toEqual(heads);
    expect(headsIn(lines.join("\n"), "other").size).toBe(0);
  });
});

describe("D2: tampering is found", () => {
  const rows = () => lying("audit").filter(({ item }) => item.seal !== undefined);
  const links = () => lying("trail").filter(({ key }) => key.sk !== "head");
  type Act = (pick: <T>(of: readonly T[]) => T) => Promise<unknown>;
  /** The chain made anew from a link on, with a key that is not the hospital's. */
  async function rehashed(at: number, from: number, change: (link: Link) => Link): Promise<void> {
    let before = "";
    for (const { key, item } of links().filter(({ key }) => key.pk === headKey(TENANT, at).pk)) {
      let link = item as unknown as Link & Item;
      if (link.seq >= from) {
        const changed = { ...(link.seq === from ? change(link) : link), before };
        link = { ...link, ...changed, hash: hashOf(stranger, TENANT, at, changed) };
        await force(key, link);
      }
      before = link.hash;
      await force(headKey(TENANT, at), { v: link.seq, hash: link.hash });
    }
  }
  const acts: Record<string, Act> = {
    edit: async (pick) => {
      const { key, item } = pick(rows());
      const field = pick(["at", "who", "action", "thing", "subject", "trace", "kind", "retain"]);
      await force(key, { ...item, [field]: `${String(item[field])}!` });
    },
    "add a field": async (pick) => {
      const { key, item } = pick(rows());
      await force(key, { ...item, purpose: "care" });
    },
    remove: async (pick) => removed(pick(rows()).key),
    swap: async (pick) => {
      const one = pick(rows());
      const other = pick(rows().filter(({ key }) => key !== one.key));
      await force(one.key, other.item);
      await force(other.key, one.item);
    },
    move: async (pick) => {
      const { key, item } = pick(rows());
      await removed(key);
      await force({ ...key, sk: `${key.sk}x` }, item);
    },
    insert: async (pick) => {
      const { key, item } = pick(rows());
      await force({ ...key, sk: `${key.sk}z` }, item);
    },
    "remove a link": async (pick) => removed(pick(links()).key),
    "edit a link": async (pick) => {
      const { key, item } = pick(links());
      await force(key, { ...item, ...pick([{ at: "x" }, { before: "x" }, { hash: "x" }, { rows: [] }]) });
    },
    "turn a head back": async (pick) => {
      const { key, item } = pick(lying("trail").filter(({ key, item }) => key.sk === "head" && item.v > 1));
      await force(key, { ...item, v: item.v - 1 });
    },
    "edit a row and hash the chain anew": async (pick) => {
      const { key, item } = pick(rows());
      const subject = String(item.subject);
      const forged = { ...item, who: "staff:somebody" };
      await force(key, forged);
      const [at, seq] = String(item.seal).split("#").map(Number) as [number, number];
      const digest = digestOf(TENANT, subject, key.sk, forged);
      await rehashed(at, seq, (link) => ({
        ...link,
        rows: link.rows.map((one) => (one.row === key.sk && one.subject === subject ? { ...one, digest } : one)),
      }));
    },
    "cut the tail, head and all": async (pick) => {
      const at = pick([...new Set(rows().map(({ item }) => trailOf(String(item.subject))))]);
      const chain = links().filter(({ key }) => key.pk === headKey(TENANT, at).pk);
      const last = chain.pop()!.item as unknown as Link;
      await removed(linkKey(TENANT, at, last.seq));
      for (const { subject, row } of last.rows)
        await removed({ table: "audit", pk: auditPartition(TENANT, subject), sk: row });
      const before = chain.pop()?.item as unknown as Link | undefined;
      if (before) await force(headKey(TENANT, at), { v: before.seq, hash: before.hash });
      else await removed(headKey(TENANT, at));
    },
  };

  test("1,000 random tampers: every one is found, and the trail as it was holds", async () => {
    await trail();
    const { heads, findings } = await verified();
    expect(findings).toEqual([]);
    const random = seeded(20261123);
    const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
    const names = Object.keys(acts);
    const missed: string[] = [];
    const whole = table;
    for (let n = 0; n < 1000; n++) {
      table = memoryTable({ now: () => Date.parse(START), like: whole });
      const name = names[n % names.length]!;
      await acts[name]!(pick);
      if ((await verified(heads)).findings.length === 0) missed.push(`${name} ${n}`);
    }
    table = whole;
    expect(missed).toEqual([]);
    expect((await verified(heads)).findings).toEqual([]);
  });

  test("the command says what does not hold, and how many", async () => {
    await trail();
    const said: string[] = [];
    const env = { HOSPITALS: TENANT, VAULT_INDEX_KEY: Buffer.from(INDEX).toString("base64") };
    expect(await run([], env, (line) => void said.push(line), table)).toBe(0);
    const { key, item } = rows()[0]!;
    await force(key, { ...item, who: "staff:somebody" });
    expect(await run([], env, (line) => void said.push(line), table)).toBe(1);
    expect(said[0]).toMatch(/^cq: 120 rows in \d+ links, 0 that do not hold$/);
    expect(said.at(-1)).toBe(
      `  altered · chain ${trailOf(String(item.subject))} · link 1 · ${item.subject} · ${key.sk}`,
    );
    await expect(run([], { HOSPITALS: TENANT }, () => undefined, table)).rejects.toThrow("VAULT_INDEX_KEY is missing");
  });
});
