import type { ProxyEvent } from "../../../shared/patients/events";
import type { Instant } from "../../../shared/kernel/time";
import type { Proxy } from "../../../shared/patients/proxies";
import { announce } from "../../kernel/outbox";
import type { Write } from "../../kernel/table/table";

/** What happened to a proxy, for its commit: whom it is for, who held it, until when. */
export function proxyNews(type: ProxyEvent["type"], proxy: Proxy, owner: string, tenant: string, now: Instant): Write {
  const { id, personId, accountId = "", until, v } = proxy;
  const event = { type, proxyId: id, personId, owner, accountId, until, version: v };
  return announce(tenant, event, `proxy#${id}@${v}`, now);
}
