import { done, refused } from "../../../shared/kernel/result";
import { addDays, type Day, type Instant } from "../../../shared/kernel/time";
import type { PrivacyPolicy } from "../../../shared/patients/privacy-policy";
import { isProxyDay, proxyStanding, type Proxy } from "../../../shared/patients/proxies";

/** May leave to act be given until this day? */
export function mayGive({ until }: { readonly until: Day }, today: Day, { mostDays }: PrivacyPolicy["proxy"]) {
  return isProxyDay(until, today, mostDays) ? done({}) : refused("proxy.day", { latest: addDays(today, mostDays) });
}

/** Those that count under a limit: in force, or out as a code that may still be entered. */
export const runningAt = (all: readonly Proxy[], now: Instant): Proxy[] =>
  all.filter((one) => ["live", "invited"].includes(proxyStanding(one, now)));
