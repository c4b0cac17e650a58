import type { DoctorDesk } from "../../shared/consultations/desk";
import type { Id } from "../../shared/kernel/ids";
import type { Instant } from "../../shared/kernel/time";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";
import { kept } from "./repository";

/** The latest first answers of which a median is taken (the policy's `replies.kept` is at most this). */
const MOST_REPLIES = 50;

export type DeskStore = ReturnType<typeof createDeskStore>;

/** What doctors have set for online follow-up. A doctor who has set nothing has a desk at version 0 that offers nothing. */
export function createDeskStore(table: Table) {
  return {
    async desk(tenant: string, doctorId: string): Promise<DoctorDesk> {
      const { pk } = keysOf(tenant).desk(doctorId);
      const answers = { table: "consultations", pk, prefix: "r#", limit: MOST_REPLIES, newestFirst: true } as const;
      const [item, replies] = await Promise.all([table.get(keysOf(tenant).desk(doctorId)), table.query(answers)]);
      const minutes = replies.items.map(({ item: reply }) => Number(reply.minutes));
      if (!item) return { v: 0, doctorId, services: [], replies: minutes };
      const { retain: _retain, ...desk } = item as unknown as DoctorDesk & { retain: string };
      return { ...desk, replies: minutes };
    },
    /** Only whether the doctor is at the desk: without the answers of the past. */
    async shortDesk(tenant: string, doctorId: string): Promise<DoctorDesk> {
      const item = await table.get(keysOf(tenant).desk(doctorId));
      if (!item) return { v: 0, doctorId, services: [], replies: [] };
      const { retain: _retain, ...desk } = item as unknown as DoctorDesk & { retain: string };
      return { ...desk, replies: [] };
    },
    /** The desk at its next version; answers lie apart, so that they never stand in each other's way. */
    write: (tenant: string, desk: DoctorDesk): Write => ({
      put: keysOf(tenant).desk(desk.doctorId),
      item: kept({ ...desk, replies: [] }),
      when: desk.v === 1 ? "absent" : { version: desk.v - 1 },
    }),
    /** How long the first answer took, for the commit of that answer. */
    replyWrite: (tenant: string, doctorId: string, id: Id, at: Instant, minutes: number): Write => ({
      put: keysOf(tenant).reply(doctorId, at, id),
      item: kept({ minutes }, "3y"),
      when: "any",
    }),
    commit: (writes: readonly Write[]) => table.commit(writes),
  };
}
