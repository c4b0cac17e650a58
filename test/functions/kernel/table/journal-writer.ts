import { memoryTable } from "../../../../functions/kernel/table/memory";
import type { Key } from "../../../../functions/kernel/table/table";

/** Commits pairs to a journaled table without end and prints each number once it is acknowledged; somebody will kill it. */
async function writePairs(journal: string, round: string): Promise<void> {
  const table = memoryTable({ journal });
  let next = 0;
  const writer = async (): Promise<void> => {
    for (;;) {
      const n = `${round}-${next++}`;
      const key = (sk: string): Key => ({ table: "documents", pk: n, sk });
      const done = await table.commit([
        { put: key("left"), item: { v: 1, text: "x".repeat(300) }, when: "absent" },
        { put: key("right"), item: { v: 1 }, when: "absent" },
      ]);
      if (!done.ok) throw new Error(`${n} was there already`);
      process.stdout.write(`${n}\n`);
    }
  };
  await Promise.all(Array.from({ length: 10 }, writer));
}

void writePairs(process.argv[2]!, process.argv[3]!);
