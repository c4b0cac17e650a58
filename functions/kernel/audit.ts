import { createHash } from "node:crypto";
import type { Instant } from "../../shared/kernel/time";
import type { Reader } from "./call";
import type { Item, Json, Key, Table, Write } from "./table/table";

/**
 * What was read or written of whom; `subject` is a person's id, `thing` names the record ("application#01…"), `purpose`
 * says why where the call asks for it.
 */
export type Audited = {
  readonly subject: string;
  readonly thing: string;
  readonly action: string;
  readonly purpose?: string;
};

const whoOf = (reader: Reader) =>
  reader.actor.kind === "patient" ? `account:${reader.actor.accountId}` : `staff:${reader.actor.staffId}`;

/** Rows that are sealed: all of one subject's lie together, in the order of time: who looked at her record is one read (row 61). */
export const auditPartition = (tenant: string, subject: string): string => `${tenant}#audit#${subject}`;

/** Chains of the trail; all rows of one subject belong to the same one. */
export const TRAILS = 8;

/** The chain that a subject's rows belong to: 0 to `TRAILS` - 1. */
export const trailOf = (subject: string): number => createHash("sha256").update(subject).digest()[0]! % TRAILS;

/**
 * Rows as they are written, in the transaction of what they record and at no more cost than that: the job of the next minute
 * moves them into their subject's partition and seals them into a chain (`audit-chain.ts`).
 */
export const freshPartition = (tenant: string, trail: number): string => `${tenant}#audit-new#${trail}`;
const freshKey = ({ tenant }: Pick<Reader, "tenant">, subject: string, row: string): Key => ({
  table: "audit",
  pk: freshPartition(tenant, trailOf(subject)),
  sk: `${subject}|${row}`,
});

/** One row; of staff the name and roles as they are now, so that a later change does not rewrite the past. */
function rowOf(reader: Reader, audited: Audited, kind: "read" | "write"): Item {
  const { actor, now, trace } = reader;
  const staff = actor.kind === "staff" ? { name: actor.displayName as Json, roles: actor.roles as Json } : {};
  const doctor = actor.kind === "staff" && actor.doctorId ? { doctorId: actor.doctorId } : {};
  return { v: 1, at: now, who: whoOf(reader), ...staff, ...doctor, trace, kind, retain: "15y", ...audited };
}

/** The row of a write, for the same transaction as the write itself. */
export function auditOfWrite(reader: Reader, audited: Audited): Write {
  return {
    put: freshKey(reader, audited.subject, `${reader.now}#write#${audited.thing}#${reader.trace}`),
    item: rowOf(reader, audited, "write"),
    when: "any",
  };
}

/**
 * Records that a health record was read, before its bytes leave: one row per reader, thing and ten minutes.
 * Throws when it cannot be recorded, and then nothing is answered.
 */
export async function auditRead(table: Table, reader: Reader, audited: Audited): Promise<void> {
  const bucket = `${reader.now.slice(0, 15)}0`;
  await table.commit([
    {
      put: freshKey(reader, audited.subject, `${bucket}#read#${audited.thing}#${whoOf(reader)}`),
      item: rowOf(reader, audited, "read"),
      when: "absent",
    },
  ]);
}

/** A row of the trail as it was written; `row` names it within its subject. */
export type AuditRow = Audited & {
  readonly row: string;
  readonly at: Instant;
  readonly who: string;
  readonly name?: { readonly zh: string; readonly en: string };
  readonly roles?: readonly string[];
  readonly doctorId?: string;
  readonly kind: "read" | "write";
};
const rowIn = (sk: string, { v: _v, retain: _retain, trace: _trace, seal: _seal, ...item }: Item): AuditRow =>
  ({ ...item, row: sk }) as unknown as AuditRow;

/** A page of rows with where it ended. */
export type AuditPage = { readonly rows: readonly AuditRow[]; readonly cursor?: string };

/**
 * Every row of one subject, newest first, a page at a time: first those that no minute has sealed yet, then the sealed ones.
 * Nothing is filtered out; a row that is being sealed meanwhile is there once.
 */
export async function auditRows(
  table: Table,
  tenant: string,
  subject: string,
  limit: number,
  cursor?: string,
): Promise<AuditPage> {
  const [part, rest] = cursor ? [cursor.slice(0, 1), cursor.slice(1) || undefined] : ["n", undefined];
  const fresh = part === "n" ? await freshRows(table, tenant, subject, { limit, cursor: rest }) : { rows: [] };
  if (fresh.cursor) return { rows: fresh.rows, cursor: `n${fresh.cursor}` };
  if (fresh.rows.length >= limit) return { rows: fresh.rows, cursor: "s" };
  const found = await table.query({
    table: "audit",
    pk: auditPartition(tenant, subject),
    limit: limit - fresh.rows.length,
    newestFirst: true,
    cursor: part === "s" ? rest : undefined,
  });
  const sealed = found.items.map(({ sk, item }) => rowIn(sk, item));
  const rows = new Map([...fresh.rows, ...sealed].map((one) => [one.row, one]));
  const newestFirst = [...rows.values()].sort((a, b) => (a.row < b.row ? 1 : -1));
  return { rows: newestFirst, ...(found.cursor ? { cursor: `s${found.cursor}` } : {}) };
}

async function freshRows(
  table: Table,
  tenant: string,
  subject: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<AuditPage> {
  const pk = freshPartition(tenant, trailOf(subject));
  const found = await table.query({ table: "audit", pk, prefix: `${subject}|`, limit, newestFirst: true, cursor });
  const rows = found.items.map(({ sk, item }) => rowIn(sk.slice(subject.length + 1), item));
  return { rows, ...(found.cursor ? { cursor: found.cursor } : {}) };
}

/** One row by its name. */
export async function auditRow(
  table: Table,
  tenant: string,
  subject: string,
  row: string,
): Promise<AuditRow | undefined> {
  const item =
    (await table.get(freshKey({ tenant }, subject, row))) ??
    (await table.get({ table: "audit", pk: auditPartition(tenant, subject), sk: row }));
  return item && rowIn(row, item);
}
