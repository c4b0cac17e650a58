import type { Query } from "./table";

/** Code units that sort as UTF-8 does: surrogates (characters above U+FFFF) come after U+E000-U+FFFF, not before. */
const rank = (unit: number): number => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);

/** Compares sort keys as DynamoDB does, by their UTF-8 bytes. */
export function compareSortKeys(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** A cursor is the sort key where the page ended, made opaque so that nobody builds one. */
export const cursorOf = (sk: string): string => Buffer.from(sk, "utf8").toString("base64url");
export const sortKeyOf = (cursor: string): string => Buffer.from(cursor, "base64url").toString("utf8");

type Bounds = Pick<Query, "prefix" | "from" | "to">;

/** -1 when a sort key lies before what is asked for, 0 inside, 1 after it. */
export function placeOf(sk: string, { prefix, from, to }: Bounds): -1 | 0 | 1 {
  if (prefix !== undefined) return sk.startsWith(prefix) ? 0 : compareSortKeys(sk, prefix) < 0 ? -1 : 1;
  if (from !== undefined && compareSortKeys(sk, from) < 0) return -1;
  if (to !== undefined && compareSortKeys(sk, to) > 0) return 1;
  return 0;
}

/**
 * Where a page begins: after `after`, at the beginning, or nowhere because nothing can follow. A cursor comes back from
 * a phone and may be anything; AWS refuses one outside the range, so it is brought inside or found to be past the end.
 */
export function startOf(query: Query): { readonly after?: string } | "nothing" {
  const { from, to, cursor, newestFirst = false } = query;
  if (to === "") return "nothing";
  if (from !== undefined && to !== undefined && compareSortKeys(from, to) > 0) return "nothing";
  const after = cursor === undefined ? "" : sortKeyOf(cursor);
  if (after === "" || Buffer.byteLength(after, "utf8") > 1024) return {};
  const place = placeOf(after, query);
  if (place === 0) return { after };
  return place < 0 === newestFirst ? "nothing" : {};
}
