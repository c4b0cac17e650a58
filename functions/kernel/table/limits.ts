import type { Item, Json, Key, Query, Write } from "./table";

/** Quotas of AWS DynamoDB (developer guide, "Quotas"); every engine keeps them, so what passes in one passes in all. */
export const MAX_WRITES = 100;
export const MAX_ITEM_BYTES = 400 * 1024;
export const MAX_COMMIT_BYTES = 4 * 1024 * 1024;
export const PAGE_BYTES = 1024 * 1024;
const MAX_PK_BYTES = 2048;
const MAX_SK_BYTES = 1024;
const MAX_DEPTH = 31;

/** Names that belong to the engines: the key, and the mark of the commit that wrote the item. */
export const MARK = "_by";
const RESERVED = new Set(["pk", "sk", MARK]);
/** Every engine counts the mark, so that units are the same wherever they are counted. */
const MARK_BYTES = MARK.length + 16;

/** Bytes in UTF-8; most text here is short and ASCII, which needs no counting outside. */
function bytes(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return Buffer.byteLength(text, "utf8");
  return text.length;
}

function valueBytes(value: Json, depth: number): number {
  if (depth > MAX_DEPTH) throw new RangeError("an item nests too deep");
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "string") return bytes(value);
  if (typeof value === "number") {
    const size = Math.abs(value);
    if (!(size <= Number.MAX_SAFE_INTEGER) || (size > 0 && size < 1e-100)) throw new RangeError("unstorable number");
    const digits = Number.isInteger(size) ? String(size) : String(size).replace(/[.]|e.*$/g, "");
    return Math.ceil(digits.length / 2) + 1;
  }
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + 1 + valueBytes(each, depth + 1), 3);
  if (typeof value !== "object") throw new TypeError(`an item cannot hold a ${typeof value}`);
  return 3 + attributesBytes(value as { readonly [name: string]: Json | undefined }, depth + 1);
}

function attributesBytes(attributes: { readonly [name: string]: Json | undefined }, depth: number): number {
  let sum = 0;
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) sum += bytes(name) + valueBytes(value, depth) + (depth > 0 ? 1 : 0);
  return sum;
}

/** Bytes that DynamoDB counts for an item, key included; throws where the item could not be stored. */
export function itemBytes(key: Key, item: Item): number {
  if (!Number.isSafeInteger(item.v) || item.v < 1) throw new RangeError("v counts 1, 2, 3 …");
  if (item.expiresAt !== undefined && !Number.isSafeInteger(item.expiresAt))
    throw new RangeError("expiresAt is in whole epoch seconds");
  for (const name of Object.keys(item)) if (RESERVED.has(name)) throw new RangeError(`${name} is the table's own name`);
  const size = 4 + bytes(key.pk) + bytes(key.sk) + MARK_BYTES + attributesBytes(item, 0);
  if (size > MAX_ITEM_BYTES) throw new RangeError(`an item of ${size} bytes passes 400 KB`);
  return size;
}

/** Throws where a key could not be stored. */
export function assertKey(key: Key): void {
  if (key.pk === "" || bytes(key.pk) > MAX_PK_BYTES) throw new RangeError("pk takes 1 to 2048 bytes");
  if (key.sk === "" || bytes(key.sk) > MAX_SK_BYTES) throw new RangeError("sk takes 1 to 1024 bytes");
}

export const keyOf = (write: Write): Key =>
  "put" in write ? write.put : "remove" in write ? write.remove : write.check;

/** Throws where AWS would refuse the whole commit whatever lies in the table. */
export function assertCommit(writes: readonly Write[]): void {
  if (writes.length < 1 || writes.length > MAX_WRITES) throw new RangeError("a commit takes 1 to 100 writes");
  const seen = new Set<string>();
  let total = 0;
  for (const write of writes) {
    const key = keyOf(write);
    assertKey(key);
    const name = JSON.stringify([key.table, key.pk, key.sk]);
    if (seen.has(name)) throw new RangeError(`two writes on one key in a commit: ${name}`);
    seen.add(name);
    if ("put" in write) total += itemBytes(key, write.item);
  }
  if (total > MAX_COMMIT_BYTES) throw new RangeError(`a commit of ${total} bytes passes 4 MB`);
}

/** Throws where a query is not bounded, or bounded in two ways at once. */
export function assertQuery(query: Query): void {
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 100)
    throw new RangeError("a query takes a limit of 1 to 100");
  if (query.prefix !== undefined && (query.from !== undefined || query.to !== undefined))
    throw new RangeError("a query takes a prefix or a range, not both");
  const longest = Math.max(...[query.prefix, query.from, query.to].map((bound) => bytes(bound ?? "")));
  if (longest > MAX_SK_BYTES - 4) throw new RangeError("a bound takes at most 1020 bytes");
  assertKey({ table: query.table, pk: query.pk, sk: "-" });
}

/** Throws where a counter could never be right. */
export function assertIncrement(key: Key, by: number, limit: number, expiresAt: number): void {
  assertKey(key);
  if (!Number.isSafeInteger(by) || by < 1) throw new RangeError("a counter goes up by 1, 2, 3 …");
  if (!Number.isSafeInteger(limit) || limit < 0) throw new RangeError("the limit of a counter is a whole number");
  if (!Number.isSafeInteger(expiresAt)) throw new RangeError("expiresAt is in whole epoch seconds");
}

/** Write units of one item of this size outside a transaction; inside one it costs twice. */
export const writeUnits = (size: number): number => Math.max(1, Math.ceil(size / 1024));

/** Read units of this many bytes; an eventual read costs half. */
export const readUnits = (size: number, eventual = false): number =>
  Math.max(1, Math.ceil(size / 4096)) * (eventual ? 0.5 : 1);

/** An expired item is not there, for reads and for conditions alike, whether or not the engine has swept it yet. */
export const isExpired = (item: Item, nowMs: number): boolean =>
  typeof item.expiresAt === "number" && item.expiresAt <= Math.floor(nowMs / 1000);
