import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { MINUTE, type Quota } from "../quota";
import { openidOf } from "../world";
import { answer, refuse } from "./answer";
import type { Codes } from "./codes";
import { checkCredentials } from "./credentials";

const USELESS = { unknown: 40029, expired: 40029, foreign: 40029, used: 40163 } as const;

/** GET /sns/jscode2session: a login code becomes an openid and a session_key. */
export const jscode2session =
  (stage: Backstage, codes: Codes, quota: Quota) =>
  (context: Context): Response => {
    if (context.req.method !== "GET") refuse(43001, `called with ${context.req.method}`);
    const { appid = "", secret = "", js_code = "", grant_type = "" } = context.req.query();
    checkCredentials(stage, appid, secret, 40125);
    if (grant_type !== "authorization_code") refuse(40002, `grant_type is "${grant_type}"`);
    const { state, userId } = codes.look(js_code, "login", appid);
    const user = stage.users().find(({ id }) => id === userId);
    if (user !== undefined && quota.exceeded(`login/${userId}`, stage.switches.quotas.loginPerUserMinute, MINUTE))
      refuse(45011, `too many logins of ${userId} in a minute`);
    if (state !== "good") refuse(USELESS[state], `the login code is ${state}`);
    if (user === undefined) return refuse(40029, "the user of this code is gone");
    if (stage.switches.highRiskUsers.includes(userId)) refuse(40226, `${userId} is a high-risk user`);
    codes.use(js_code);
    const sessions = stage.keep.shelf<string>("session-keys");
    const kept = sessions.get(userId);
    const sessionKey =
      kept === undefined || stage.switches.rotatesSessionKey ? randomBytes(16).toString("base64") : kept;
    if (sessionKey !== kept) sessions.set(userId, sessionKey);
    return answer({
      session_key: sessionKey,
      openid: openidOf(user, appid),
      ...(user.unionid !== undefined && { unionid: user.unionid }),
    });
  };
