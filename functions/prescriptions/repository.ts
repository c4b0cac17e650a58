import {
  CaseMessage,
  Content,
  Prescription,
  Review,
  Signature,
  Signer,
  type Prescription as Head,
} from "../../shared/prescriptions/model";
import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Table, Write } from "../kernel/table/table";
import { at, keysOf, type DueKind } from "./keys";

export { TableBusy } from "../kernel/table/table";
export type Due = { readonly sk: string; readonly dueAt: Instant; readonly kind: DueKind; readonly id: Id };
/** A content as it lies there: with its hash and the doctor's signature. */
export type SignedContent = { readonly content: Content; readonly hash: string; readonly signature: Signature };
export type SignedReview = { readonly review: Review; readonly signature?: Signature };
/** May this account act for this person in medicine now (its own family, or a live proxy)? */
export type MayAct = (tenant: string, accountId: Id, personId: Id) => Promise<boolean>;
export type Repository = ReturnType<typeof createRepository>;

/** Prescriptions are records: kept 15 years (C9). */
export const kept = (value: object, retain: "15y" | "3y" = "15y"): Item =>
  JSON.parse(JSON.stringify({ v: 1, ...value, retain })) as Item;
const without = ({ retain: _retain, ...item }: Item): unknown => item;
const staffReach = ["pharmacist", "dispensary", "after-sale", "auditor"] as const;

/** How prescriptions lie in the table. One that is not the reader's is not there. */
export function createRepository(table: Table, mayAct: MayAct) {
  const load = async (tenant: string, id: Id): Promise<Head | undefined> => {
    const item = await table.get(keysOf(tenant).prescription(id));
    return item && Prescription.parse(without(item));
  };
  const loadAll = async (tenant: string, found: readonly { readonly item: Item }[]): Promise<Head[]> => {
    const all = await Promise.all(found.map(({ item }) => load(tenant, String(item.id))));
    return all.filter((one) => one !== undefined);
  };
  const mayRead = async ({ actor, tenant }: Reader, found: Pick<Head, "accountId" | "personId" | "prescriber">) => {
    if (actor.kind === "patient")
      return found.accountId === actor.accountId && (await mayAct(tenant, actor.accountId, found.personId));
    if (actor.roles.some((role) => (staffReach as readonly string[]).includes(role))) return true;
    return actor.doctorId !== undefined && actor.doctorId === found.prescriber.doctorId;
  };
  const list = async (tenant: string, pk: string, limit: number, cursor?: string, newestFirst = false) => {
    const found = await table.query({ table: "prescriptions", pk, prefix: "p#", limit, cursor, newestFirst });
    return { prescriptions: await loadAll(tenant, found.items), cursor: found.cursor };
  };
  return {
    get: table.get.bind(table),
    query: table.query.bind(table),
    commit: (writes: readonly Write[]) => table.commit(writes),
    /** The prescription for the hospital's own work. */
    unread: load,
    mayRead,
    /** May the account that it was written for still act for its person (a proxy's leave may have ended)? */
    isLive: (tenant: string, { accountId, personId }: Pick<Head, "accountId" | "personId">) =>
      mayAct(tenant, accountId, personId),
    /** The prescription, if this reader may see it. The reading is recorded first. */
    async prescription(id: Id, reader: Reader, action = "read"): Promise<Head | undefined> {
      const found = await load(reader.tenant, id);
      if (!found || !(await mayRead(reader, found))) return undefined;
      await auditRead(table, reader, { subject: found.personId, thing: `prescription#${id}`, action });
      return found;
    },
    recordReading: (reader: Reader, subject: string, thing: string, action = "list") =>
      auditRead(table, reader, { subject, thing, action }),
    audit: (reader: Reader, { id, personId }: Pick<Head, "id" | "personId">, action: string): Write =>
      auditOfWrite(reader, { subject: personId, thing: `prescription#${id}`, action }),
    write: (tenant: string, found: Head): Write => ({
      put: keysOf(tenant).prescription(found.id),
      item: kept(found),
      when: found.v === 1 ? "absent" : { version: found.v - 1 },
    }),
    /** It still is at this version: for the commit of whoever builds on it. */
    check: (tenant: string, { id, v }: Pick<Head, "id" | "v">): Write => ({
      check: keysOf(tenant).prescription(id),
      when: { version: v },
    }),
    /** What was signed, once: nothing can write there again (P3). */
    contentWrite: (tenant: string, { content, hash, signature }: SignedContent): Write => ({
      put: keysOf(tenant).content(content.prescriptionId, content.content),
      item: kept({ content, hash, signature }),
      when: "absent",
    }),
    async content(tenant: string, { id, content }: Pick<Head, "id" | "content">): Promise<SignedContent | undefined> {
      const item = await table.get(keysOf(tenant).content(id, content));
      if (!item) return undefined;
      const signature = Signature.parse(item.signature);
      return { content: Content.parse(item.content), hash: String(item.hash), signature };
    },
    /** The decision about one content, once. */
    reviewWrite: (tenant: string, { review, signature }: SignedReview): Write => ({
      put: keysOf(tenant).review(review.prescriptionId, review.content),
      item: kept({ review, signature }),
      when: "absent",
    }),
    async review(tenant: string, { id, content }: Pick<Head, "id" | "content">): Promise<SignedReview | undefined> {
      const item = await table.get(keysOf(tenant).review(id, content));
      if (!item) return undefined;
      const review = Review.parse(item.review);
      return { review, ...(item.signature ? { signature: Signature.parse(item.signature) } : {}) };
    },
    messageWrite: (tenant: string, id: Id, message: CaseMessage, print: string): Write => ({
      put: keysOf(tenant).message(id, message.id),
      item: kept({ message, print }, "3y"),
      when: "absent",
    }),
    messagePrint: async (tenant: string, id: Id, messageId: Id): Promise<string | undefined> => {
      const item = await table.get(keysOf(tenant).message(id, messageId));
      return item && String(item.print);
    },
    /** What was written beside a case, oldest first. */
    async messages(tenant: string, id: Id): Promise<CaseMessage[]> {
      const { pk } = keysOf(tenant).prescription(id);
      const found = await table.query({ table: "prescriptions", pk, prefix: "message#", limit: 100 });
      const all = found.items.map(({ item }) => CaseMessage.parse(item.message));
      return all.sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
    },
    /** The three lists of a new prescription: the account's, the person's, the consultation's. */
    listWrites(tenant: string, { id, accountId, personId, consultationId, signedAt }: Head): Write[] {
      const keys = keysOf(tenant);
      const lists = [
        keys.mine(accountId, signedAt, id),
        keys.ofPerson(personId, signedAt, id),
        keys.ofConsultation(consultationId, signedAt, id),
      ];
      return lists.map((key): Write => ({ put: key, item: kept({ id }), when: "any" }));
    },
    ofAccount: (tenant: string, accountId: Id, cursor?: string) =>
      list(tenant, keysOf(tenant).mine(accountId, "", "").pk, 10, cursor, true),
    ofPerson: (tenant: string, personId: Id, limit = 5) =>
      list(tenant, keysOf(tenant).ofPerson(personId, "", "").pk, limit, undefined, true),
    ofConsultation: (tenant: string, consultationId: Id, cursor?: string) =>
      list(tenant, keysOf(tenant).ofConsultation(consultationId, "", "").pk, 50, cursor),
    /** What waits for a pharmacist, and who looks at each; a row whose prescription went another way is left out. */
    async reviewQueue(tenant: string, cursor?: string) {
      const { pk } = keysOf(tenant).queue("", "");
      const found = await table.query({ table: "prescriptions", pk, prefix: "p#", limit: 50, cursor });
      const rows = await Promise.all(
        found.items.map(async ({ item }) => ({
          found: await load(tenant, String(item.id)),
          ...(item.reviewer ? { reviewer: Signer.parse(item.reviewer) } : {}),
        })),
      );
      return { rows, cursor: found.cursor };
    },
    /** This pharmacist looks at it, so that two do not look at one; not where somebody does, or it waits no more. */
    lookWrite: (tenant: string, { id, reviewBy }: Head, reviewer: Signer): Write => ({
      put: keysOf(tenant).queue(reviewBy, id),
      item: { ...kept({ id, reviewer }), v: 2 },
      when: { version: 1 },
    }),
    async lookedAtBy(tenant: string, { id, reviewBy }: Head): Promise<Signer | undefined> {
      const item = await table.get(keysOf(tenant).queue(reviewBy, id));
      return item?.reviewer ? Signer.parse(item.reviewer) : undefined;
    },
    /** What waits in the dispensary, the longest waiting first. */
    toDispense: (tenant: string, cursor?: string) => list(tenant, keysOf(tenant).toDispense("", "").pk, 50, cursor),
    heldOnes: (tenant: string, cursor?: string) => list(tenant, keysOf(tenant).held("", "").pk, 50, cursor),
    /** Prescriptions under way that hold a drug; `after`: the id where the last page ended. */
    underWay: (tenant: string, drugId: string, limit: number, cursor?: string) =>
      list(tenant, keysOf(tenant).underWay(drugId, "").pk, limit, cursor),
    underWayWrite: (tenant: string, drugId: string, id: Id): Write => ({
      put: keysOf(tenant).underWay(drugId, id),
      item: kept({ id }),
      when: "any",
    }),
    underWayGone: (tenant: string, drugId: string, id: Id): Write => ({
      remove: keysOf(tenant).underWay(drugId, id),
      when: "any",
    }),
    receivedWrite: (tenant: string, drugId: string, receivedOn: Day, id: Id): Write => ({
      put: keysOf(tenant).hers(drugId, receivedOn, id),
      item: kept({ id }),
      when: "any",
    }),
    /** Prescriptions with a drug that she received on this day or later, the earliest first. */
    async receivedSince(tenant: string, drugId: string, day: Day, limit: number, cursor?: string) {
      const { pk } = keysOf(tenant).hers(drugId, "", "");
      const found = await table.query({ table: "prescriptions", pk, from: day, limit, cursor });
      return { ids: found.items.map(({ item }) => String(item.id)), cursor: found.cursor };
    },
    async due(tenant: string, now: Instant): Promise<Due[]> {
      const { pk } = at(`${tenant}#prescription-due`, "");
      const found = await table.query({ table: "prescriptions", pk, to: `${now}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({ sk, ...(item as unknown as Omit<Due, "sk">) }));
    },
    undueWrite: (tenant: string, { dueAt, kind, id }: Pick<Due, "dueAt" | "kind" | "id">): Write => ({
      remove: keysOf(tenant).due(dueAt, kind, id),
      when: "any",
    }),
  };
}
