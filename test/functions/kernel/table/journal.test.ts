import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryTable, type MemoryTable } from "../../../../functions/kernel/table/memory";
import { TableBusy, type Key } from "../../../../functions/kernel/table/table";

/** A kill keeps what the system has buffered, so only a disk under our hand shows that the flush comes before the answer. */
type Flushed = (error: Error | null) => void;
const mockFlushes: Flushed[] = [];
jest.mock("node:fs", () => ({
  ...jest.requireActual<object>("node:fs"),
  fdatasync: (_file: number, flushed: Flushed) => void mockFlushes.push(flushed),
}));

let folder: string;
let table: MemoryTable;
beforeEach(() => {
  mockFlushes.length = 0;
  folder = mkdtempSync(join(tmpdir(), "journal-"));
  table = memoryTable({ journal: join(folder, "journal.jsonl") });
});
afterEach(() => rmSync(folder, { recursive: true }));

const key = (sk: string): Key => ({ table: "patients", pk: "t#1", sk });
const put = (sk: string) => table.commit([{ put: key(sk), item: { v: 1 }, when: "absent" }]);

async function nextFlush(): Promise<Flushed> {
  while (mockFlushes.length === 0) await new Promise(setImmediate);
  return mockFlushes.shift()!;
}

/** Notes each answer when it comes. */
function watch(answers: string[], name: string, call: Promise<unknown>): Promise<void> {
  return call.then(
    () => void answers.push(name),
    (error: unknown) => void answers.push(error instanceof TableBusy ? `${name} busy` : `${name} ${String(error)}`),
  );
}

describe("the flush of the journal", () => {
  it("comes before a commit is acknowledged, and before anybody is told what it wrote", async () => {
    const answers: string[] = [];
    const all = [watch(answers, "commit", put("a")), watch(answers, "get", table.get(key("a")))];
    const flushed = await nextFlush();
    await new Promise(setImmediate);
    expect(answers).toEqual([]);
    flushed(null);
    await Promise.all(all);
    expect(answers.sort()).toEqual(["commit", "get"]);
  });

  it("is shared by commits that come together", async () => {
    const all = Promise.all(["a", "b", "c"].map(put));
    (await nextFlush())(null);
    expect(await all).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(mockFlushes).toHaveLength(0);
  });

  it("acknowledges nothing any more once it has failed", async () => {
    const answers: string[] = [];
    const first = watch(answers, "first", put("a"));
    (await nextFlush())(new Error("no space left on device"));
    await first;
    await watch(answers, "second", put("b"));
    await watch(answers, "get", table.get(key("a")));
    expect(answers).toEqual(["first busy", "second busy", "get busy"]);
  });
});
