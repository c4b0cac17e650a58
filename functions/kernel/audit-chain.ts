import { createHash } from "node:crypto";
import type { Instant } from "../../shared/kernel/time";
import { auditPartition, freshPartition, TRAILS } from "./audit";
import type { Log } from "./log";
import type { Found, Item, Json, Key, Table, Write } from "./table/table";
import type { Vault } from "./vault";

/** Rows that one link seals: with their moves, the link and the head they fit into one transaction. */
const ROWS_A_LINK = 40;
/** Links that one run adds to a chain: whatever is left is for the next minute. */
const LINKS_A_RUN = 25;
const TRIES = 3;

/** A sealed row by its subject and name, with the SHA-256 of what it said. */
export type Sealed = { readonly subject: string; readonly row: string; readonly digest: string };
/** A link of a chain: its rows, and a keyed hash over them and over the link before. */
export type Link = {
  readonly seq: number;
  readonly at: Instant;
  readonly before: string;
  readonly rows: readonly Sealed[];
  readonly hash: string;
};
/** The last link of a chain. */
export type Head = { readonly seq: number; readonly hash: string };

export const headKey = (tenant: string, trail: number): Key => ({
  table: "trail",
  pk: `${tenant}#trail#${trail}`,
  sk: "head",
});
export const linkKey = (tenant: string, trail: number, seq: number): Key => ({
  ...headKey(tenant, trail),
  sk: `link#${String(seq).padStart(12, "0")}`,
});

/** The same text for the same value, whatever the order in which a table gives its names back. */
function canonical(value: Json | undefined): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const named = value as { readonly [name: string]: Json | undefined };
  const names = Object.keys(named).filter((name) => named[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(named[name])}`)
    .join(",")}}`;
}

/** What a row says, and where it lies, in one hash; its seal itself does not count. */
export function digestOf(tenant: string, subject: string, row: string, { seal: _seal, ...item }: Item): string {
  const text = canonical([auditPartition(tenant, subject), row, item]);
  return createHash("sha256").update(text).digest("base64url");
}

/** The keyed hash of a link: nobody without the key can make a chain that holds. */
export const hashOf = (vault: Pick<Vault, "blindIndex">, tenant: string, trail: number, link: Omit<Link, "hash">) =>
  vault.blindIndex("audit-trail", canonical([tenant, trail, link.seq, link.at, link.before, link.rows as never]));

type Means = {
  readonly table: Table;
  readonly vault: Pick<Vault, "blindIndex">;
  readonly log: Log;
  readonly now: () => Instant;
};

/**
 * Seals the rows that were written since the last run (D2): each moves into its subject's partition, and its hash into the
 * next link of the subject's chain, in one commit that only one run can win. Every new head is also a line of the log, which
 * lies elsewhere: a chain that was cut, or made anew with the key, does not fit what was logged. Answers how many it sealed.
 */
export async function sealTrail(means: Means, tenant: string): Promise<number> {
  const trails = Array.from({ length: TRAILS }, (_, trail) => trail);
  const sealed = await Promise.all(trails.map((trail) => sealOne(means, tenant, trail)));
  return sealed.reduce((sum, one) => sum + one, 0);
}

async function sealOne({ table, vault, log, now }: Means, tenant: string, trail: number): Promise<number> {
  const pk = freshPartition(tenant, trail);
  let [count, head] = [0, undefined as Head | undefined];
  for (let run = 0; run < LINKS_A_RUN; run++) {
    const fresh = await table.query({ table: "audit", pk, limit: ROWS_A_LINK });
    if (fresh.items.length === 0) break;
    const before: Head = head ?? (await headOf(table, tenant, trail)) ?? { seq: 0, hash: "" };
    const added = await addLink({ table, vault, now }, tenant, trail, before, fresh.items);
    if (!added) break;
    head = added;
    count += fresh.items.length;
    if (fresh.cursor === undefined) break;
  }
  if (head) log({ event: "audit.sealed", tenant, trail, seq: head.seq, hash: head.hash });
  return count;
}

/** The last link of a chain; undefined where nothing was sealed yet. */
export async function headOf(table: Pick<Table, "get">, tenant: string, trail: number): Promise<Head | undefined> {
  const item = await table.get(headKey(tenant, trail));
  return item && { seq: item.v, hash: String(item.hash) };
}

/** Undefined where another run was first. */
async function addLink(
  { table, vault, now }: Omit<Means, "log">,
  tenant: string,
  trail: number,
  head: Head,
  fresh: readonly Found[],
): Promise<Head | undefined> {
  // Somebody who read the same thing again within ten minutes, after her first row was sealed: that row stands already.
  const known = new Set<number>();
  for (let tries = 0; tries < TRIES; tries++) {
    const moving = fresh.filter((_, at) => !known.has(at));
    const rows = moving.map(({ sk, item }) => sealedRow(tenant, sk, item));
    const unsealed = { seq: head.seq + 1, at: now(), before: head.hash, rows };
    const hash = hashOf(vault, tenant, trail, unsealed);
    const writes: Write[] = [
      {
        put: headKey(tenant, trail),
        item: { v: unsealed.seq, hash },
        when: head.seq ? { version: head.seq } : "absent",
      },
      { put: linkKey(tenant, trail, unsealed.seq), item: { v: 1, ...unsealed, hash, retain: "15y" }, when: "absent" },
      ...fresh.map(({ sk, item }): Write => ({ remove: freshKeyOf(tenant, trail, sk), when: { version: item.v } })),
      ...moving.map(({ item }, at): Write => ({
        put: { table: "audit", pk: auditPartition(tenant, rows[at]!.subject), sk: rows[at]!.row },
        item: { ...item, seal: `${trail}#${unsealed.seq}` },
        when: "absent",
      })),
    ];
    const committed = await table.commit(writes);
    if (committed.ok) return { seq: unsealed.seq, hash };
    const first = 2 + fresh.length;
    if (committed.failed.length === 0 || committed.failed.some((index) => index < first)) return undefined;
    const movingAt = [...fresh.keys()].filter((at) => !known.has(at));
    for (const index of committed.failed) known.add(movingAt[index - first]!);
  }
  return undefined;
}

const freshKeyOf = (tenant: string, trail: number, sk: string): Key => ({
  table: "audit",
  pk: freshPartition(tenant, trail),
  sk,
});

function sealedRow(tenant: string, sk: string, item: Item): Sealed {
  const subject = String(item.subject);
  const row = sk.slice(subject.length + 1);
  return { subject, row, digest: digestOf(tenant, subject, row, item) };
}
