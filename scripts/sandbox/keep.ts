import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the sandbox remembers: named shelves of JSON values, journalled line by line so that a kill -9 loses nothing. */
export type Shelf<T> = {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
  values(): T[];
};
export type Keep = {
  readonly folder: string | undefined;
  shelf<T>(name: string): Shelf<T>;
  /** Everything that `work` sets and deletes reaches the journal in one write: all of it, or nothing. */
  together<T>(work: () => T): T;
};

type Line = { shelf: string; key: string; value?: unknown };

/** Reads a journal; a last line that was cut by a crash is left out. */
const replay = (file: string): Line[] => {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((text) => {
      try {
        return text ? [JSON.parse(text) as Line] : [];
      } catch {
        return [];
      }
    });
};

/** Opens the folder's journal (or plain memory without a folder) and writes it anew without what was overwritten. */
export const openKeep = (folder: string | undefined, journal = "sandbox.jsonl"): Keep => {
  const shelves = new Map<string, Map<string, unknown>>();
  const shelfOf = (name: string): Map<string, unknown> => {
    const found = shelves.get(name) ?? new Map<string, unknown>();
    shelves.set(name, found);
    return found;
  };
  const file = folder === undefined ? undefined : join(folder, journal);
  if (folder !== undefined && file !== undefined) {
    mkdirSync(folder, { recursive: true });
    for (const line of replay(file)) {
      if (line.value === undefined) shelfOf(line.shelf).delete(line.key);
      else shelfOf(line.shelf).set(line.key, line.value);
    }
    const lines = [...shelves].flatMap(([shelf, entries]) =>
      [...entries].map(([key, value]) => `${JSON.stringify({ shelf, key, value })}\n`),
    );
    writeFileSync(`${file}.new`, lines.join(""));
    renameSync(`${file}.new`, file);
  }
  let waiting: string[] | undefined;
  const write = (line: Line): void => {
    if (file === undefined) return;
    if (waiting !== undefined) waiting.push(`${JSON.stringify(line)}\n`);
    else appendFileSync(file, `${JSON.stringify(line)}\n`);
  };
  return {
    folder,
    together: (work) => {
      if (waiting !== undefined) return work();
      waiting = [];
      try {
        return work();
      } finally {
        if (file !== undefined && waiting.length > 0) appendFileSync(file, waiting.join(""));
        waiting = undefined;
      }
    },
    shelf: <T>(name: string): Shelf<T> => {
      const entries = shelfOf(name) as Map<string, T>;
      return {
        get: (key) => entries.get(key),
        set: (key, value) => {
          entries.set(key, value);
          write({ shelf: name, key, value });
        },
        delete: (key) => {
          entries.delete(key);
          write({ shelf: name, key });
        },
        values: () => [...entries.values()],
      };
    },
  };
};
