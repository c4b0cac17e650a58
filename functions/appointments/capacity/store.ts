import { Roster } from "../../../shared/appointments/capacity";
import type { CapacityEffect } from "../../../shared/appointments/capacity-views";
import { UltrasoundSession } from "../../../shared/appointments/sessions";
import type { DayKind } from "../../../shared/hospital/model";
import type { Id } from "../../../shared/kernel/ids";
import type { Day, Instant } from "../../../shared/kernel/time";
import { auditOfWrite } from "../../kernel/audit";
import type { Reader } from "../../kernel/call";
import type { Item, Key, Table, Write } from "../../kernel/table/table";
import { keysOf } from "../keys";

/** A session with everybody who holds a unit of it; `kind`: what its day was when it was opened. */
export type SessionNow = {
  readonly session: UltrasoundSession;
  readonly version: number;
  readonly kind?: DayKind;
  readonly holders: ReadonlyMap<string, Id>;
};

/** Something that changed what is open or what a day is, and is not carried through to everybody yet. */
export type Work = {
  readonly id: string;
  readonly at: Instant;
  /** The sessions that are to be looked at, and the days whose kind changed. */
  readonly sessionIds: readonly string[];
  readonly days: readonly { readonly day: Day; readonly from?: DayKind; readonly to: DayKind }[];
};

/** A change as it was saved: who, what for, and what it did. */
export type SavedChange = { readonly fingerprint: string; readonly effect: CapacityEffect; readonly version: number };

const EMPTY: Roster = { sonographers: [], machines: [], rooms: [], templates: [], exceptions: [], stops: [] };
const at = (tenant: string, sk: string): Key => ({ table: "appointments", pk: `${tenant}#capacity`, sk });
const plain = (value: object): Item => JSON.parse(JSON.stringify({ ...value, retain: "15y" })) as Item;
const workKey = (tenant: string, work: Pick<Work, "id" | "at">) => at(tenant, `work#${work.at}#${work.id}`);

const toldKey = (tenant: string, applicationId: Id, workId: string): Key => ({
  ...keysOf(tenant).head(applicationId),
  sk: `told#${workId}`,
});

export type CapacityStore = ReturnType<typeof createCapacityStore>;

/** How resources, templates, exceptions and what they do to sessions lie in the table. */
export const createCapacityStore = (table: Table) => ({
  async roster(tenant: string): Promise<{ roster: Roster; version: number }> {
    const item = await table.get(at(tenant, "roster"));
    return item ? { roster: Roster.parse(item.roster), version: item.v } : { roster: EMPTY, version: 0 };
  },
  rosterWrite: (roster: Roster, seen: number, tenant: string): Write => ({
    put: at(tenant, "roster"),
    item: plain({ v: seen + 1, roster }),
    when: seen === 0 ? "absent" : { version: seen },
  }),
  async sessionNow(id: string, tenant: string): Promise<SessionNow | undefined> {
    const { pk } = keysOf(tenant).session(id);
    const holders = new Map<string, Id>();
    let head: Item | undefined;
    let cursor: string | undefined;
    do {
      const found = await table.query({ table: "appointments", pk, limit: 100, cursor });
      for (const { sk, item } of found.items)
        if (sk === "head") head = item;
        else if (sk.startsWith("seat#")) holders.set(sk.slice("seat#".length), String(item.holder));
      cursor = found.cursor;
    } while (cursor);
    if (!head) return undefined;
    const kind = head.kind === undefined ? {} : { kind: head.kind as DayKind };
    return { session: UltrasoundSession.parse(head.session), version: head.v, ...kind, holders };
  },
  /** Opens a session, or says anew what of it is worked: whoever books it sees that it has changed. */
  headWrite: (session: UltrasoundSession, kind: DayKind | undefined, seen: number, tenant: string): Write => ({
    put: keysOf(tenant).session(session.id),
    item: plain({ v: seen + 1, session, ...(kind ? { kind } : {}) }),
    when: seen === 0 ? "absent" : { version: seen },
  }),
  /** Up to which day sessions are open. */
  async openThrough(tenant: string): Promise<Day | undefined> {
    const item = await table.get(at(tenant, "opened"));
    return item && String(item.through);
  },
  openThroughWrite: (through: Day, tenant: string): Write => ({
    put: at(tenant, "opened"),
    item: plain({ v: 1, through }),
    when: "any",
  }),
  async works(tenant: string): Promise<Work[]> {
    const { pk } = at(tenant, "");
    const found = await table.query({ table: "appointments", pk, prefix: "work#", limit: 20 });
    return found.items.map(({ item }) => item.work as unknown as Work);
  },
  workWrite: (work: Work, tenant: string): Write => ({
    put: workKey(tenant, work),
    item: plain({ v: 1, work }),
    when: "any",
  }),
  workDone: (work: Work, tenant: string) => table.commit([{ remove: workKey(tenant, work), when: "any" }]),
  /** Has she been told of this work already? Then it is done for her. */
  wasTold: async (applicationId: Id, workId: string, tenant: string): Promise<boolean> =>
    (await table.get(toldKey(tenant, applicationId, workId))) !== undefined,
  toldWrite: (applicationId: Id, workId: string, tenant: string): Write => ({
    put: toldKey(tenant, applicationId, workId),
    item: plain({ v: 1 }),
    when: "absent",
  }),
  async change(id: Id, tenant: string): Promise<SavedChange | undefined> {
    const item = await table.get(at(tenant, `change#${id}`));
    return item && (item.saved as unknown as SavedChange);
  },
  /** The record of a change, kept, with who made it. */
  changeWrites: (id: Id, saved: SavedChange, change: object, reader: Reader): Write[] => [
    { put: at(reader.tenant, `change#${id}`), item: plain({ v: 1, saved, change, at: reader.now }), when: "absent" },
    auditOfWrite(reader, { subject: "capacity", thing: `capacity-change#${id}`, action: "change" }),
  ],
  commit: (writes: readonly Write[]) => table.commit(writes),
});
