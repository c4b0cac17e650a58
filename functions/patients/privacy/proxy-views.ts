import type { Instant } from "../../../shared/kernel/time";
import { maskName, maskPhone } from "../../../shared/patients/model";
import type { ProxyView } from "../../../shared/patients/privacy-views";
import { proxyStanding, type Proxy } from "../../../shared/patients/proxies";
import type { Repository } from "../repository";

/** A proxy as either side sees it: the person by her masked name, the holder by the end of a phone number. */
export async function proxyView(
  repository: Pick<Repository, "person" | "account">,
  tenant: string,
  proxy: Proxy,
  now: Instant,
): Promise<ProxyView> {
  const { id, v, personId, accountId, scopes, until, way, givenAt, codeUntil, liveSince, endedAt, endedBy } = proxy;
  const [person, holder] = await Promise.all([
    repository.person(tenant, personId),
    accountId ? repository.account(tenant, accountId) : undefined,
  ]);
  return {
    id,
    version: v,
    personId,
    person: maskName(person?.name ?? ""),
    holder: holder?.phone ? maskPhone(holder.phone) : "",
    scopes,
    until,
    standing: proxyStanding(proxy, now),
    way,
    givenAt,
    codeUntil,
    ...(liveSince ? { liveSince } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(endedBy ? { endedBy } : {}),
  };
}
