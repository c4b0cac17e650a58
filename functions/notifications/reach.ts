import type { notifications } from "../../shared/notifications/contract";
import { done } from "../../shared/kernel/result";
import type { PushTemplate } from "../../shared/notifications/notice";
import type { Answering } from "../kernel/call";
import type { Parts } from "./parts";
import { saidOf } from "./worth-asking";

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
    return done({ wechat, templates, hasPhone, follows: follower !== undefined });
  };
