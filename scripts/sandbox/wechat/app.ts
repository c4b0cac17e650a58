import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { openQuota } from "../quota";
import { refusalAnswer, WechatRefusal } from "./answer";
import type { Codes } from "./codes";
import { accountCode, programCode } from "./codes-drawn";
import { serveExpress } from "./express";
import { CarrierRefusal } from "./express/orders";
import type { Parcels } from "./express/parcels";
import type { Followers } from "./followers";
import { jscode2session } from "./login";
import { openMenu } from "./menu";
import { getUserPhoneNumber } from "./phone-number";
import type { Push } from "./push";
import { sendSubscribeMessage } from "./send";
import { uploadShipping } from "./shipping";
import type { Subscriptions } from "./subscriptions";
import { sendTemplate } from "./template-send";
import { openTokens, stableToken } from "./tokens";
import { userInfo } from "./user-info";
import { sendVisitMessage } from "./visit";

/** The server API of api.weixin.qq.com, as far as the hospital calls it: for its mini program and its service account. */
export const wechatApp = (
  stage: Backstage,
  codes: Codes,
  subscriptions: Subscriptions,
  followers: Followers,
  push: Push,
  parcels: Parcels,
): Hono => {
  const quota = openQuota(stage.clock.now);
  const tokens = openTokens(stage);
  const app = new Hono();
  app.all("/sns/jscode2session", jscode2session(stage, codes, quota));
  app.all("/cgi-bin/stable_token", stableToken(stage, tokens, quota));
  app.all("/wxa/business/getuserphonenumber", getUserPhoneNumber(stage, tokens, codes, quota));
  app.all("/cgi-bin/message/subscribe/send", sendSubscribeMessage(stage, tokens, subscriptions, quota, push));
  app.all("/cityservice/sendchannelmsg", sendVisitMessage(stage, tokens));
  app.all("/wxa/sec/order/upload_shipping_info", uploadShipping(stage, tokens));
  app.all("/wxa/getwxacodeunlimit", programCode(stage, tokens, quota));
  serveExpress(app, stage, tokens, parcels);
  const menu = openMenu(stage, tokens);
  app.all("/cgi-bin/message/template/send", sendTemplate(stage, tokens, followers, quota, push));
  app.all("/cgi-bin/user/info", userInfo(stage, tokens, followers));
  app.all("/cgi-bin/menu/create", menu.create);
  app.all("/cgi-bin/menu/get", menu.get);
  app.all("/cgi-bin/menu/delete", menu.remove);
  app.all("/cgi-bin/qrcode/create", accountCode(stage, tokens));
  app.onError((error, context) => {
    const refusal = error instanceof WechatRefusal ? error : new WechatRefusal(-1, String(error));
    stage.refuse("wechat", context.req.path, String(refusal.errcode), refusal.reason);
    if (refusal instanceof CarrierRefusal)
      return refusalAnswer(refusal.errcode, refusal.words, {
        delivery_resultcode: refusal.resultCode,
        delivery_resultmsg: refusal.resultMessage,
      });
    return refusalAnswer(refusal.errcode, refusal.words);
  });
  app.notFound((context) => {
    stage.refuse("wechat", context.req.path, "404", "no such route is simulated");
    return context.text("404 page not found", 404);
  });
  return app;
};
