import type { Id } from "../../shared/kernel/ids";
import type { Day, Instant } from "../../shared/kernel/time";
import { ClinicSession, Visit } from "../../shared/outpatient/model";
import type { Under } from "../../shared/outpatient/rules";
import { auditOfWrite, auditRead } from "../kernel/audit";
import type { Reader } from "../kernel/call";
import type { Found, Item, Table, Write } from "../kernel/table/table";
import { daysRange, keysOf, type DueKind } from "./keys";

/** A session with who sits where. A resting seat is free from `restUntil` on, by the job that looks at it. */
export type Seat = { readonly visitId?: Id; readonly restUntil?: Instant };
export type Seating = { readonly session: ClinicSession; readonly seats: ReadonlyMap<string, Seat> };
export type Due = { readonly sk: string; readonly kind: DueKind; readonly ref: string; readonly seat?: string };
export type Waiting = { readonly visit: Visit; readonly sk: string };
/** What a person has under way, and the turn that her next booking takes. */
export type UnderWay = { readonly rows: readonly Under[]; readonly turn: number };

export const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: "15y" })) as Item;
const without = ({ retain: _retain, ...item }: Item): unknown => item;
const epoch = (instant: Instant, days: number) => Math.floor(Date.parse(instant) / 1000) + days * 24 * 3600;
/** Longest that a cancellation or a missed visit can count; what is older is cleaned away. */
const COUNTS_DAYS = 400;

/** May this account act for this person in appointments now (its own family, or a live proxy)? */
export type MayAct = (tenant: string, accountId: Id, personId: Id) => Promise<boolean>;
export type Repository = ReturnType<typeof createRepository>;

/** How outpatient visits lie in the table. A visit that is not hers is not there. */
export function createRepository(table: Table, mayAct: MayAct) {
  async function* pages(pk: string, range: object, eventual = false): AsyncGenerator<readonly Found[]> {
    let cursor: string | undefined;
    do {
      const found = await table.query({ table: "outpatient", pk, limit: 100, cursor, eventual, ...range });
      yield found.items;
      cursor = found.cursor;
    } while (cursor);
  }
  const load = async (tenant: string, id: Id): Promise<Visit | undefined> => {
    const item = await table.get(keysOf(tenant).visit(id));
    return item && Visit.parse(without(item));
  };
  /** What was made by a proxy's leave is there for the account only as long as the leave lives. */
  const isLive = async (tenant: string, { accountId, personId, proxy }: Visit): Promise<boolean> =>
    !proxy || accountId === undefined || mayAct(tenant, accountId, personId);
  const mayRead = async (visit: Visit, { actor, tenant }: Reader): Promise<boolean> =>
    actor.kind === "staff" || (visit.accountId === actor.accountId && (await isLive(tenant, visit)));
  return {
    mayRead,
    isLive,
    async seating(tenant: string, id: string): Promise<Seating | undefined> {
      const seats = new Map<string, Seat>();
      let session: ClinicSession | undefined;
      for await (const items of pages(keysOf(tenant).session(id).pk, {}))
        for (const { sk, item } of items)
          if (sk === "head") session = ClinicSession.parse(item.session);
          else if (sk.startsWith("seat#") || sk.startsWith("extra#")) seats.set(sk, item as unknown as Seat);
      return session && { session, seats };
    },
    /** A department's sessions of some days with the hint of how full each is. */
    async sessions(tenant: string, departmentId: string, from: Day, to: Day) {
      const found = new Map<string, { session: ClinicSession; free?: number }>();
      for await (const items of pages(`${tenant}#clinics#${departmentId}`, daysRange(from, to), true))
        for (const { sk, item } of items) {
          const hinted = found.get(sk.replace(/~fill$/, ""));
          if (!sk.endsWith("~fill")) found.set(sk, { session: ClinicSession.parse(item.session) });
          else if (hinted) hinted.free = Number(item.free);
        }
      return [...found.values()];
    },
    /** A session at its next version, in both places where it lies. */
    sessionWrites(tenant: string, session: ClinicSession): Write[] {
      const [keys, item] = [keysOf(tenant), plain({ v: session.v, session })];
      const when = session.v === 1 ? "absent" : { version: session.v - 1 };
      return [
        { put: keys.session(session.id), item, when },
        { put: keys.row(session), item, when: "any" },
      ];
    },
    /** A hint for the list of two weeks: the truth is in the seats. */
    async hint(tenant: string, session: ClinicSession, free: number): Promise<void> {
      const row = keysOf(tenant).row(session);
      await table.commit([{ put: { ...row, sk: `${row.sk}~fill` }, item: { v: 1, free }, when: "any" }]);
    },
    /** So many were refused since the last time; for operations. */
    countRefused: (tenant: string, id: string, by: number, now: Instant) =>
      table.increment(keysOf(tenant).demand(id), by, Number.MAX_SAFE_INTEGER, epoch(now, COUNTS_DAYS)),
    refusedOf: async (tenant: string, id: string) => Number((await table.get(keysOf(tenant).demand(id)))?.count ?? 0),
    /** The visit for the hospital's own work. */
    unread: load,
    /** The visit, if this reader may see it; the reading is recorded first. */
    async visit(id: Id, reader: Reader, record = true): Promise<Visit | undefined> {
      const visit = await load(reader.tenant, id);
      if (!visit || !(await mayRead(visit, reader))) return undefined;
      if (record) await auditRead(table, reader, { subject: visit.personId, thing: `visit#${id}`, action: "read" });
      return visit;
    },
    recordReading: (reader: Reader, subject: string, thing: string) =>
      auditRead(table, reader, { subject, thing, action: "list" }),
    audit: (reader: Reader, visit: Visit, action: string): Write =>
      auditOfWrite(reader, { subject: visit.personId, thing: `visit#${visit.id}`, action }),
    visitWrite: (tenant: string, visit: Visit): Write => ({
      put: keysOf(tenant).visit(visit.id),
      item: plain(visit),
      when: visit.v === 1 ? "absent" : { version: visit.v - 1 },
    }),
    async underWay(tenant: string, personId: Id): Promise<UnderWay> {
      const rows: Under[] = [];
      let turn = 0;
      for await (const items of pages(`${tenant}#person#${personId}`, { prefix: "a#" }))
        for (const { sk, item } of items)
          if (sk === "a#turn") turn = item.v;
          else rows.push(item as unknown as Under);
      return { rows, turn };
    },
    turnWrite: (tenant: string, personId: Id, turn: number): Write => ({
      put: keysOf(tenant).under(personId, "turn"),
      item: { v: turn + 1 },
      when: turn === 0 ? "absent" : { version: turn },
    }),
    underWrite(
      tenant: string,
      { id, personId, sessionId, doctorId, day }: Visit,
      ended?: Under["ended"],
      at?: Instant,
    ): Write {
      const put = keysOf(tenant).under(personId, id);
      const gone = ended ? { ended, at, expiresAt: epoch(at!, COUNTS_DAYS) } : {};
      return { put, item: plain({ v: 1, id, sessionId, doctorId, day, ...gone }), when: "any" };
    },
    mineWrite: (tenant: string, visit: Visit): Write[] =>
      visit.accountId
        ? [{ put: keysOf(tenant).mine(visit, visit.accountId), item: { v: 1, id: visit.id }, when: "any" }]
        : [],
    unmineWrite: (tenant: string, visit: Visit): Write[] =>
      visit.accountId ? [{ remove: keysOf(tenant).mine(visit, visit.accountId), when: "any" }] : [],
    async ofAccount(tenant: string, accountId: Id, cursor?: string) {
      const pk = `${tenant}#account#${accountId}`;
      const query = { table: "outpatient", pk, prefix: "visit#", limit: 10, newestFirst: true, cursor } as const;
      const found = await table.query(query);
      const visits = await Promise.all(found.items.map(({ item }) => load(tenant, String(item.id))));
      return { visits: visits.filter((one) => one !== undefined), cursor: found.cursor };
    },
    /** Taken by being there: overbooking is impossible by shape (S1). A seat that rests carries version 2. */
    seatWrite: (
      tenant: string,
      id: string,
      seat: string,
      visitId: Id,
      when: Extract<Write, { put: object }>["when"],
    ): Write => ({
      put: keysOf(tenant).session(id, seat),
      item: { v: 1, visitId },
      when,
    }),
    restWrite: (tenant: string, id: string, seat: string, restUntil: Instant): Write => ({
      put: keysOf(tenant).session(id, seat),
      item: { v: 2, restUntil },
      when: { version: 1 },
    }),
    freeWrite: (tenant: string, id: string, seat: string, version: 1 | 2): Write => ({
      remove: keysOf(tenant).session(id, seat),
      when: { version },
    }),
    async seat(tenant: string, id: string, seat: string): Promise<(Seat & { v: number }) | undefined> {
      return (await table.get(keysOf(tenant).session(id, seat))) as (Seat & { v: number }) | undefined;
    },
    listWrite: (tenant: string, visit: Visit): Write => ({
      put: keysOf(tenant).list(visit.sessionId, visit.order!, visit.id),
      item: plain({ v: visit.v, visit }),
      when: "absent",
    }),
    unlistWrite: (tenant: string, visit: Visit): Write => ({
      remove: keysOf(tenant).list(visit.sessionId, visit.order!, visit.id),
      when: { version: visit.v },
    }),
    /** Who waits for a session, first come first; `before`: only those whose order is smaller. */
    async waiting(tenant: string, id: string, limit: number, before?: string): Promise<Visit[]> {
      const pk = `${tenant}#clinic#${id}#list`;
      const range = before === undefined ? {} : { from: "0", to: before };
      const found = await table.query({ table: "outpatient", pk, limit, ...range });
      return found.items.map(({ item }) => Visit.parse(item.visit));
    },
    dueWrite: (tenant: string, at: Instant, kind: DueKind, ref: string, seat?: string): Write => ({
      put: keysOf(tenant).due(at, kind, ref),
      item: { v: 1, kind, ref, ...(seat ? { seat } : {}) },
      when: "any",
    }),
    undueWrite: (tenant: string, sk: string): Write => ({
      remove: { table: "outpatient", pk: `${tenant}#clinic-due`, sk },
      when: "any",
    }),
    async due(tenant: string, now: Instant): Promise<Due[]> {
      const found = await table.query({ table: "outpatient", pk: `${tenant}#clinic-due`, to: `${now}~`, limit: 100 });
      return found.items.map(({ sk, item }) => ({ sk, ...(item as unknown as Omit<Due, "sk">) }));
    },
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
