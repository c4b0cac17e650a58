import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { daysBetween, Day, dayOf, Instant } from "../kernel/time";
import { AccountId, FamilyMember, PersonId } from "./model";

export const PROXY_SCOPES = ["appointments", "consultations", "medicine"] as const;
/** What a proxy may do for somebody, paying for it and reading what comes of it included; each is given by itself (row 11). */
export const ProxyScope = z.enum(PROXY_SCOPES);
export type ProxyScope = z.infer<typeof ProxyScope>;

/** `invited`: a code is out; `live`: it was entered; `ended`: by either side, or because it was never entered. */
export const ProxyState = z.enum(["invited", "live", "ended"]);
/** How the code came to the relative: shown to the person, by text message to the phone on file, or at a desk. */
export const ProxyWay = z.enum(["shown", "sms", "desk"]);

/** The leave to act for a person until a day (included, Asia/Shanghai), in some things. */
export const Proxy = z.strictObject({
  v: z.int().check(z.minimum(1)),
  id: Id,
  personId: PersonId,
  /** Who acts; absent until the code is entered. */
  accountId: z.optional(AccountId),
  scopes: z.array(ProxyScope).check(z.minLength(1, "scope.required"), z.maxLength(PROXY_SCOPES.length)),
  until: Day,
  state: ProxyState,
  way: ProxyWay,
  /** The account or staff member who gave it. */
  givenBy: z.string(),
  givenAt: Instant,
  /** The code is of no use after this. */
  codeUntil: Instant,
  liveSince: z.optional(Instant),
  endedAt: z.optional(Instant),
  endedBy: z.optional(z.enum(["person", "proxy", "time"])),
});
export type Proxy = z.infer<typeof Proxy>;

/** Somebody whom an account may act for, as its screens show her: the name is masked, it is not her own family. */
export const ActsFor = z.strictObject({ ...FamilyMember.shape, scopes: z.array(ProxyScope), until: Day });
export type ActsFor = z.infer<typeof ActsFor>;

/**
 * May its holder do this for the person now? Only while it is live, to the end of its last day in Asia/Shanghai, and only
 * what its scopes name; what names no scope is the family's alone (A3, row 11).
 */
export function proxyAllows(
  proxy: Pick<Proxy, "state" | "until" | "scopes">,
  acts: string | undefined,
  now: Instant,
): boolean {
  if (acts === undefined || proxy.state !== "live" || dayOf(now) > proxy.until) return false;
  return (proxy.scopes as readonly string[]).includes(acts);
}

/** A last day that may be given: today at the earliest, `mostDays` from today at the latest. */
export const isProxyDay = (until: Day, today: Day, mostDays: number): boolean => {
  const days = daysBetween(today, until);
  return days >= 0 && days <= mostDays;
};

/** How a proxy stands for those who look at it: one whose last day is over, or whose code ran out, has ended by itself. */
export function proxyStanding(
  proxy: Pick<Proxy, "state" | "until" | "codeUntil">,
  now: Instant,
): "invited" | "live" | "ended" | "expired" {
  if (proxy.state === "live" && dayOf(now) > proxy.until) return "expired";
  if (proxy.state === "invited" && proxy.codeUntil <= now) return "expired";
  return proxy.state;
}
