import { createHash } from "node:crypto";
import type { Refused, Result } from "../../shared/kernel/result";
import type { Language } from "../../shared/kernel/words";
import type { Channel } from "../../shared/notifications/model";
import type { PushTemplate } from "../../shared/notifications/notice";
import { rankOf } from "../../shared/notifications/rules";
import { UNSENT } from "../ports/line/port";
import type { SmsTemplate } from "../ports/sms/port";
import type { Parts } from "./parts";
import type { Row, Tried } from "./repository";

/** How she can be reached, read once a round. */
export type Contact = {
  readonly openid?: string;
  readonly unionid?: string;
  readonly phone?: string;
  readonly language: Language;
};
/** What a channel answers: it is over, or it was sent off and this is how it went. */
type Outcome = Tried["outcome"];
type Way = { readonly outcome: Outcome } | { readonly send: () => Promise<Outcome> };
type Ask = { readonly parts: Parts; readonly tenant: string; readonly row: Row; readonly contact: Contact };

/** Channels on which a repeat is harmless, since the message carries a key of its own (N4). */
const KEYED: readonly Channel[] = ["medical-assistant", "service-account"];
/** One name for one message, for the channels that de-duplicate by it: 32 characters. */
const keyOf = ({ id, notice }: Row): string =>
  createHash("sha256").update(`${notice.to}/${id}`).digest("hex").slice(0, 32);

/** May this channel be tried again after that outcome? */
export const mayRepeat = (outcome: Outcome): boolean => outcome === "failed";

/** An attempt whose outcome never came: only a channel with a key may be tried again. */
export const outcomeOfSilence = (channel: Channel): Outcome => (KEYED.includes(channel) ? "failed" : "unknown");

const said = (channel: Channel, sent: Result<object, string>, no: Readonly<Record<string, Outcome>>): Outcome => {
  if (sent.ok) return "sent";
  const { code, details } = sent as Refused;
  if (code === "unreachable") return details === UNSENT ? "failed" : outcomeOfSilence(channel);
  return no[code] ?? "not-possible";
};

/** How this channel would reach her now: a way to send, or why there is none; `absent` is not spoken of. */
export function wayOf(ask: Ask, channel: Channel): Promise<Way> {
  return WAYS[channel](ask);
}

const ABSENT: Way = { outcome: "absent" };
const NOT_POSSIBLE: Way = { outcome: "not-possible" };

async function medicalAssistant({ parts, tenant, row, contact }: Ask): Promise<Way> {
  const { visit, personId, about, page } = row.notice;
  const { openid } = contact;
  if (!visit || openid === undefined) return ABSENT;
  const { maskedName } = personId ? await parts.people.names(tenant, personId) : { maskedName: "" };
  return {
    send: async () => {
      const values = { ...visit.values, pat_name: maskedName };
      const message = { openid, scene: visit.scene, visitId: about.id, messageId: keyOf(row), page, values };
      return said("medical-assistant", await parts.wechat.sendVisitMessage(message), { "not-enabled": "absent" });
    },
  };
}

const subscribe =
  (channel: "wechat-lasting" | "wechat-subscribe") =>
  async ({ parts, tenant, row, contact }: Ask): Promise<Way> => {
    const { kind, page, push } = row.notice;
    const held = parts.wechat.templates()[push.template];
    if (held.lasting !== (channel === "wechat-lasting")) return ABSENT;
    const { openid, language } = contact;
    if (openid === undefined) return NOT_POSSIBLE;
    const place = { openid, templateId: held.id };
    const { left } = (await parts.leaves.one(tenant, place)).leave;
    if (left === 0) return { outcome: "not-allowed" };
    const isLast = !held.lasting && left === 1;
    if (isLast && rankOf(kind, parts.policy).priority === "calm") return { outcome: "kept-back" };
    return {
      send: async () => {
        const sent = await parts.wechat.sendSubscribeMessage({ openid, page, language, ...push });
        const outcome = said(channel, sent, { "not-subscribed": "not-allowed" });
        if (outcome === "not-allowed") await parts.leaves.change(tenant, place, (before) => ({ ...before, left: 0 }));
        if (outcome === "sent" && !held.lasting)
          await parts.leaves.change(tenant, place, (before) =>
            before.left ? { ...before, left: before.left - 1 } : undefined,
          );
        return outcome;
      },
    };
  };

async function serviceAccount({ parts, tenant, row, contact }: Ask): Promise<Way> {
  const account = parts.serviceAccount;
  if (!account || contact.unionid === undefined) return ABSENT;
  const openid = await parts.followers.follower(tenant, contact.unionid);
  if (openid === undefined) return ABSENT;
  const { page, push } = row.notice;
  return {
    send: async () => {
      const sent = await account.sendTemplate({ openid, page, messageId: keyOf(row), ...push });
      const outcome = said("service-account", sent, { "not-following": "not-allowed" });
      if (outcome === "not-allowed") await parts.followers.gone(tenant, openid, parts.clock.now());
      return outcome;
    },
  };
}

/** What a text says is fixed with the provider: news of money has a text of its own. */
const textOf = (template: PushTemplate): SmsTemplate =>
  template === "payment-result" || template === "refund-progress" ? "payment-update" : "appointment-update";

async function textMessage({ parts, row, contact }: Ask): Promise<Way> {
  const { sms, push } = row.notice;
  const { phone } = contact;
  if (!sms) return ABSENT;
  if (phone === undefined) return NOT_POSSIBLE;
  return {
    send: async () => said("sms", await parts.sms.send(phone, textOf(push.template), [...sms, parts.deskPhone]), {}),
  };
}

const WAYS: { readonly [C in Channel]: (ask: Ask) => Promise<Way> } = {
  "medical-assistant": medicalAssistant,
  "wechat-lasting": subscribe("wechat-lasting"),
  "wechat-subscribe": subscribe("wechat-subscribe"),
  "service-account": serviceAccount,
  sms: textMessage,
};
