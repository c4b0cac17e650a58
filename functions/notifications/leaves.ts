import type { Instant } from "../../shared/kernel/time";
import type { Item, Key, Table, Write } from "../kernel/table/table";
import type { PushedEvent } from "../ports/wechat/port";

/**
 * What is known of one reader's leave for one template: how many messages it still allows (for a lasting one: 1 on, 0
 * off), absent while nobody has told us; and when she last said no.
 */
export type Leave = { readonly left?: number; readonly rejectedAt?: Instant };
type LeaveEvent = Extract<PushedEvent, { kind: "permission" | "delivery" }>;
type Place = { readonly openid: string; readonly templateId: string };
export type LeaveAt = Place & { readonly v: number; readonly leave: Leave };
export type Leaves = ReturnType<typeof createLeaves>;

const NOT_SUBSCRIBED = 43101;
const TRIES = 5;

/**
 * The leave after WeChat told of an answer or of a delivery. A change in the settings is no new one-time leave. A failed
 * delivery gives its leave back: were that wrong, the next send would be told so, while a leave forgotten is never used.
 */
export function afterEvent(before: Leave, event: LeaveEvent, lasting: boolean, at: Instant): Leave {
  const { left } = before;
  if (event.kind === "delivery") {
    if (event.errorCode === 0) return before;
    if (event.errorCode === NOT_SUBSCRIBED) return { ...before, left: 0 };
    return lasting || left === undefined ? before : { ...before, left: left + 1 };
  }
  if (event.answer === "rejected") {
    const off = lasting || event.by === "changed";
    return { ...(off ? { left: 0 } : before), rejectedAt: at };
  }
  if (lasting) return { left: 1 };
  if (event.by === "asked") return { left: (left ?? 0) + 1 };
  return left === undefined ? {} : { left };
}

/** The permission ledger: what each reader allows, per template. */
export function createLeaves(table: Table) {
  const partition = (tenant: string, openid: string) => `${tenant}#leave#${openid}`;
  const keyOf = (tenant: string, { openid, templateId }: Place): Key => ({
    table: "notifications",
    pk: partition(tenant, openid),
    sk: templateId,
  });
  const leaveOf = ({ left, rejectedAt }: Item): Leave => ({
    ...(left === undefined ? {} : { left: Number(left) }),
    ...(rejectedAt === undefined ? {} : { rejectedAt: String(rejectedAt) }),
  });
  const one = async (tenant: string, place: Place): Promise<LeaveAt> => {
    const item = await table.get(keyOf(tenant, place));
    return { ...place, v: item?.v ?? 0, leave: item ? leaveOf(item) : {} };
  };
  const write = (tenant: string, before: LeaveAt, after: Leave): Write => ({
    put: keyOf(tenant, before),
    item: { v: before.v + 1, ...after, retain: "3y" },
    when: before.v === 0 ? "absent" : { version: before.v },
  });
  return {
    one,
    write,
    /** All that a reader allows, by template id. */
    async of(tenant: string, openid: string): Promise<ReadonlyMap<string, Leave>> {
      const pk = partition(tenant, openid);
      const found = await table.query({ table: "notifications", pk, limit: 100 });
      return new Map(found.items.map(({ sk, item }) => [sk, leaveOf(item)]));
    },
    /** Changes one leave as `how` says, on whatever lies there then; undefined changes nothing. */
    async change(tenant: string, place: Place, how: (before: Leave) => Leave | undefined): Promise<void> {
      for (let tries = 0; tries < TRIES; tries++) {
        const before = await one(tenant, place);
        const after = how(before.leave);
        if (!after || (await table.commit([write(tenant, before, after)])).ok) return;
      }
      throw new Error("a leave could not be written down");
    },
  };
}
