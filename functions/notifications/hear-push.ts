import type { Key, Table, Write } from "../kernel/table/table";
import type { Pushed, PushedEvent, Wechat } from "../ports/wechat/port";
import type { Followers } from "./followers";
import { afterEvent, type LeaveAt, type Leaves, type Leave } from "./leaves";

type Parts = {
  readonly table: Table;
  readonly leaves: Leaves;
  readonly followers: Followers;
  readonly wechat: Pick<Wechat, "templates">;
  /** Where a parcel's way goes: heard before it is remembered, and the same however often it is heard. */
  readonly hearPath: (tenant: string, path: ExpressPath) => Promise<void>;
};
type ExpressPath = Extract<PushedEvent, { kind: "express-path" }>;
type FollowEvent = Extract<PushedEvent, { kind: "follow" }>;

const TRIES = 5;
/** WeChat repeats a push within seconds, and one older than five minutes is not believed: two days are plenty. */
const REMEMBERED_SECONDS = 2 * 24 * 3600;

/**
 * Hears what WeChat pushed to a message address: answers about leave, failed deliveries, who follows the service account.
 * Once for each push, however often it is repeated.
 */
export function createHearPush(parts: Parts) {
  return async function hearPush(tenant: string, pushed: Pushed): Promise<void> {
    const guard: Key = { table: "notifications", pk: `${tenant}#pushed#${pushed.id}`, sk: "guard" };
    const expiresAt = Math.floor(Date.parse(pushed.at) / 1000) + REMEMBERED_SECONDS;
    for (let tries = 0; tries < TRIES; tries++) {
      if (await parts.table.get(guard)) return;
      for (const event of pushed.events) if (event.kind === "express-path") await parts.hearPath(tenant, event);
      const writes: Write[] = [
        { put: guard, item: { v: 1, expiresAt }, when: "absent" },
        ...(await leaveWrites(parts, tenant, pushed)),
        ...(await followWrites(parts, tenant, pushed)),
      ];
      if ((await parts.table.commit(writes)).ok) return;
    }
    throw new Error("a push could not be written down");
  };
}

/** Several answers about one template in one push become one write. */
async function leaveWrites({ leaves, wechat }: Parts, tenant: string, { at, events }: Pushed): Promise<Write[]> {
  const held = Object.values(wechat.templates());
  const changed = new Map<string, { before: LeaveAt; after: Leave }>();
  for (const event of events) {
    if (event.kind !== "permission" && event.kind !== "delivery") continue;
    const { openid, templateId } = event;
    const template = held.find(({ id }) => id === templateId);
    if (!template) continue;
    const name = JSON.stringify([openid, templateId]);
    const known = changed.get(name)?.before ?? (await leaves.one(tenant, { openid, templateId }));
    const leave = changed.get(name)?.after ?? known.leave;
    changed.set(name, { before: known, after: afterEvent(leave, event, template.lasting, at) });
  }
  return [...changed.values()]
    .filter(({ before, after }) => JSON.stringify(before.leave) !== JSON.stringify(after))
    .map(({ before, after }) => leaves.write(tenant, before, after));
}

async function followWrites({ followers }: Parts, tenant: string, { at, events }: Pushed): Promise<Write[]> {
  const last = new Map(
    events.filter((event): event is FollowEvent => event.kind === "follow").map((one) => [one.openid, one]),
  );
  const writes: Write[] = [];
  for (const { openid, follows } of last.values()) {
    const unionid = follows ? await followers.unionidOf(openid) : undefined;
    writes.push(...(await followers.changing(tenant, { openid, follows, at, ...(unionid ? { unionid } : {}) })));
  }
  return writes;
}
