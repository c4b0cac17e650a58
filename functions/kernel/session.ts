import { createHash } from "node:crypto";
import type { StaffRole } from "../../shared/kernel/contract";
import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Bilingual } from "../../shared/kernel/words";
import type { Clock } from "../ports/clock/port";
import type { Ids } from "../ports/ids/port";
import type { Actor, PatientActor, StaffActor } from "./call";
import type { Item, Key, Table } from "./table/table";

/** How long a session lives: `idleMinutes` without a request, `wholeMinutes` in all (invariants 3.5). */
export const SESSION_LIFE = {
  patient: { idleMinutes: 30 * 24 * 60, wholeMinutes: 30 * 24 * 60 },
  staff: { idleMinutes: 15, wholeMinutes: 12 * 60 },
} as const;

/** Last-seen is written at most this often, so that a busy phone costs no writes. */
const SEEN_EVERY_MINUTES = 5;

export type SessionFound =
  | {
      readonly state: "live";
      readonly actor: Exclude<Actor, { kind: "anyone" }>;
      readonly key: string;
      /** When the holder last proved who he is: at sign-in, or with a further code. */
      readonly provedAt: Instant;
    }
  | { readonly state: "missing" | "ended" };

/** Asks for a staff member as of now: roles and credentials may have changed since sign-in (A3). */
export type StaffNow = (
  tenant: string,
  staffId: string,
) => Promise<{ roles: StaffRole[]; displayName: Bilingual; doctorId?: string } | undefined>;

export interface Sessions {
  /** Opens a session and gives its opaque token; only the token's hash is stored. */
  open(tenant: string, actor: PatientActor | StaffActor): Promise<{ token: string; endsAt: Instant }>;
  /** Who holds this token, as of now. */
  find(tenant: string, token: string): Promise<SessionFound>;
  /** The holder of the session with this key has proved again who he is. */
  prove(tenant: string, key: string): Promise<void>;
  /** Ends the session with this key (a token's hash) at once. */
  end(tenant: string, key: string): Promise<void>;
}

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
const keyOf = (tenant: string, hash: string): Key => ({
  table: "sessions",
  pk: `${tenant}#session#${hash}`,
  sk: "head",
});
const epoch = (instant: Instant) => Math.floor(Date.parse(instant) / 1000);

/** Opaque, revocable sessions in the table, read strongly at each request. */
export function createSessions(table: Table, clock: Clock, ids: Ids, staffNow: StaffNow): Sessions {
  const live = async (tenant: string, item: Item): Promise<Exclude<Actor, { kind: "anyone" }> | undefined> => {
    if (item.kind === "patient") return { kind: "patient", accountId: String(item.subject) };
    const staff = await staffNow(tenant, String(item.subject));
    return staff && { kind: "staff", staffId: String(item.subject), ...staff };
  };
  /** Writes into a session that has not ended; one that has, or is not there, stays as it is. */
  const amend = async (tenant: string, key: string, change: { readonly [field: string]: string }): Promise<void> => {
    const at = keyOf(tenant, key);
    for (let tries = 0; tries < 5; tries++) {
      const item = await table.get(at);
      if (!item || item.endedAt !== undefined) return;
      const put = { put: at, item: { ...item, ...change, v: item.v + 1 }, when: { version: item.v } } as const;
      if ((await table.commit([put])).ok) return;
    }
    throw new Error("a session could not be written");
  };
  return {
    async open(tenant, actor) {
      const token = ids.token();
      const now = clock.now();
      const endsAt = addMinutes(now, SESSION_LIFE[actor.kind].wholeMinutes);
      const subject = actor.kind === "patient" ? actor.accountId : actor.staffId;
      const item = { v: 1, kind: actor.kind, subject, openedAt: now, seenAt: now, endsAt, expiresAt: epoch(endsAt) };
      const committed = await table.commit([{ put: keyOf(tenant, hashToken(token)), item, when: "absent" }]);
      if (!committed.ok) throw new Error("a fresh token met an old one");
      return { token, endsAt };
    },
    async find(tenant, token) {
      const key = hashToken(token);
      const at = keyOf(tenant, key);
      const item = await table.get(at);
      if (!item) return { state: "missing" };
      const now = clock.now();
      const kind = item.kind === "staff" ? "staff" : "patient";
      const idleUntil = addMinutes(String(item.seenAt), SESSION_LIFE[kind].idleMinutes);
      if (item.endedAt !== undefined || String(item.endsAt) <= now || idleUntil <= now) return { state: "ended" };
      const actor = await live(tenant, item);
      if (!actor) return { state: "ended" };
      if (addMinutes(String(item.seenAt), SEEN_EVERY_MINUTES) <= now)
        await table.commit([{ put: at, item: { ...item, v: item.v + 1, seenAt: now }, when: { version: item.v } }]);
      return { state: "live", actor, key, provedAt: String(item.provedAt ?? item.openedAt) };
    },
    prove: (tenant, key) => amend(tenant, key, { provedAt: clock.now() }),
    end: (tenant, key) => amend(tenant, key, { endedAt: clock.now() }),
  };
}
