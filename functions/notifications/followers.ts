import type { Instant } from "../../shared/kernel/time";
import type { Key, Table, Write } from "../kernel/table/table";
import type { ServiceAccount } from "../ports/service-account/port";

/** A reader of the service account: does she follow it, and which unionid joins her to the mini program, once known. */
export type Follower = {
  readonly openid: string;
  readonly follows: boolean;
  readonly at: Instant;
  readonly unionid?: string;
};
export type Followers = ReturnType<typeof createFollowers>;
const A_ROUND = 20;

/** Who follows the service account. Its openids are not those of the mini program: the unionid joins them. */
export function createFollowers(table: Table, account: ServiceAccount | undefined) {
  const at = (pk: string, sk: string): Key => ({ table: "notifications", pk, sk });
  const headKey = (tenant: string, openid: string) => at(`${tenant}#follower#${openid}`, "head");
  const unionKey = (tenant: string, unionid: string) => at(`${tenant}#union#${unionid}`, "head");
  const unjoinedKey = (tenant: string, openid: string) => at(`${tenant}#unjoined`, openid);
  const head = async (tenant: string, openid: string) => {
    const item = await table.get(headKey(tenant, openid));
    return item && { v: item.v, follower: item.follower as unknown as Follower };
  };
  /** The writes that make `after` so; none where something newer is known. */
  async function changing(tenant: string, after: Follower): Promise<Write[]> {
    const before = await head(tenant, after.openid);
    if (before && before.follower.at > after.at) return [];
    const unionid = after.unionid ?? before?.follower.unionid;
    const follower = { ...after, ...(unionid === undefined ? {} : { unionid }) };
    return [
      {
        put: headKey(tenant, after.openid),
        item: { v: (before?.v ?? 0) + 1, follower, retain: "3y" },
        when: before ? { version: before.v } : "absent",
      },
      ...(unionid !== undefined && unionid !== before?.follower.unionid
        ? [{ put: unionKey(tenant, unionid), item: { v: 1, openid: after.openid }, when: "any" } as Write]
        : []),
      ...(unionid === undefined && after.follows
        ? [{ put: unjoinedKey(tenant, after.openid), item: { v: 1, at: after.at }, when: "any" } as Write]
        : [{ remove: unjoinedKey(tenant, after.openid), when: "any" } as Write]),
    ];
  }
  return {
    changing,
    /** Notes that somebody does not follow (any more), since a message to her was refused for that. */
    async gone(tenant: string, openid: string, now: Instant): Promise<void> {
      await table.commit(await changing(tenant, { openid, follows: false, at: now }));
    },
    /** Her openid with the service account, if she follows it. */
    async follower(tenant: string, unionid: string): Promise<string | undefined> {
      const union = await table.get(unionKey(tenant, unionid));
      if (!union) return undefined;
      const found = await head(tenant, String(union.openid));
      return found?.follower.follows ? found.follower.openid : undefined;
    },
    /** The unionid of a follower, asked of WeChat; undefined when it cannot be had now. */
    async unionidOf(openid: string): Promise<string | undefined> {
      const asked = await account?.follower(openid);
      return asked?.ok ? asked.value.unionid : undefined;
    },
    /** The job of every minute: followers whose unionid could not be had when they came are asked after again. */
    async joinLater(tenant: string): Promise<number> {
      const pk = `${tenant}#unjoined`;
      const waiting = await table.query({ table: "notifications", pk, limit: A_ROUND });
      let joined = 0;
      for (const { sk: openid } of waiting.items) {
        const [known, asked] = [await head(tenant, openid), await account?.follower(openid)];
        if (!known || !asked?.ok) continue;
        const { follows, unionid } = asked.value;
        const follower = { ...known.follower, follows, ...(unionid === undefined ? {} : { unionid }) };
        const writes = await changing(tenant, follower);
        // an account that belongs to no open platform gives no unionid, now or later: nobody asks a third time
        const once = writes.filter((write) => !("put" in write && write.put.pk === pk));
        const ends: Write = { remove: unjoinedKey(tenant, openid), when: "any" };
        const all = once.some((write) => "remove" in write) ? once : [...once, ends];
        if ((await table.commit(all)).ok) joined++;
      }
      return joined;
    },
  };
}
