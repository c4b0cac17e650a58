import { done, refused } from "../../../shared/kernel/result";
import { addDays, type Day, type Instant } from "../../../shared/kernel/time";
import type { PrivacyPolicy } from "../../../shared/patients/privacy-policy";
import { isProxyDay, proxyStanding, type Proxy, type ProxyScope } from "../../../shared/patients/proxies";

/** May leave to act be given in these things until this day? Only in what policy offers: the rest is looked at by no call. */
export function mayGive(
  { scopes, until }: { readonly scopes: readonly ProxyScope[]; readonly until: Day },
  today: Day,
  { mostDays, offered }: PrivacyPolicy["proxy"],
) {
  if (!scopes.every((scope) => offered.includes(scope))) return refused("scope.not-offered", { offered });
  return isProxyDay(until, today, mostDays) ? done({}) : refused("proxy.day", { latest: addDays(today, mostDays) });
}

/** Those that count under a limit: in force, or out as a code that may still be entered. */
export const runningAt = (all: readonly Proxy[], now: Instant): Proxy[] =>
  all.filter((one) => ["live", "invited"].includes(proxyStanding(one, now)));
