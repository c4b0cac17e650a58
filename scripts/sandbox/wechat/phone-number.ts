import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { MINUTE, type Quota } from "../quota";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import type { Codes } from "./codes";
import type { Tokens } from "./tokens";

/** POST /wxa/business/getuserphonenumber */
export const getUserPhoneNumber =
  (stage: Backstage, tokens: Tokens, codes: Codes, quota: Quota) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    const body = await readBody(context);
    const code = textOf(body["code"]);
    if (code === "") refuse(47001, "the body has no code");
    if (quota.exceeded("phone", stage.switches.quotas.phonePerMinute, MINUTE)) refuse(45011, "too many in this minute");
    const { wechatAppid } = stage.settings;
    const { state, userId } = codes.look(code, "phone", wechatAppid);
    if (state === "foreign") refuse(40013, "the phone code belongs to another app");
    if (state !== "good") refuse(40029, `the phone code is ${state}`);
    const user = stage.users().find(({ id }) => id === userId);
    if (user === undefined) return refuse(40029, "the user of this code is gone");
    codes.use(code);
    return answer({
      errcode: 0,
      errmsg: "ok",
      phone_info: {
        phoneNumber: user.phone,
        purePhoneNumber: user.phone,
        countryCode: "86",
        watermark: { timestamp: Math.floor(stage.clock.now() / 1000), appid: wechatAppid },
      },
    });
  };
