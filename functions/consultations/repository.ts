import type { DoctorDesk } from "../../shared/consultations/desk";
import { Consultation } from "../../shared/consultations/model";
import { Message, Thread } from "../../shared/consultations/thread";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Table, Write } from "../kernel/table/table";
import { keysOf, type DueKind } from "./keys";

export type Due = { readonly sk: string; readonly kind: DueKind; readonly id: Id };
/** A message before the order has given it its place. */
export type Draft = Omit<Message, "seq">;

/** Records are kept 15 years, talk 3 years at least (C9). */
export const kept = (value: object, retain: "15y" | "3y" = "15y"): Item =>
  JSON.parse(JSON.stringify({ v: 1, ...value, retain })) as Item;
const without = ({ retain: _retain, ...item }: Item): unknown => item;

const withoutVersion = ({ v: _v, retain: _retain, ...item }: Item): unknown => item;

/** Too many people wrote at once: asked again in a moment it works. */
export { TableBusy } from "../kernel/table/table";

/** May this account act for this person in online follow-ups now (its own family, or a live proxy)? */
export type MayAct = (tenant: string, accountId: Id, personId: Id) => Promise<boolean>;
export type Repository = ReturnType<typeof createRepository>;

/** How online follow-ups lie in the table. One that is not the reader's is not there. */
export function createRepository(table: Table, mayAct: MayAct) {
  const load = async (tenant: string, id: Id): Promise<Consultation | undefined> => {
    const item = await table.get(keysOf(tenant).consultation(id));
    return item && Consultation.parse(without(item));
  };
  const mayRead = async (
    { actor, tenant }: Reader,
    found: Pick<Consultation, "accountId" | "personId" | "doctorId">,
  ) => {
    if (actor.kind === "patient")
      return found.accountId === actor.accountId && (await mayAct(tenant, actor.accountId, found.personId));
    return actor.doctorId !== undefined && actor.doctorId === found.doctorId;
  };
  return {
    /** The consultation for the hospital's own work. */
    unread: load,
    /** The consultation, if this reader may see it: whoever asked, or the doctor who holds it. The reading is recorded first. */
    async consultation(id: Id, reader: Reader, record = true): Promise<Consultation | undefined> {
      const found = await load(reader.tenant, id);
      if (!found || !(await mayRead(reader, found))) return undefined;
      if (record)
        await auditRead(table, reader, { subject: found.personId, thing: `consultation#${id}`, action: "read" });
      return found;
    },
    mayRead,
    /** What was asked for by a proxy's leave is the account's as long as the leave lives. */
    isLive: async (tenant: string, { accountId, personId, proxy }: Consultation): Promise<boolean> =>
      !proxy || mayAct(tenant, accountId, personId),
    recordReading: (reader: Reader, subject: string, thing: string, action = "list") =>
      auditRead(table, reader, { subject, thing, action }),
    audit: (reader: Reader, { id, personId }: Pick<Consultation, "id" | "personId">, action: string): Write =>
      auditOfWrite(reader, { subject: personId, thing: `consultation#${id}`, action }),
    write: (tenant: string, consultation: Consultation): Write => ({
      put: keysOf(tenant).consultation(consultation.id),
      item: kept(consultation),
      when: consultation.v === 1 ? "absent" : { version: consultation.v - 1 },
    }),
    async thread(tenant: string, id: Id): Promise<Thread | undefined> {
      const item = await table.get(keysOf(tenant).thread(id));
      return item && Thread.parse(without(item));
    },
    /** The chat at its next version. */
    threadWrite: (tenant: string, thread: Thread): Write => ({
      put: keysOf(tenant).thread(thread.id),
      item: kept(thread, "3y"),
      when: thread.v === 1 ? "absent" : { version: thread.v - 1 },
    }),
    messageWrite: (tenant: string, threadId: Id, message: Message): Write => ({
      put: keysOf(tenant).message(threadId, message.seq),
      item: kept(message, "3y"),
      when: "absent",
    }),
    /** The documents of a request, for its commit: from then on the doctor who holds it may open them, and they stay. */
    documentWrites: (tenant: string, { id, intake }: Pick<Consultation, "id" | "intake">): Write[] =>
      intake.documentIds.map((documentId) => ({
        put: keysOf(tenant).documentRequest(documentId),
        item: kept({ id }),
        when: "any",
      })),
    async requestOfDocument(tenant: string, documentId: Id): Promise<Id | undefined> {
      const item = await table.get(keysOf(tenant).documentRequest(documentId));
      return item && String(item.id);
    },
    mineWrite: (tenant: string, { accountId, submittedAt, id }: Consultation): Write => ({
      put: keysOf(tenant).mine(accountId, submittedAt, id),
      item: kept({ id }),
      when: "any",
    }),
    async ofAccount(tenant: string, accountId: Id, cursor?: string) {
      const pk = `${tenant}#account#${accountId}`;
      const query = { table: "consultations", pk, prefix: "c#", limit: 10, newestFirst: true, cursor } as const;
      const found = await table.query(query);
      const all = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { consultations: all.filter((one) => one !== undefined), cursor: found.cursor };
    },
    /** A doctor's requests under way, oldest first; a row whose consultation has gone to another is left out. */
    async queueOf(tenant: string, doctorId: string, cursor?: string) {
      const { pk } = keysOf(tenant).desk(doctorId);
      const found = await table.query({ table: "consultations", pk, prefix: "q#", limit: 50, cursor });
      const all = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { consultations: all.filter((one) => one?.doctorId === doctorId) as Consultation[], cursor: found.cursor };
    },
    /** What a doctor has set, without the answers of the past. */
    async deskOf(tenant: string, doctorId: string): Promise<Pick<DoctorDesk, "working"> | undefined> {
      return (await table.get(keysOf(tenant).desk(doctorId))) as Pick<DoctorDesk, "working"> | undefined;
    },
    /** Undecided disputes, the most urgent first. */
    async disputesOf(tenant: string, cursor?: string) {
      const { pk } = keysOf(tenant).dispute("", "");
      const found = await table.query({ table: "consultations", pk, limit: 20, cursor });
      const all = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { consultations: all.filter((one) => one !== undefined), cursor: found.cursor };
    },
    /** The newest hundred messages of a chat, in their order. */
    async messages(tenant: string, id: Id): Promise<Message[]> {
      const { pk } = keysOf(tenant).thread(id);
      const found = await table.query({ table: "consultations", pk, prefix: "m#", limit: 100, newestFirst: true });
      return found.items.map(({ item }) => Message.parse(withoutVersion(item))).reverse();
    },
    /** A page of a chat in its order, from the first message on. */
    async messagesPage(tenant: string, id: Id, cursor?: string) {
      const { pk } = keysOf(tenant).thread(id);
      const page = await table.query({ table: "consultations", pk, prefix: "m#", limit: 100, cursor });
      return { messages: page.items.map(({ item }) => Message.parse(withoutVersion(item))), cursor: page.cursor };
    },
    /** A whole chat in its order, for its own people: at most the first three thousand messages. */
    async allMessages(tenant: string, id: Id): Promise<Message[]> {
      const { pk } = keysOf(tenant).thread(id);
      const all: Message[] = [];
      let cursor: string | undefined;
      do {
        const page = await table.query({ table: "consultations", pk, prefix: "m#", limit: 100, cursor });
        all.push(...page.items.map(({ item }) => Message.parse(withoutVersion(item))));
        cursor = page.cursor;
      } while (cursor && all.length < 3000);
      return all;
    },
    dueWrite: (tenant: string, dueAt: Instant, kind: DueKind, id: Id): Write => ({
      put: keysOf(tenant).due(dueAt, kind, id),
      item: kept({ kind, id }),
      when: "any",
    }),
    undueWrite: (tenant: string, dueAt: Instant, kind: DueKind, id: Id): Write => ({
      remove: keysOf(tenant).due(dueAt, kind, id),
      when: "any",
    }),
    async due(tenant: string, now: Instant): Promise<Due[]> {
      const pk = `${tenant}#consultation-due`;
      const found = await table.query({ table: "consultations", pk, to: `${now}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({ sk, ...(item as unknown as Omit<Due, "sk">) }));
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
