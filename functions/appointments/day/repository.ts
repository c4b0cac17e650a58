import { createHmac } from "node:crypto";
import { DayRow } from "../../../shared/appointments/day-row";
import { UltrasoundSession } from "../../../shared/appointments/sessions";
import { idFromBytes, type Id } from "../../../shared/kernel/ids";
import type { Day, Instant } from "../../../shared/kernel/time";
import type { Item, Table, Write } from "../../kernel/table/table";
import type { Ids } from "../../ports/ids/port";
import { keysOf, sessionIdOf } from "../keys";
import type { Line } from "../repository";
import { dayKeysOf } from "./keys";

/** A room of a session: who is called to it or examined there, and which tap called last. */
export type Room = {
  readonly v: number;
  readonly current?: { readonly id: Id; readonly number: string };
  readonly stepId?: Id;
  readonly calledId?: Id;
};
/** The key of the wall screens; a new one ends the old one, and the code of the day with it. */
export type Screen = { readonly v: number; readonly key: string; readonly since: Instant };

export type DayStore = ReturnType<typeof createDayStore>;

const rowIn = ({ retain: _retain, ...item }: Item): DayRow => DayRow.parse(item);
const CODE_LENGTH = 6;

/** How the day lies in the table. */
export const createDayStore = (table: Table, ids: Pick<Ids, "token">) => ({
  /** Everybody with a place on a day. */
  async everybody(day: Day, tenant: string): Promise<DayRow[]> {
    const rows: DayRow[] = [];
    let cursor: string | undefined;
    do {
      const pk = dayKeysOf(tenant).day(day);
      const found = await table.query({ table: "appointments", pk, limit: 100, cursor });
      for (const { sk, item } of found.items) if (/^(due|here|past)#/.test(sk)) rows.push(rowIn(item));
      cursor = found.cursor;
    } while (cursor);
    return rows;
  },
  /** Who is in the house now: a hundred at most. `eventual`: for screens, which ask again soon. */
  async here(day: Day, tenant: string, eventual = false): Promise<DayRow[]> {
    const pk = dayKeysOf(tenant).day(day);
    const found = await table.query({ table: "appointments", pk, prefix: "here#", limit: 100, eventual });
    return found.items.map(({ item }) => rowIn(item));
  },
  /** The sessions of a day. */
  async sessions(day: Day, tenant: string): Promise<UltrasoundSession[]> {
    const heads = await Promise.all(
      (["am", "pm"] as const).map((half) => table.get(keysOf(tenant).session(sessionIdOf(day, half)))),
    );
    return heads.flatMap((head) => (head ? [UltrasoundSession.parse(head.session)] : []));
  },
  /** The next number of a day, and the write that takes it: without gaps, since both are one commit. */
  async nextNumber(day: Day, tenant: string): Promise<{ number: string; write: Write }> {
    const put = dayKeysOf(tenant).numbers(day);
    const last = await table.get(put);
    const v = (last?.v ?? 0) + 1;
    const when = last ? { version: last.v } : ("absent" as const);
    return { number: `A${String(v).padStart(3, "0")}`, write: { put, item: { v }, when } };
  },
  async room(day: Day, sessionId: string, lane: string, tenant: string): Promise<Room> {
    const item = await table.get(dayKeysOf(tenant).room(day, sessionId, lane));
    return item ? (item as unknown as Room) : { v: 0 };
  },
  /** One is called to a room, or it is free again; guarded, so that two nurses call one person each. */
  roomWrite(day: Day, sessionId: string, lane: string, before: Room, after: Omit<Room, "v">, tenant: string): Write {
    const item = JSON.parse(JSON.stringify({ v: before.v + 1, ...after })) as Item;
    const when = before.v === 0 ? ("absent" as const) : { version: before.v };
    return { put: dayKeysOf(tenant).room(day, sessionId, lane), item, when };
  },
  /** A line of a case that no step of its life belongs to: written once under its name. */
  lineWrite: (id: Id, name: string, line: Line, tenant: string): Write => ({
    put: keysOf(tenant).line(id, name),
    item: JSON.parse(JSON.stringify({ v: 1, ...line, retain: "15y" })) as Item,
    when: "absent",
  }),
  async screen(tenant: string): Promise<Screen | undefined> {
    return (await table.get(dayKeysOf(tenant).screen())) as Screen | undefined;
  },
  /** A new key for the wall screens; whoever was first wins. */
  async newScreen(before: Screen | undefined, now: Instant, tenant: string): Promise<Screen> {
    const screen = { v: (before?.v ?? 0) + 1, key: ids.token(), since: now };
    const when = before ? { version: before.v } : ("absent" as const);
    const made = await table.commit([{ put: dayKeysOf(tenant).screen(), item: screen, when }]);
    return made.ok ? screen : ((await table.get(dayKeysOf(tenant).screen())) as unknown as Screen);
  },
  /** Whose a clinic's form is, by its number. */
  async personOfForm(formId: Id, tenant: string): Promise<Id | undefined> {
    const item = await table.get(dayKeysOf(tenant).form(formId));
    return item && String(item.id);
  },
});

/** The code of a day, from the key of the screens: whoever stands before one can read it, nobody can guess it from home. */
export const checkInCodeOf = ({ key }: Pick<Screen, "key">, day: Day): string =>
  idFromBytes(createHmac("sha256", key).update(day).digest()).slice(0, CODE_LENGTH).toUpperCase();
