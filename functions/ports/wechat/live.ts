import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { liveLine } from "../line/live";
import { UNSENT, type Note } from "../line/port";
import { posted, wechatApi } from "./api";
import { didNothing, mayGoLater } from "./errcodes";
import { inTurn } from "./in-turn";
import type { TokenShelf, Wechat } from "./port";
import { codeDrawer } from "./program-code";
import { closedPush, pushReader, type PushSettings } from "./push-message";
import { shippingTeller } from "./shipping";
import { askedTogether, buildValues, heldTemplates, type TemplateSettings } from "./templates";
import { tokenKeeper } from "./token";
import { visitSender, type VisitSettings } from "./visit-message";

export type WechatSettings = {
  readonly baseUrl: string;
  readonly appid: string;
  readonly secret: string;
  readonly templates: TemplateSettings;
  readonly state: "developer" | "trial" | "formal";
  /** The scenes that the Medical Assistant may send for this hospital (contracts 2.5); none where it is not enabled. */
  readonly visits?: VisitSettings | undefined;
  /** The merchant whose paid orders are told of (contracts 4.3). */
  readonly merchantId?: string | undefined;
  /** The account's message address (contracts 2.7); without it nothing pushed is believed. */
  readonly push?: PushSettings | undefined;
  readonly clock: Clock;
  readonly shelf: TokenShelf;
  readonly note: Note;
};

const Session = z.object({
  openid: z.string().check(z.minLength(1), z.maxLength(128)),
  session_key: z.string().check(z.minLength(1)),
  unionid: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
});
const Phone = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string(),
    countryCode: z.string(),
    watermark: z.object({ appid: z.string() }),
  }),
});
const Sent = z.object({});

/** Invalid or expired, used already, or made for another app. */
const CODE_REFUSED = [40029, 40163];
const OF_ANOTHER_APP = 40013;
const RISK = 40226;
const NOT_SUBSCRIBED = 43101;
const LANGUAGES = { zh: "zh_CN", en: "en_US" } as const;

/** WeChat's server API over HTTP (wechat-contracts 0.2, 1, 2, 4.3, 5.6); production host https://api.weixin.qq.com. */
export function liveWechat(settings: WechatSettings): Wechat {
  const { appid, secret, templates, note } = settings;
  const line = liveLine({ ...settings, partner: "wechat" });
  const api = wechatApi(line, tokenKeeper({ ...settings, line }), note);
  const perReader = inTurn();

  return {
    async exchangeLoginCode(code) {
      const query = { appid, secret, js_code: code, grant_type: "authorization_code" };
      const request = { name: "jscode2session", method: "GET", path: "/sns/jscode2session", query } as const;
      const answer = await api.plain(request, Session);
      if (answer.ok)
        return done({ openid: answer.value.openid, ...(answer.value.unionid && { unionid: answer.value.unionid }) });
      if (answer.code === "unreachable") return answer;
      if (CODE_REFUSED.includes(answer.errcode)) return refused("code-refused");
      return answer.errcode === RISK ? refused("risk-blocked") : refused("unreachable");
    },

    async phoneNumber(code) {
      const request = posted("getuserphonenumber", "/wxa/business/getuserphonenumber", { code });
      const answer = await api.withToken(request, Phone);
      if (!answer.ok) {
        if (answer.code === "unreachable") return answer;
        return [...CODE_REFUSED, OF_ANOTHER_APP].includes(answer.errcode)
          ? refused("code-refused")
          : refused("unreachable");
      }
      const { purePhoneNumber: phone, countryCode, watermark } = answer.value.phone_info;
      const fault =
        watermark.appid !== appid
          ? "watermark"
          : countryCode !== "86" || !/^1[3-9]\d{9}$/.test(phone)
            ? "foreign"
            : undefined;
      if (fault === undefined) return done({ phone });
      note({ event: "wechat.phone-refused", code: fault });
      return refused("code-refused");
    },

    async sendSubscribeMessage(message) {
      const template = templates[message.template];
      const built = buildValues(message, template);
      if (!built.ok) {
        note({ event: "wechat.value-refused", template: message.template, value: String(built.details) });
        return refused("not-possible");
      }
      const request = posted("subscribe/send", "/cgi-bin/message/subscribe/send", {
        touser: message.openid,
        template_id: template.id,
        page: message.page,
        data: built.value,
        miniprogram_state: settings.state,
        lang: LANGUAGES[message.language],
      });
      const answer = await perReader(message.openid, () => api.withToken(request, Sent));
      if (answer.ok) return done({});
      if (answer.code === "unreachable") return answer;
      if (mayGoLater(answer.errcode))
        return didNothing(answer.errcode) ? refused("unreachable", UNSENT) : refused("unreachable");
      return answer.errcode === NOT_SUBSCRIBED ? refused("not-subscribed") : refused("not-possible");
    },

    templateIds: () => askedTogether(templates),
    templates: () => heldTemplates(templates),
    sendVisitMessage: visitSender({ api, appid, visits: settings.visits ?? {}, note }),
    tellShipping: shippingTeller({ api, merchantId: settings.merchantId, note }),
    programCode: codeDrawer(api, settings.state),
    push: settings.push ? pushReader(appid, settings.push, settings.clock) : closedPush,
  };
}
