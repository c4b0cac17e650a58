import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { DAY, type Quota } from "../quota";
import { WECHAT_TEMPLATES } from "../templates";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import { pageIsReleased } from "./pages";
import type { Push } from "./push";
import type { Subscriptions } from "./subscriptions";
import { dataFault } from "./template-values";
import type { Tokens } from "./tokens";

/** A message as it lies on a person's phone. */
export type PhoneMessage = {
  readonly id: string;
  readonly at: number;
  readonly userId: string;
  readonly templateId: string;
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly page: string;
  readonly state: string;
  /** Not from the mini program: from the Medical Assistant, or from the service account. */
  readonly from?: "assistant" | "service";
};

const SENSITIVE = ["赌博", "发票", "色情", "枪支"];
const STATES = ["developer", "trial", "formal"];
const LANGUAGES = ["zh_CN", "en_US", "zh_HK", "zh_TW"];
/** Long enough that a second send to the same person in the meantime is seen as parallel. */
const SENDING_TAKES = 15;

const valueIn = (given: Record<string, unknown>, key: string): string =>
  textOf((given[key] as { value: unknown }).value);

/** POST /cgi-bin/message/subscribe/send */
export const sendSubscribeMessage = (
  stage: Backstage,
  tokens: Tokens,
  subscriptions: Subscriptions,
  quota: Quota,
  push: Push,
) => {
  const messages = stage.keep.shelf<PhoneMessage>("messages");
  const sending = new Set<string>();
  return async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    const body = await readBody(context);
    if (!stage.switches.subscribeEnabled) refuse(48001, "subscription messages are not enabled for this account");
    const openid = textOf(body["touser"]);
    const user = stage.userByOpenid(stage.settings.wechatAppid, openid);
    if (user === undefined) return refuse(40003, `no user of this app has openid "${openid}"`);
    const template = WECHAT_TEMPLATES.find(({ id }) => id === body["template_id"]);
    if (template === undefined) return refuse(40037, `the account owns no template ${String(body["template_id"])}`);
    const page = textOf(body["page"]);
    if (!pageIsReleased(page, stage.pages)) refuse(41030, `page "${page}" is not released`);
    const { data: given, miniprogram_state: state = "formal", lang = "zh_CN" } = body;
    if (typeof given !== "object" || given === null) return refuse(47001, "the body has no data");
    if (!STATES.includes(String(state)) || !LANGUAGES.includes(String(lang)))
      refuse(40097, `miniprogram_state ${String(state)}, lang ${String(lang)}`);
    const values = given as Record<string, unknown>;
    const fault = dataFault(template, values);
    if (fault !== undefined) refuse(47003, fault, fault);
    if (SENSITIVE.some((word) => JSON.stringify(values).includes(word))) refuse(45168, "a sensitive word");
    if (stage.switches.bannedTemplates.includes(template.id)) refuse(43107, `${template.title} is banned`);
    if (quota.exceeded("send", stage.switches.quotas.sendPerDay, DAY)) refuse(45009, "the day's messages are used up");
    if (sending.has(openid)) refuse(43108, `another send to ${user.id} is under way`);
    sending.add(openid);
    try {
      await pause(SENDING_TAKES);
      if (!subscriptions.spend(openid, template.id)) refuse(43101, `${user.id} allows no "${template.title}"`);
    } finally {
      sending.delete(openid);
    }
    // Longer than JavaScript's safe integers, as the platform's are: identifiers must be read as text.
    const id = `${randomInt(20, 39)}${String(randomInt(1e8, 1e9))}${String(randomInt(1e7, 1e8))}`;
    messages.set(id, {
      id,
      at: stage.clock.now(),
      userId: user.id,
      templateId: template.id,
      title: template.title,
      lines: template.fields.map(({ key, label }) => ({ label, value: valueIn(values, key) })),
      page,
      state: String(state),
    });
    push.subscribeEvent("subscribe_msg_sent_event", openid, {
      TemplateId: template.id,
      MsgID: id,
      ErrorCode: "0",
      ErrorStatus: "success",
    });
    return answer(`{"errcode":0,"errmsg":"ok","msgid":${id}}`);
  };
};
