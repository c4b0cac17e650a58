import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import { Application } from "../../shared/appointments/application";
import { ApplicationForm } from "../../shared/appointments/model";
import { UltrasoundSession } from "../../shared/appointments/sessions";
import { isActive } from "../../shared/appointments/states";
import type { ApplicationState } from "../../shared/appointments/model";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import type { Vault } from "../kernel/vault";
import { dayWrites } from "./day/rows";
import { createDraftStore } from "./draft-store";
import { keysOf, waitingPlace, type QueueKind } from "./keys";
import { createSessionHeads } from "./session-heads";

/** One line of an application's history; also the guard that makes a repeated tap have one effect. */
export type Line = {
  readonly version: number;
  readonly state: ApplicationState;
  readonly at: Instant;
  readonly by: "patient" | "clinic-desk" | "triage" | "doctor" | "hospital";
  readonly byName?: string;
  readonly reason?: string;
  readonly note?: string;
  /** For colleagues only: the patient never sees it. */
  readonly internalNote?: string;
  readonly fingerprint: string;
};

/** What a queue row shows without opening the case. */
export type QueueRow = { readonly application: Application; readonly maskedName: string };

/** A session as it is worked at this version, with the units that are taken. */
type OpenedSession = { session: UltrasoundSession; version: number; taken: Set<string> };

/** May this account act for this person in appointments now (its own family, or a live proxy)? */
export type MayAct = (tenant: string, accountId: Id, personId: Id) => Promise<boolean>;
export type Repository = ReturnType<typeof createRepository>;

const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: "15y" })) as Item;
const applicationIn = ({ retain: _retain, ...item }: Item): Application => Application.parse(item);

/** How applications lie in the table. Nothing is read without a reader; what is not hers is not there. */
export function createRepository(table: Table, vault: Vault, mayAct: MayAct) {
  const load = async (tenant: string, id: Id): Promise<Application | undefined> => {
    const item = await table.get(keysOf(tenant).head(id));
    return item && applicationIn(item);
  };
  const isLive = async (tenant: string, { accountId, personId, proxy }: Application): Promise<boolean> =>
    !proxy || mayAct(tenant, accountId, personId);
  const mayRead = async (application: Application, { actor, tenant }: Reader): Promise<boolean> =>
    actor.kind === "staff" || (application.accountId === actor.accountId && (await isLive(tenant, application)));

  return {
    ...createSessionHeads(table),
    ...createDraftStore(table, vault),
    /** The application, if this reader may see it; the reading is recorded first. */
    async application(id: Id, reader: Reader): Promise<Application | undefined> {
      const application = await load(reader.tenant, id);
      if (!application || !(await mayRead(application, reader))) return undefined;
      await auditRead(table, reader, { subject: application.personId, thing: `application#${id}`, action: "read" });
      return application;
    },
    /** What was made by a proxy's leave is there for the account only as long as the leave lives. */
    mayRead,
    isLive,
    /** The application for the hospital's own work (jobs, queries that give no bytes to anybody). */
    unread: load,
    async form(application: Application, tenant: string): Promise<ApplicationForm> {
      const key = keysOf(tenant).form(application.id);
      const item = await table.get(key);
      if (!item) throw new Error("an application without its form");
      return ApplicationForm.parse(JSON.parse(vault.open(key, "sealed", String(item.sealed))));
    },
    /** The form as a write, sealed for its place. */
    formWrite(id: Id, form: ApplicationForm, version: number, tenant: string): Write {
      const put = keysOf(tenant).form(id);
      const item = { v: version, sealed: vault.seal(put, "sealed", JSON.stringify(form)), retain: "15y" };
      return { put, item, when: version === 1 ? "absent" : "any" };
    },
    async line(id: Id, stepId: string, tenant: string): Promise<Line | undefined> {
      return (await table.get(keysOf(tenant).line(id, stepId))) as Line | undefined;
    },
    /** The whole history, oldest first (an application takes a few dozen steps at most). */
    async lines(id: Id, tenant: string): Promise<Line[]> {
      const { pk } = keysOf(tenant).head(id);
      const found = await table.query({ table: "appointments", pk, prefix: "step#", limit: 100 });
      return found.items
        .map(({ item }) => item as unknown as Line)
        .sort((a, b) => a.version - b.version || a.at.localeCompare(b.at));
    },
    /** A new application: head, form, first line, guard of the person, list of the account, queue row, audit. */
    creation(application: Application, line: Line, maskedName: string, reader: Reader): Write[] {
      const keys = keysOf(reader.tenant);
      const pointer = { v: 1, id: application.id };
      return [
        { put: keys.head(application.id), item: plain(application), when: "absent" },
        { put: keys.line(application.id, application.id), item: plain({ v: 1, ...line }), when: "absent" },
        { put: keys.active(application.personId), item: pointer, when: "absent" },
        { put: keys.mine(application), item: pointer, when: "absent" },
        ...queueWrites(undefined, application, maskedName, reader.tenant),
        ...dayWrites(undefined, application, maskedName, reader.tenant),
        ...application.documentIds.map((id): Write => ({ put: keys.documentCase(id), item: pointer, when: "any" })),
        auditOfWrite(reader, {
          subject: application.personId,
          thing: `application#${application.id}`,
          action: "apply",
        }),
      ];
    },
    /** From one version to the next: head, line, queue row moved, guard released where the life has ended, audit. */
    transition(
      before: Application,
      after: Application,
      stepId: string,
      line: Line,
      maskedName: string,
      reader: Reader | { tenant: string },
    ): Write[] {
      const keys = keysOf(reader.tenant);
      const ends = isActive(before.state) && !isActive(after.state);
      const added = after.documentIds.filter((id) => !before.documentIds.includes(id));
      return [
        { put: keys.head(after.id), item: plain(after), when: { version: before.v } },
        { put: keys.line(after.id, stepId), item: plain({ v: 1, ...line }), when: "absent" },
        ...queueWrites(before, after, maskedName, reader.tenant),
        ...dayWrites(before, after, maskedName, reader.tenant),
        ...(ends ? [{ remove: keys.active(after.personId), when: "any" } as Write] : []),
        ...added.map((id): Write => ({ put: keys.documentCase(id), item: { v: 1, id: after.id }, when: "any" })),
        ...("actor" in reader
          ? [auditOfWrite(reader, { subject: after.personId, thing: `application#${after.id}`, action: stepId })]
          : []),
      ];
    },
    /** The live application of a person, if any. */
    async active(personId: Id, tenant: string): Promise<Id | undefined> {
      const item = await table.get(keysOf(tenant).active(personId));
      return item && String(item.id);
    },
    async ofAccount(accountId: Id, tenant: string, cursor?: string) {
      const pk = `${tenant}#account#${accountId}`;
      const found = await table.query({
        table: "appointments",
        pk,
        prefix: "application#",
        limit: 10,
        newestFirst: true,
        cursor,
      });
      const loaded = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { applications: loaded.filter((one) => one !== undefined), cursor: found.cursor };
    },
    async queue(
      kind: QueueKind,
      tenant: string,
      limit: number,
      options: { cursor?: string; from?: string; to?: string } = {},
    ) {
      const found = await table.query({ table: "appointments", pk: `${tenant}#queue#${kind}`, limit, ...options });
      const rows = found.items.map(({ sk, item }) => ({
        sk,
        maskedName: String(item.maskedName),
        application: Application.parse(item.application),
      }));
      return { rows, cursor: found.cursor };
    },
    /** A session with its taken units, in one query; undefined where there is none. */
    async session(id: string, tenant: string): Promise<OpenedSession | undefined> {
      const { pk } = keysOf(tenant).session(id);
      const taken = new Set<string>();
      let session: UltrasoundSession | undefined;
      let version = 0;
      let cursor: string | undefined;
      do {
        const found = await table.query({ table: "appointments", pk, limit: 100, cursor });
        for (const { sk, item } of found.items)
          if (sk === "head") [session, version] = [UltrasoundSession.parse(item.session), item.v];
          else taken.add(sk.slice("seat#".length));
        cursor = found.cursor;
      } while (cursor);
      return session && { session, version, taken };
    },
    openSession: (session: UltrasoundSession, tenant: string): Write => ({
      put: keysOf(tenant).session(session.id),
      item: plain({ v: 1, session }),
      when: "absent",
    }),
    /** One write per unit: a seat is taken by being there, so overbooking is impossible by shape (S1). */
    seatWrites(
      take: boolean,
      sessionId: string,
      seats: readonly string[],
      holder: { id: Id; by: string; at: Instant },
      tenant: string,
    ): Write[] {
      return seats.map((seat): Write => {
        const key = keysOf(tenant).seat(sessionId, seat);
        const item = { v: 1, holder: holder.id, by: holder.by, at: holder.at };
        return take ? { put: key, item, when: "absent" } : { remove: key, when: { version: 1 } };
      });
    },
    /** Seats that go from whoever held them to this holder, without being free in between (S8). */
    seatsHandedOver(
      sessionId: string,
      seats: readonly string[],
      holder: { id: Id; by: string; at: Instant },
      tenant: string,
    ): Write[] {
      const item = { v: 1, holder: holder.id, by: holder.by, at: holder.at };
      return seats.map((seat): Write => ({ put: keysOf(tenant).seat(sessionId, seat), item, when: { version: 1 } }));
    },
    async seat(
      sessionId: string,
      seat: string,
      tenant: string,
    ): Promise<{ holder: Id; by: string; at: Instant } | undefined> {
      const item = await table.get(keysOf(tenant).seat(sessionId, seat));
      return item && { holder: String(item.holder), by: String(item.by), at: String(item.at) };
    },
    /** The guard under which a payment of no use is announced once. */
    unusableWrite: (id: Id, orderId: Id, at: Instant, tenant: string): Write => ({
      put: keysOf(tenant).unusable(id, orderId),
      item: plain({ v: 1, at }),
      when: "absent",
    }),
    async caseOfDocument(documentId: Id, tenant: string): Promise<Id | undefined> {
      const item = await table.get(keysOf(tenant).documentCase(documentId));
      return item && String(item.id);
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}

function queueWrites(before: Application | undefined, after: Application, maskedName: string, tenant: string): Write[] {
  const keys = keysOf(tenant);
  const keyOf = (place: ReturnType<typeof waitingPlace>): Key | undefined =>
    place && keys.queue(place.kind, place.by, after.id);
  const [old, now] = [before && keyOf(waitingPlace(before)), keyOf(waitingPlace(after))];
  const same = old && now && old.pk === now.pk && old.sk === now.sk;
  return [
    ...(old && !same ? [{ remove: old, when: "any" } as Write] : []),
    ...(now ? [{ put: now, item: plain({ v: after.v, maskedName, application: after }), when: "any" } as Write] : []),
  ];
}
