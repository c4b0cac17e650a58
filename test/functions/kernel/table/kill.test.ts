import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { memoryTable } from "../../../../functions/kernel/table/memory";
import { TableBusy, type Key, type Table } from "../../../../functions/kernel/table/table";
import { describeWithDynoxide, doorTo, startServer } from "./local-server";
import { seeded } from "./seeded";

const KILLS = 5;
const WRITER = join(__dirname, "journal-writer.ts");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kill-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pair = (n: string): readonly [Key, Key] => [
  { table: "documents", pk: n, sk: "left" },
  { table: "documents", pk: n, sk: "right" },
];

/** How much of a pair is there: 2 is a whole commit, 0 none of it, 1 must never be. */
async function found(table: Table, n: string): Promise<number> {
  const both = await Promise.all(pair(n).map((key) => table.get(key)));
  return both.filter((item) => item !== undefined).length;
}

/** Of each pair how much is there, a few at a time: the server must answer, however busy the machine is. */
async function foundOfAll(table: Table, all: readonly string[]): Promise<number[]> {
  const parts: number[] = [];
  for (let from = 0; from < all.length; from += 10)
    parts.push(...(await Promise.all(all.slice(from, from + 10).map((n) => found(table, n)))));
  return parts;
}

/** Runs the writer until it has acknowledged so many commits, kills it, and answers all that it acknowledged. */
async function killWriterAfter(journal: string, round: number, acknowledged: number): Promise<string[]> {
  const child = spawn(process.execPath, ["-r", "tsx/cjs", WRITER, journal, `r${round}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<NodeJS.Signals | null>((ended) => child.once("exit", (_, signal) => ended(signal)));
  const seen: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    seen.push(line);
    if (seen.length === acknowledged) child.kill("SIGKILL");
  }
  expect(await exited).toBe("SIGKILL");
  return seen;
}

describe("the journal of the table in memory", () => {
  it(`loses nothing acknowledged over ${KILLS} kill -9 of its process, and keeps no half commit`, async () => {
    const journal = join(folder, "journal.jsonl");
    const random = seeded(11);
    const acknowledged: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      acknowledged.push(...(await killWriterAfter(journal, round, 50 + Math.floor(random() * 400))));
      const table = memoryTable({ journal });
      const kept = await Promise.all(acknowledged.map((n) => found(table, n)));
      expect(kept.filter((parts) => parts !== 2)).toEqual([]);
      const parts = new Map<string, number>();
      for (const { key } of table.everything()) parts.set(key.pk, (parts.get(key.pk) ?? 0) + 1);
      expect([...parts.values()].filter((count) => count !== 2)).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(250);
  });

  it("forgets a torn last line, and goes on behind the last whole one", async () => {
    const journal = join(folder, "journal.jsonl");
    const [left, right] = pair("1");
    await memoryTable({ journal }).commit([{ put: left, item: { v: 1 }, when: "absent" }]);
    appendFileSync(journal, '[["documents","1","right",{"v":');
    const table = memoryTable({ journal });
    expect(await table.get(right)).toBeUndefined();
    await table.commit([{ put: right, item: { v: 1 }, when: "absent" }]);
    expect(await found(memoryTable({ journal }), "1")).toBe(2);
  });

  it("does not open a journal that is broken in the middle", () => {
    const journal = join(folder, "journal.jsonl");
    writeFileSync(journal, "[]\nnonsense\n[]\n");
    expect(() => memoryTable({ journal })).toThrow("broken at line 2");
  });

  it("is written anew at a start when most of it is past", async () => {
    const journal = join(folder, "journal.jsonl");
    const [left] = pair("1");
    const table = memoryTable({ journal });
    for (let n = 0; n < 1200; n++) void table.commit([{ put: left, item: { v: n + 1 }, when: "any" }]);
    await table.get(left);
    expect(readFileSync(journal, "utf8").trim().split("\n")).toHaveLength(1200);
    const again = memoryTable({ journal });
    expect(readFileSync(journal, "utf8").trim().split("\n")).toHaveLength(1);
    await again.commit([{ put: left, item: { v: 1201 }, when: { version: 1200 } }]);
    expect(await memoryTable({ journal }).get(left)).toEqual({ v: 1201 });
  });
});

describeWithDynoxide("dynoxide with a folder", () => {
  it(`loses nothing acknowledged over ${KILLS} kill -9 of the server, and keeps no half commit`, async () => {
    const random = seeded(12);
    const [acknowledged, unknown] = [[] as string[], [] as string[]];
    for (let round = 0; round < KILLS; round++) {
      const server = await startServer(folder);
      const table = doorTo(server.endpoint, { maxAttempts: 1 });
      const parts = await foundOfAll(doorTo(server.endpoint), [...acknowledged, ...unknown]);
      expect(parts.slice(0, acknowledged.length).filter((count) => count !== 2)).toEqual([]);
      expect(parts.filter((count) => count === 1)).toEqual([]);
      const killAt = 30 + Math.floor(random() * 200);
      let [next, done, killed] = [0, 0, false];
      const writer = async (): Promise<void> => {
        for (;;) {
          const n = `r${round}-${next++}`;
          const [left, right] = pair(n);
          try {
            await table.commit([
              { put: left, item: { v: 1, text: "x".repeat(300) }, when: "absent" },
              { put: right, item: { v: 1 }, when: "absent" },
            ]);
          } catch (error) {
            expect(error).toBeInstanceOf(TableBusy);
            unknown.push(n);
            if (killed) return;
            continue;
          }
          acknowledged.push(n);
          if (++done === killAt) killed = process.kill(server.pid, "SIGKILL");
        }
      };
      await Promise.all(Array.from({ length: 10 }, writer));
      await server.stop();
    }
    const last = await startServer(folder);
    const kept = await foundOfAll(doorTo(last.endpoint), acknowledged);
    expect(kept.filter((parts) => parts !== 2)).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(KILLS * 30);
    await last.stop();
  });
});
