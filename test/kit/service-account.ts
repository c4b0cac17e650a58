import type { MenuButton, ServiceAccount, ServiceMessage } from "../../functions/ports/service-account/port";
import type { Pushed, PushReader } from "../../functions/ports/wechat/port";
import { done, refused } from "../../shared/kernel/result";

/** A message address that believes what `signed` has made, and nothing else. */
export const pushDouble: PushReader = {
  checkAddress: (query) =>
    query.get("signature") === "good" ? done(query.get("echostr") ?? "") : refused("push.unverified"),
  read(query, body) {
    if (query.get("msg_signature") !== "good") return refused("push.unverified");
    return body.startsWith("{") ? done(JSON.parse(body) as Pushed) : refused("push.malformed");
  },
};

/** A push that {@link pushDouble} believes: its query and its body. */
export const signed = (pushed: Pushed): { query: string; body: string } => ({
  query: "msg_signature=good",
  body: JSON.stringify(pushed),
});

/** The service account with a memory: who follows (openid to unionid), what was sent, which menu stands. */
export function serviceAccountDouble() {
  const double = {
    followers: new Map<string, string | undefined>(),
    sent: [] as ServiceMessage[],
    menu: [] as readonly MenuButton[],
    stopped: false,
  };
  const port: ServiceAccount = {
    async sendTemplate(message) {
      if (double.stopped) return refused("unreachable");
      if (!double.followers.has(message.openid)) return refused("not-following");
      if (!double.sent.some(({ messageId }) => messageId === message.messageId)) double.sent.push(message);
      return done({ messageId: `template-${message.messageId}` });
    },
    async follower(openid) {
      if (double.stopped) return refused("unreachable");
      const unionid = double.followers.get(openid);
      return done({ follows: double.followers.has(openid), ...(unionid && { unionid }) });
    },
    menu: async () => (double.stopped ? refused("unreachable") : done(double.menu)),
    async replaceMenu(buttons) {
      if (double.stopped) return refused("unreachable");
      double.menu = buttons;
      return done({});
    },
    posterCode: async (scene) =>
      double.stopped ? refused("unreachable") : done({ codeUrl: `http://weixin.qq.com/q/${scene}` }),
    push: pushDouble,
  };
  return Object.assign(double, { port });
}
