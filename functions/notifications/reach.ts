import type { notifications } from "../../shared/notifications/contract";
import { done } from "../../shared/kernel/result";
import type { PushTemplate } from "../../shared/notifications/notice";
import type { Answering } from "../kernel/call";
import type { ServiceAccount } from "../ports/service-account/port";
import type { Parts } from "./parts";
import { saidOf } from "./worth-asking";

/** Where a follower came from, as the account's own statistics show it. */
const SCENE = "mini-program";
/** The code lasts for ever: asked for once by an instance. */
const codes = new WeakMap<ServiceAccount, string>();

async function codeToFollow(account: ServiceAccount): Promise<string | undefined> {
  const known = codes.get(account);
  if (known !== undefined) return known;
  const made = await account.posterCode(SCENE);
  if (made.ok) codes.set(account, made.value.codeUrl);
  return made.ok ? made.value.codeUrl : undefined;
}

export const reach =
  (parts: Parts): Answering<(typeof notifications)["calls"]["reach"]> =>
  async (_input, { tenant, actor }) => {
    const { openid, unionid, phone } = await parts.people.contact(tenant, actor.accountId);
    const hasPhone = phone !== undefined;
    const leaves = openid === undefined ? new Map() : await parts.leaves.of(tenant, openid);
    const held = Object.entries(parts.wechat.templates()) as [PushTemplate, { id: string; lasting: boolean }][];
    const templates = held.map(([template, { id, lasting }]) => ({
      template,
      leave: openid === undefined ? ("none" as const) : saidOf(leaves.get(id) ?? {}, lasting, parts.policy),
    }));
    const wechat = openid !== undefined;
    if (!parts.serviceAccount) return done({ wechat, templates, hasPhone });
    const follower = unionid === undefined ? undefined : await parts.followers.follower(tenant, unionid);
    if (follower !== undefined) return done({ wechat, templates, hasPhone, follows: true });
    const followCode = await codeToFollow(parts.serviceAccount);
    return done({ wechat, templates, hasPhone, follows: false, ...(followCode ? { followCode } : {}) });
  };
