import { randomInt } from "node:crypto";
import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { DAY, MINUTE, type Quota } from "../quota";
import { SERVICE_TEMPLATES } from "../templates";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import type { Followers } from "./followers";
import { pageIsReleased } from "./pages";
import type { Push } from "./push";
import type { PhoneMessage } from "./send";
import { dataFault } from "./template-values";
import type { Tokens } from "./tokens";

type Kept = { readonly id: string; readonly at: number };
/** A repeat of `client_msg_id` is dropped for ten minutes, and no longer. */
const REMEMBERED = 10 * MINUTE;

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

/** POST /cgi-bin/message/template/send: a message of the service account to somebody who follows it. */
export const sendTemplate =
  (stage: Backstage, tokens: Tokens, followers: Followers, quota: Quota, push: Push) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    const { serviceAppid, wechatAppid } = stage.settings;
    tokens.check(context.req.query("access_token"), serviceAppid);
    const body = await readBody(context);
    const openid = textOf(body["touser"]);
    const user = stage.userByOpenid(serviceAppid, openid);
    if (user === undefined) return refuse(40003, `nobody of the service account has openid "${openid}"`);
    const template = SERVICE_TEMPLATES.find(({ id }) => id === body["template_id"]);
    if (template === undefined) return refuse(40037, `the account owns no template ${String(body["template_id"])}`);
    if (!followers.follows(user)) refuse(43004, `${user.id} does not follow the service account`);
    const { appid, pagepath } = record(body["miniprogram"]);
    const page = textOf(pagepath);
    if (body["miniprogram"] !== undefined && appid !== wechatAppid) refuse(40013, "this mini program is not linked");
    if (!pageIsReleased(page, stage.pages)) refuse(40165, `page "${page}" is not released`);
    if (typeof body["data"] !== "object" || body["data"] === null) refuse(47001, "the body has no data");
    const values = record(body["data"]);
    const fault = dataFault(template, values);
    if (fault !== undefined) refuse(47003, fault, fault);
    const own = textOf(body["client_msg_id"]);
    const kept = stage.keep.shelf<Kept>("template-messages");
    const before = own === "" ? undefined : kept.get(`${openid}/${own}`);
    if (before !== undefined && stage.clock.now() - before.at < REMEMBERED)
      return answer(`{"errcode":0,"errmsg":"ok","msgid":${before.id}}`);
    if (quota.exceeded("template", stage.switches.quotas.serviceSendPerDay, DAY)) refuse(45009, "the day is used up");
    // Longer than JavaScript's safe integers: identifiers must be read as text.
    const id = `3${String(randomInt(1e8, 1e9))}${String(randomInt(1e8, 1e9))}`;
    if (own !== "") kept.set(`${openid}/${own}`, { id, at: stage.clock.now() });
    const blocked = stage.switches.serviceBlockers.includes(user.id);
    if (!blocked)
      stage.keep.shelf<PhoneMessage>("messages").set(id, {
        id,
        at: stage.clock.now(),
        userId: user.id,
        templateId: template.id,
        title: template.title,
        lines: template.fields.map(({ key, label }) => ({ label, value: textOf(record(values[key])["value"]) })),
        page,
        state: "formal",
        from: "service",
      });
    const status = blocked ? "failed:user block" : "success";
    push.event("service", "TEMPLATESENDJOBFINISH", openid, { MsgID: id, Status: status });
    return answer(`{"errcode":0,"errmsg":"ok","msgid":${id}}`);
  };
