import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { openQuota } from "../quota";
import { refusalAnswer, WechatRefusal } from "./answer";
import type { Codes } from "./codes";
import { jscode2session } from "./login";
import { getUserPhoneNumber } from "./phone-number";
import type { Push } from "./push";
import { sendSubscribeMessage } from "./send";
import type { Subscriptions } from "./subscriptions";
import { openTokens, stableToken } from "./tokens";

/** The server API of api.weixin.qq.com, as far as the hospital calls it. */
export const wechatApp = (stage: Backstage, codes: Codes, subscriptions: Subscriptions, push: Push): Hono => {
  const quota = openQuota(stage.clock.now);
  const tokens = openTokens(stage);
  const app = new Hono();
  app.all("/sns/jscode2session", jscode2session(stage, codes, quota));
  app.all("/cgi-bin/stable_token", stableToken(stage, tokens, quota));
  app.all("/wxa/business/getuserphonenumber", getUserPhoneNumber(stage, tokens, codes, quota));
  app.all("/cgi-bin/message/subscribe/send", sendSubscribeMessage(stage, tokens, subscriptions, quota, push));
  app.onError((error, context) => {
    const refusal = error instanceof WechatRefusal ? error : new WechatRefusal(-1, String(error));
    stage.refuse("wechat", context.req.path, String(refusal.errcode), refusal.reason);
    return refusalAnswer(refusal.errcode, refusal.words);
  });
  app.notFound((context) => {
    stage.refuse("wechat", context.req.path, "404", "no such route is simulated");
    return context.text("404 page not found", 404);
  });
  return app;
};
