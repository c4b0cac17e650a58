import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  write,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { TableBusy, type Item, type Key, type TableName } from "./table";

/** What one commit left behind: the new item at each key it touched, or null where it removed one. */
export type Effects = readonly (readonly [table: TableName, pk: string, sk: string, item: Item | null])[];

export interface Journal {
  /** Starts again from these effects alone: what is gone takes no room. */
  rewrite(effects: Effects): void;
  /** Resolves when the commit lies on disk and outlives the process. */
  append(effects: Effects): Promise<void>;
  /** Resolves when everything appended so far lies on disk. */
  settled(): Promise<void>;
}

export const effect = (key: Key, item: Item | null): Effects[number] => [key.table, key.pk, key.sk, item];

const [writeTo, sync] = [promisify(write), promisify(fdatasync)];

/** The whole lines. A kill in the middle of a write leaves a torn last one, which was never acknowledged. */
function readWhole(path: string): { lines: string[]; torn: boolean } {
  if (!existsSync(path)) return { lines: [], torn: false };
  const lines = readFileSync(path, "utf8").split("\n");
  const rest = lines.pop();
  return { lines, torn: rest !== "" };
}

function parse(path: string, line: string, at: number): Effects {
  try {
    return JSON.parse(line) as Effects;
  } catch {
    throw new Error(`the journal ${path} is broken at line ${at + 1}`);
  }
}

function replace(path: string, text: string): void {
  const fresh = openSync(`${path}.new`, "w");
  writeSync(fresh, text);
  fsyncSync(fresh);
  closeSync(fresh);
  renameSync(`${path}.new`, path);
  const folder = openSync(dirname(path), "r");
  fsyncSync(folder);
  closeSync(folder);
}

/** Opens (or begins) an append-only file with one commit a line, and tells its past, oldest first. One process at a time. */
export function openJournal(path: string): { readonly past: readonly Effects[]; readonly journal: Journal } {
  const { lines, torn } = readWhole(path);
  const past = lines.map((line, at) => parse(path, line, at));
  if (torn || lines.length === 0) replace(path, lines.map((line) => `${line}\n`).join(""));
  let file = openSync(path, "a");
  let waiting: string[] = [];
  let flushing: Promise<void> | undefined;

  /** Everything that came in during one flush goes to disk together in the next. */
  async function flush(): Promise<void> {
    await null;
    while (waiting.length > 0) {
      let rest = Buffer.from(waiting.join(""), "utf8");
      waiting = [];
      while (rest.length > 0) rest = rest.subarray((await writeTo(file, rest, 0, rest.length, null)).bytesWritten);
      await sync(file);
    }
    flushing = undefined;
  }

  /** A flush that failed stays failed: memory has gone past the disk, so nothing more may be acknowledged. */
  const settled = async (): Promise<void> => {
    try {
      await flushing;
    } catch (cause) {
      throw new TableBusy(`the journal ${path} cannot be written`, { cause });
    }
  };

  const journal: Journal = {
    rewrite(effects) {
      closeSync(file);
      replace(path, `${JSON.stringify(effects)}\n`);
      file = openSync(path, "a");
    },
    append(effects) {
      waiting.push(`${JSON.stringify(effects)}\n`);
      flushing ??= flush();
      return settled();
    },
    settled,
  };
  return { past, journal };
}
