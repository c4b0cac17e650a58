import { Hono } from "hono";
import type { Backstage } from "../backstage";
import { refuseSms, smsAnswer, smsError, SmsRefusal } from "./answer";
import { openDelivery } from "./delivery";
import { readSendSms } from "./request";
import { verifyTc3 } from "./signature";

/** Tencent Cloud SMS: SendSms, version 2021-01-11, as sms.tencentcloudapi.com answers it. */
export const smsApp = (stage: Backstage): Hono => {
  const deliver = openDelivery(stage);
  const app = new Hono();
  app.post("/", async (context) => {
    const header = (name: string): string | undefined => context.req.header(name);
    const body = await context.req.text();
    const { smsSecretId: secretId, smsSecretKey: secretKey, smsRegion, smsSdkAppId } = stage.settings;
    if ((header("x-tc-action") ?? "") === "") refuseSms("MissingParameter", "X-TC-Action is missing.");
    verifyTc3({ header, body }, { secretId, secretKey }, Math.floor(stage.clock.real() / 1000));
    if (header("x-tc-version") !== "2021-01-11") refuseSms("NoSuchVersion", "The specified version does not exist.");
    if (header("x-tc-action") !== "SendSms") refuseSms("InvalidAction", "The specified action does not exist.");
    if (header("x-tc-region") !== smsRegion) refuseSms("UnsupportedRegion", "The region is not supported.");
    const order = readSendSms(body);
    if (order.SmsSdkAppId !== smsSdkAppId)
      refuseSms("UnauthorizedOperation.SmsSdkAppIdVerifyFail", "The SmsSdkAppId could not be verified.");
    return smsAnswer({ SendStatusSet: deliver(order) });
  });
  app.onError((error, context) => {
    const refusal = error instanceof SmsRefusal ? error : new SmsRefusal("InternalError.OtherError", String(error));
    stage.refuse("sms", context.req.header("x-tc-action") ?? "", refusal.code, refusal.message);
    return smsError(refusal.code, refusal.message);
  });
  return app;
};
