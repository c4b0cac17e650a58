import { UltrasoundSession } from "../../shared/appointments/sessions";
import type { Table, Write } from "../kernel/table/table";
import { keysOf } from "./keys";

/** A session as it is worked now, and the version that says so. */
export type SessionHead = { readonly session: UltrasoundSession; readonly version: number };

/** How the heads of sessions are read and guarded: whoever takes seats makes sure that the session is still as it was seen. */
export const createSessionHeads = (table: Table) => ({
  async sessionHead(id: string, tenant: string): Promise<SessionHead | undefined> {
    const item = await table.get(keysOf(tenant).session(id));
    return item && { session: UltrasoundSession.parse(item.session), version: item.v };
  },
  /** Holds only where the session is as it was seen: nobody gets a place in a lane that has just been stopped (S11). */
  sessionUnchanged: (id: string, version: number, tenant: string): Write => ({
    check: keysOf(tenant).session(id),
    when: { version },
  }),
});
