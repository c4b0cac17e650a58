import * as z from "zod/mini";
import { done, refused, type Result } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { liveLine } from "../line/live";
import type { Note } from "../line/port";
import { posted, wechatApi, type ApiAnswer } from "../wechat/api";
import { mayGoLater } from "../wechat/errcodes";
import type { TokenShelf } from "../wechat/port";
import { closedPush, pushReader, type PushSettings } from "../wechat/push-message";
import { buildValues, type TemplateSettings } from "../wechat/templates";
import { tokenKeeper } from "../wechat/token";
import { understood, WireMenu, written } from "./menu";
import type { ServiceAccount } from "./port";

export type ServiceAccountSettings = {
  /** https://api.weixin.qq.com in production. */
  readonly baseUrl: string;
  /** The service account's own appid and secret, not the mini program's. */
  readonly appid: string;
  readonly secret: string;
  /** The mini program that messages and menu open; it must be linked to the account. */
  readonly programAppid: string;
  /** The account's own templates: other ids and keys than the mini program's. */
  readonly templates: TemplateSettings;
  readonly push?: PushSettings | undefined;
  readonly clock: Clock;
  readonly shelf: TokenShelf;
  readonly note: Note;
};

const NOT_FOLLOWING = 43004;
const NO_MENU = 46003;
const Sent = z.object({ msgid: z.string() });
const Follower = z.object({ subscribe: z.int(), unionid: z.optional(z.string().check(z.maxLength(128))) });
const Code = z.object({ url: z.string().check(z.minLength(1), z.maxLength(1024)) });

/** The answer, or whether the same call may go later. */
function plainly<T, U>(answer: ApiAnswer<T>, ok: (value: T) => U): Result<U, "not-possible" | "unreachable"> {
  if (answer.ok) return done(ok(answer.value));
  return refused(answer.code === "unreachable" || mayGoLater(answer.errcode) ? "unreachable" : "not-possible");
}

/** The service account's API over HTTP (wechat-contracts 0.2, 1.4, 2.6); its tokens are its own. */
export function liveServiceAccount(settings: ServiceAccountSettings): ServiceAccount {
  const { appid, programAppid, templates, note } = settings;
  const line = liveLine({ ...settings, partner: "service-account" });
  const api = wechatApi(line, tokenKeeper({ ...settings, line }), note);

  return {
    async sendTemplate(message) {
      const template = templates[message.template];
      const built = buildValues(message, template);
      if (!built.ok) {
        note({ event: "service-account.value-refused", template: message.template, value: String(built.details) });
        return refused("not-possible");
      }
      const request = posted("template/send", "/cgi-bin/message/template/send", {
        touser: message.openid,
        template_id: template.id,
        miniprogram: { appid: programAppid, pagepath: message.page },
        client_msg_id: message.messageId,
        data: built.value,
      });
      const answer = await api.withToken(request, Sent);
      if (!answer.ok && answer.code === "said-no" && answer.errcode === NOT_FOLLOWING) return refused("not-following");
      return plainly(answer, ({ msgid }) => ({ messageId: msgid }));
    },

    async follower(openid) {
      const query = { openid, lang: "zh_CN" };
      const answer = await api.withToken(
        { name: "user/info", method: "GET", path: "/cgi-bin/user/info", query },
        Follower,
      );
      return plainly(answer, ({ subscribe, unionid }) => ({ follows: subscribe === 1, ...(unionid && { unionid }) }));
    },

    async menu() {
      const answer = await api.withToken({ name: "menu/get", method: "GET", path: "/cgi-bin/menu/get" }, WireMenu);
      if (!answer.ok && answer.code === "said-no" && answer.errcode === NO_MENU) return done([]);
      return plainly(answer, ({ menu }) => menu.button.map((button) => understood(button, programAppid)));
    },

    async replaceMenu(buttons) {
      const button = buttons.map((one) => written(one, programAppid));
      const answer = await api.withToken(posted("menu/create", "/cgi-bin/menu/create", { button }), z.object({}));
      return plainly(answer, () => ({}));
    },

    async posterCode(scene) {
      if (!/^[\w-]{1,64}$/.test(scene)) return refused("not-possible");
      const body = { action_name: "QR_LIMIT_STR_SCENE", action_info: { scene: { scene_str: scene } } };
      const answer = await api.withToken(posted("qrcode/create", "/cgi-bin/qrcode/create", body), Code);
      return plainly(answer, ({ url }) => ({ codeUrl: url }));
    },

    push: settings.push ? pushReader(appid, settings.push, settings.clock) : closedPush,
  };
}
