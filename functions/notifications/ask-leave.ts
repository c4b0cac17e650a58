import type { notifications } from "../../shared/notifications/contract";
import { done } from "../../shared/kernel/result";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { worthAsking } from "./worth-asking";

type Calls = (typeof notifications)["calls"];

export const reminderTemplates =
  (parts: Parts): Answering<Calls["reminderTemplates"]> =>
  async ({ moment }, { tenant, actor, now }) => {
    const { openid } = await parts.people.contact(tenant, actor.accountId);
    if (openid === undefined) return done({ templateIds: [] });
    const leaves = await parts.leaves.of(tenant, openid);
    return done({ templateIds: worthAsking(moment, parts.wechat.templates(), leaves, now, parts.policy) });
  };

/**
 * The phone's word is a hint: WeChat's own push is the truth for the ledger. A no is not asked again for a while; a yes makes
 * an empty ledger unknown, so that the next message tries.
 */
export const rememberAnswer =
  (parts: Parts): Answering<Calls["rememberAnswer"]> =>
  async ({ answers }, { tenant, actor, now }) => {
    const { openid } = await parts.people.contact(tenant, actor.accountId);
    if (openid === undefined) return done({});
    const ours = new Set(Object.values(parts.wechat.templates()).map(({ id }) => id));
    for (const { templateId, answer } of answers.filter((one) => ours.has(one.templateId)))
      await parts.leaves.change(tenant, { openid, templateId }, ({ left, ...before }) => {
        if (answer === "reject") return { ...before, ...(left === undefined ? {} : { left }), rejectedAt: now };
        return left === 0 || left === undefined ? {} : { left };
      });
    return done({});
  };
