import type { Instant } from "../../shared/kernel/time";
import type { Reader } from "./call";
import type { Item, Json, Table, Write } from "./table/table";

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

/** All of one subject's rows lie together, in the order of time: who looked at her record is one read (row 61). */
export const auditPartition = (tenant: string, subject: string): string => `${tenant}#audit#${subject}`;

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
    put: {
      table: "audit",
      pk: auditPartition(reader.tenant, audited.subject),
      sk: `${reader.now}#write#${audited.thing}#${reader.trace}`,
    },
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
      put: {
        table: "audit",
        pk: auditPartition(reader.tenant, audited.subject),
        sk: `${bucket}#read#${audited.thing}#${whoOf(reader)}`,
      },
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
const rowIn = (sk: string, { v: _v, retain: _retain, trace: _trace, ...item }: Item): AuditRow =>
  ({ ...item, row: sk }) as unknown as AuditRow;

/** Every row of one subject, newest first, a page at a time: nothing is filtered out. */
export async function auditRows(table: Table, tenant: string, subject: string, limit: number, cursor?: string) {
  const pk = auditPartition(tenant, subject);
  const found = await table.query({ table: "audit", pk, limit, newestFirst: true, cursor });
  return { rows: found.items.map(({ sk, item }) => rowIn(sk, item)), cursor: found.cursor };
}

/** One row by its name. */
export async function auditRow(
  table: Table,
  tenant: string,
  subject: string,
  row: string,
): Promise<AuditRow | undefined> {
  const item = await table.get({ table: "audit", pk: auditPartition(tenant, subject), sk: row });
  return item && rowIn(row, item);
}
