import { done } from "../../../shared/kernel/result";
import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Proxy } from "../../../shared/patients/proxies";
import type { Answering } from "../../kernel/call";
import type { PrivacyParts } from "./parts";
import { proxyView } from "./proxy-views";

type Calls = (typeof privacy)["calls"];

const shown = ({ repository }: PrivacyParts, tenant: string, all: readonly Proxy[], now: string) =>
  Promise.all(all.map((proxy) => proxyView(repository, tenant, proxy, now)));

export const proxies =
  (parts: PrivacyParts): Answering<Calls["proxies"]> =>
  async ({ personId }, { tenant, now }) => {
    const given = await parts.stores.proxies.ofPerson(tenant, personId);
    return done({ proxies: await shown(parts, tenant, given, now), mostDays: parts.policy.proxy.mostDays });
  };

export const heldProxies =
  (parts: PrivacyParts): Answering<Calls["heldProxies"]> =>
  async (_input, { tenant, actor, now }) => {
    const held = await parts.stores.proxies.ofAccount(tenant, actor.accountId);
    return done({ proxies: await shown(parts, tenant, held, now) });
  };
