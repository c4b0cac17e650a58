import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { privacy } from "../../../shared/patients/privacy-contract";
import { proxyStanding } from "../../../shared/patients/proxies";
import { auditOfWrite } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import { endedBy } from "./accept-proxy";
import type { PrivacyParts } from "./parts";
import { proxyNews } from "./proxy-news";
import { proxyView } from "./proxy-views";

/** Either side ends it: from this moment the holder's next request finds none (A3). Asked again, it stays ended. */
export const endProxy =
  (parts: PrivacyParts): Answering<(typeof privacy)["calls"]["endProxy"]> =>
  async ({ id, version }, call) => {
    const { stores, repository } = parts;
    const { tenant, now, actor } = call;
    const before = await stores.proxies.proxy(tenant, id);
    if (!before) return refused("thing.missing");
    const holds = before.accountId === actor.accountId;
    if (!holds && !(await repository.isMember(tenant, actor.accountId, before.personId)))
      return refused("thing.missing");
    const by = holds ? "proxy" : "person";
    if (before.state === "ended")
      return before.v === version + 1 && before.endedBy === by
        ? done({ proxy: await proxyView(repository, tenant, before, now) })
        : refused("proxy.ended");
    if (before.v !== version || proxyStanding(before, now) === "expired") return refused("proxy.ended");
    const after = endedBy(before, by, now);
    const owner = await repository.accountOf(tenant, before.personId);
    const committed = await stores.proxies.commit([
      ...stores.proxies.transition(tenant, before, after),
      auditOfWrite(call, { subject: before.personId, thing: `proxy#${id}`, action: "end" }),
      ...(before.state === "live" ? [proxyNews("proxy.ended", after, owner ?? before.personId, tenant, now)] : []),
    ]);
    return committed.ok ? done({ proxy: await proxyView(repository, tenant, after, now) }) : refused("proxy.ended");
  };

/** The job: proxies whose last day is over end by themselves, and both sides are told. Nobody could use them any more. */
export async function endExpiredProxies({ stores, repository, clock }: PrivacyParts, tenant: string): Promise<void> {
  const now = clock.now();
  for (const before of await stores.proxies.overdue(tenant, dayOf(now))) {
    if (proxyStanding(before, now) !== "expired") continue;
    const owner = await repository.accountOf(tenant, before.personId);
    const after = endedBy(before, "time", now);
    await stores.proxies.commit([
      ...stores.proxies.transition(tenant, before, after),
      proxyNews("proxy.ended", after, owner ?? before.personId, tenant, now),
    ]);
  }
}
