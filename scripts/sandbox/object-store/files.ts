import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Keep } from "../keep";

/** What is known of a stored object; its bytes lie apart. */
export type StoredObject = {
  readonly key: string;
  readonly contentType: string;
  readonly size: number;
  readonly etag: string;
  readonly storedAt: number;
  readonly disposition?: string;
  readonly metadata: Readonly<Record<string, string>>;
};

/** Objects of one bucket: metadata in the journal, bytes in one file each (or in memory without a folder). */
export const openFiles = (keep: Keep) => {
  const shelf = keep.shelf<StoredObject>("objects");
  const memory = new Map<string, Buffer>();
  const folder = keep.folder === undefined ? undefined : join(keep.folder, "objects");
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const nameOf = (key: string): string => createHash("sha256").update(key).digest("hex");
  return {
    put: (object: Omit<StoredObject, "size" | "etag">, bytes: Buffer): StoredObject => {
      const stored = { ...object, size: bytes.length, etag: `"${createHash("md5").update(bytes).digest("hex")}"` };
      if (folder === undefined) memory.set(object.key, bytes);
      else {
        // Written beside and moved: a crash leaves the old bytes or the new ones.
        const file = join(folder, nameOf(object.key));
        writeFileSync(`${file}.new`, bytes);
        renameSync(`${file}.new`, file);
      }
      shelf.set(object.key, stored);
      return stored;
    },
    find: (key: string): StoredObject | undefined => shelf.get(key),
    bytes: (key: string): Buffer =>
      folder === undefined ? (memory.get(key) ?? Buffer.alloc(0)) : readFileSync(join(folder, nameOf(key))),
    remove: (key: string): void => {
      if (shelf.get(key) === undefined) return;
      shelf.delete(key);
      memory.delete(key);
      if (folder !== undefined) rmSync(join(folder, nameOf(key)), { force: true });
    },
  };
};
export type Files = ReturnType<typeof openFiles>;
