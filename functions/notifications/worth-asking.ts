import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Leave as SaidLeave } from "../../shared/notifications/contract";
import type { AskingMoment, NotificationPolicy } from "../../shared/notifications/policy";
import type { Wechat } from "../ports/wechat/port";
import type { Leave } from "./leaves";

type Held = ReturnType<Wechat["templates"]>;
const DAY = 24 * 60;

/**
 * The template ids worth asking leave for at this moment: at most three, in the policy's order; none that is allowed
 * already, none that she rejected lately, and never lasting and single ones together, which WeChat refuses (row 95).
 */
export function worthAsking(
  moment: AskingMoment,
  held: Held,
  leaves: ReadonlyMap<string, Leave>,
  now: Instant,
  { asking }: Pick<NotificationPolicy, "asking">,
): string[] {
  const wanted = (asking.templates[moment] ?? []).map((template) => held[template]);
  const open = wanted.filter(({ id, lasting }, at) => {
    const { left, rejectedAt } = leaves.get(id) ?? {};
    const allowed = lasting ? left === 1 : (left ?? 0) >= asking.enoughLeaves;
    const rejected = rejectedAt !== undefined && addMinutes(rejectedAt, asking.restDays * DAY) > now;
    return !allowed && !rejected && wanted.findIndex((one) => one.id === id) === at;
  });
  return open
    .filter(({ lasting }) => lasting === open[0]?.lasting)
    .slice(0, asking.most)
    .map(({ id }) => id);
}

/** A leave in the words of the contract. */
export function saidOf({ left }: Leave, lasting: boolean, { asking }: Pick<NotificationPolicy, "asking">): SaidLeave {
  if (left === undefined) return "unknown";
  if (left === 0) return "none";
  return lasting ? "always" : left >= asking.enoughLeaves ? "enough" : "few";
}
