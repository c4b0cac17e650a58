import type { Id } from "../../../shared/kernel/ids";
import { done, refused } from "../../../shared/kernel/result";
import type { Instant } from "../../../shared/kernel/time";
import type { privacy } from "../../../shared/patients/privacy-contract";
import { proxyStanding, type Proxy } from "../../../shared/patients/proxies";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { runningAt } from "./may-give";
import type { PrivacyParts } from "./parts";
import { proxyNews } from "./proxy-news";
import { proxyView } from "./proxy-views";

const TRIES = 12;
const CODE_TRIES = 5;

/** What a code leads to: an invitation that lies there, or one that comes into being by being entered. */
type Offered = { readonly before?: Proxy; readonly proxy: Proxy };

/** The relative enters the code. A wrong one, an old one and one that never was are one answer (A5). */
export const acceptProxy =
  (parts: PrivacyParts): Answering<(typeof privacy)["calls"]["acceptProxy"]> =>
  async ({ code, asked }, call) => {
    const { stores, repository, policy } = parts;
    const { tenant, now } = call;
    const { accountId } = call.actor;
    for (let tries = 0; tries < TRIES; tries++) {
      const offered = asked
        ? await offeredByText(parts, tenant, accountId, asked, code, now, tries === 0)
        : await offeredByCode(parts, tenant, code);
      if (!offered) return refused("code.wrong");
      const { before, proxy } = offered;
      // The same tap again, its answer lost: it stands as it was taken.
      if (proxy.accountId === accountId && proxy.state === "live" && before?.v === proxy.v)
        return done({ proxy: await proxyView(repository, tenant, proxy, now) });
      if (proxyStanding(proxy, now) !== "invited") return refused("code.wrong");
      if (await repository.isMember(tenant, accountId, proxy.personId)) return refused("proxy.own-card");
      const held = await stores.proxies.ofAccount(tenant, accountId);
      const running = held.filter((one) => proxyStanding(one, now) === "live" && one.personId !== proxy.personId);
      const most = policy.proxy.mostPerAccount;
      if (running.length >= most) return refused("proxy.too-many", { most });
      const roster = await stores.proxies.roster(tenant, proxy.personId);
      if (!before && (await isFull(parts, tenant, proxy, accountId, now)))
        return refused("proxy.too-many", { most: policy.proxy.mostPerPerson });
      const after: Proxy = { ...proxy, v: proxy.v + (before ? 1 : 0), accountId, state: "live", liveSince: now };
      const [former, owner] = await Promise.all([
        stores.proxies.liveFor(tenant, accountId, proxy.personId),
        repository.accountOf(tenant, proxy.personId),
      ]);
      const committed = await stores.proxies.commit([
        ...(before ? stores.proxies.transition(tenant, before, after) : stores.proxies.creation(tenant, after, roster)),
        ...(former ? stores.proxies.replaced(tenant, former, endedBy(former, "person", now)) : []),
        auditOfWrite(call, { subject: proxy.personId, thing: `proxy#${proxy.id}`, action: "accept" }),
        proxyNews("proxy.granted", after, owner ?? proxy.personId, tenant, now),
      ]);
      if (committed.ok) return done({ proxy: await proxyView(repository, tenant, after, now) });
    }
    throw new Error("a proxy could not be written");
  };

/** Has this person as many as she may have, but for the one of this account that the new one takes the place of? */
async function isFull(
  { stores, policy }: PrivacyParts,
  tenant: string,
  { personId }: Proxy,
  accountId: Id,
  now: Instant,
) {
  const running = runningAt(await stores.proxies.ofPerson(tenant, personId), now);
  return running.filter((one) => one.accountId !== accountId).length >= policy.proxy.mostPerPerson;
}

/** A proxy that has ended, by whom and when. */
export const endedBy = (before: Proxy, by: NonNullable<Proxy["endedBy"]>, now: Instant): Proxy => ({
  ...before,
  v: before.v + 1,
  state: "ended",
  endedAt: now,
  endedBy: by,
});

async function offeredByCode({ stores }: PrivacyParts, tenant: string, code: string): Promise<Offered | undefined> {
  const before = await stores.proxies.byCode(tenant, code);
  return before && { before, proxy: before };
}

/** Five tries at one text message, counted before the code is looked at (T26). */
async function offeredByText(
  { stores }: PrivacyParts,
  tenant: string,
  accountId: Id,
  id: Id,
  code: string,
  now: Instant,
  counting: boolean,
): Promise<Offered | undefined> {
  const [asked, made] = await Promise.all([
    stores.proxies.asked(tenant, accountId, id),
    stores.proxies.proxy(tenant, id),
  ]);
  if (!asked) return undefined;
  const counted = !counting || (await stores.proxies.counts(tenant, `tries#${id}`, CODE_TRIES, now, 24 * 60));
  const fits = counted && asked.codeHash === stores.proxies.codeHash(id, code) && asked.codeUntil > now;
  if (!fits || !asked.personId) return undefined;
  if (made) return { before: made, proxy: made };
  const { personId, scopes, until, codeUntil } = asked;
  const givenBy = `account:${accountId}`;
  return {
    proxy: { v: 1, id, personId, scopes, until, state: "invited", way: "sms", givenBy, givenAt: now, codeUntil },
  };
}
