import { createHash } from "node:crypto";
import type { Reader } from "./call";
import type { Table, Write } from "./table/table";

/** What was read or written of whom; `subject` is a person's id, `thing` names the record ("application#01…"). */
export type Audited = { readonly subject: string; readonly thing: string; readonly action: string };

const SHARDS = 16;
const shardOf = (subject: string): string => (createHash("sha256").update(subject).digest()[0]! % SHARDS).toString(16);

const who = (reader: Reader) =>
  reader.actor.kind === "patient" ? `account:${reader.actor.accountId}` : `staff:${reader.actor.staffId}`;

/** The partition of a subject's audit rows of one UTC day. */
export const auditPartition = (tenant: string, subject: string, at: string): string =>
  `${tenant}#audit#${shardOf(subject)}#${at.slice(0, 10)}`;

/** The row of a write, for the same transaction as the write itself. */
export function auditOfWrite(reader: Reader, audited: Audited): Write {
  return {
    put: {
      table: "audit",
      pk: auditPartition(reader.tenant, audited.subject, reader.now),
      sk: `${reader.now}#write#${audited.thing}#${reader.trace}`,
    },
    item: { v: 1, at: reader.now, who: who(reader), trace: reader.trace, kind: "write", retain: "15y", ...audited },
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
        pk: auditPartition(reader.tenant, audited.subject, reader.now),
        sk: `${bucket}#read#${audited.thing}#${who(reader)}`,
      },
      item: { v: 1, at: reader.now, who: who(reader), trace: reader.trace, kind: "read", retain: "15y", ...audited },
      when: "absent",
    },
  ]);
}
