import type { DocumentsEvent } from "../../shared/documents/events";
import type { StaffRole } from "../../shared/kernel/contract";
import type { Id } from "../../shared/kernel/ids";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import { announce } from "../kernel/outbox";
import type { Item, Key, Table } from "../kernel/table/table";
import { Document } from "./document";

/** What this domain asks of others to know who may see a document. */
export type Access = {
  inFamily(tenant: string, accountId: Id, personId: Id): Promise<boolean>;
  /** May this account act for this person in online follow-ups (a live proxy's leave included)? */
  mayAct(tenant: string, accountId: Id, personId: Id): Promise<boolean>;
  /** Does the document belong to an application that has been submitted? */
  documentInCase(tenant: string, documentId: Id): Promise<boolean>;
  /** Was it sent into a service request of an order? */
  inRequest(tenant: string, documentId: Id): Promise<boolean>;
  /** May this reader have this file of a consultation: sent into its chat (`by` whom) and standing there, or part of its request? */
  inConsultation(reader: Reader, consultationId: Id, file: { readonly id: Id; readonly by?: string }): Promise<boolean>;
  /** Whose chat this is, for a file that is to be sent into it; undefined where it is not this reader's. */
  chatFor(reader: Reader, consultationId: Id): Promise<{ accountId: Id; personId: Id; open: boolean } | undefined>;
  /** The consultation whose request holds this document, if one does. */
  consultationOf(tenant: string, documentId: Id): Promise<Id | undefined>;
};

const at = (pk: string, sk: string): Key => ({ table: "documents", pk, sk });
const headKey = (tenant: string, id: Id) => at(`${tenant}#document#${id}`, "head");
const personKey = (tenant: string, { personId, id }: Document) => at(`${tenant}#person#${personId}`, `document#${id}`);
const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: "15y" })) as Item;

const CLINICAL: readonly StaffRole[] = ["triage", "clinic-desk", "doctor"];
const has = (actor: Reader["actor"], roles: readonly StaffRole[]): boolean =>
  actor.kind === "staff" && actor.roles.some((role) => roles.includes(role));

export type Repository = ReturnType<typeof createRepository>;

/** How documents lie in the table. What a reader may not see is not there. */
export function createRepository(table: Table, access: Access) {
  const unread = async (tenant: string, id: Id): Promise<Document | undefined> => {
    const item = await table.get(headKey(tenant, id));
    if (!item) return undefined;
    return Document.parse(item);
  };
  const mayRead = async (
    { id, accountId, personId, consultationId, by }: Document,
    reader: Reader,
  ): Promise<boolean> => {
    const { actor, tenant } = reader;
    if (consultationId) return access.inConsultation(reader, consultationId, { id, by });
    if (actor.kind === "patient") {
      const isOwn = accountId === actor.accountId && (await access.mayAct(tenant, accountId, personId));
      return isOwn || access.inFamily(tenant, actor.accountId, personId);
    }
    // The after-sale desk sees what was sent into a service request, and nothing of a case (D2-22).
    if (has(actor, ["after-sale"]) && (await access.inRequest(tenant, id))) return true;
    if (!has(actor, CLINICAL)) return false;
    if (await access.documentInCase(tenant, id)) return true;
    const asked = await access.consultationOf(tenant, id);
    return asked !== undefined && access.inConsultation(reader, asked, { id });
  };

  return {
    chatFor: access.chatFor,
    /** The document, if it belongs to the patient's family or, for staff, to an application. */
    async document(id: Id, reader: Reader): Promise<Document | undefined> {
      const document = await unread(reader.tenant, id);
      return document && (await mayRead(document, reader)) ? document : undefined;
    },
    /** The document for the hospital's own work: it gives no bytes to anybody. */
    unread,
    /** What was sent to the hospital stays: with an application, with a request for a consultation, or in a chat. */
    isInCase: async ({ id, consultationId }: Document, { tenant }: Reader) =>
      consultationId !== undefined ||
      (await access.documentInCase(tenant, id)) ||
      (await access.inRequest(tenant, id)) ||
      (await access.consultationOf(tenant, id)) !== undefined,
    /** A new document; false when something lies under its id already. */
    async add(document: Document, tenant: string): Promise<boolean> {
      const committed = await table.commit([
        { put: headKey(tenant, document.id), item: plain(document), when: "absent" },
        { put: personKey(tenant, document), item: plain({ v: 1, id: document.id }), when: "any" },
      ]);
      return committed.ok;
    },
    /** From version n to n+1, with its news and its audit row; false when n no longer stands. */
    async replace(before: Document, after: Document, reader: Reader, action: string, news?: DocumentsEvent) {
      const { tenant, now } = reader;
      const thing = `document#${after.id}`;
      const committed = await table.commit([
        { put: headKey(tenant, after.id), item: plain(after), when: { version: before.v } },
        ...(after.state === "removed" ? [{ remove: personKey(tenant, after), when: "any" } as const] : []),
        auditOfWrite(reader, { subject: after.personId, thing, action }),
        ...(news ? [announce(tenant, news, `${thing}@${after.v}`, now)] : []),
      ]);
      return committed.ok;
    },
    /** Records that this reader is given the bytes; throws when it cannot be recorded. */
    recordView: (document: Document, reader: Reader) =>
      auditRead(table, reader, { subject: document.personId, thing: `document#${document.id}`, action: "view" }),
    /** Records that this reader is given a report of the hospital record; throws when it cannot be recorded. */
    recordReportView: (personId: Id, reportId: string, reader: Reader) =>
      auditRead(table, reader, { subject: personId, thing: `recorded-report#${reportId}`, action: "view" }),
  };
}
