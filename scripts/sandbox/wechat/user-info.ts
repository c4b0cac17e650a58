import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { answer, refuse } from "./answer";
import type { Followers } from "./followers";
import type { Tokens } from "./tokens";

/** GET /cgi-bin/user/info: of somebody who does not follow, nothing but that. */
export const userInfo =
  (stage: Backstage, tokens: Tokens, followers: Followers) =>
  (context: Context): Response => {
    if (context.req.method !== "GET") refuse(43001, `called with ${context.req.method}`);
    const { serviceAppid } = stage.settings;
    tokens.check(context.req.query("access_token"), serviceAppid);
    const openid = context.req.query("openid") ?? "";
    const user = stage.userByOpenid(serviceAppid, openid);
    if (user === undefined) return refuse(40003, `nobody of the service account has openid "${openid}"`);
    if (!followers.follows(user)) return answer({ subscribe: 0, openid });
    return answer({
      subscribe: 1,
      openid,
      language: "zh_CN",
      subscribe_time: Math.floor(followers.since(user) / 1000),
      ...(user.unionid !== undefined && { unionid: user.unionid }),
      remark: "",
      groupid: 0,
      tagid_list: [],
      subscribe_scene: "ADD_SCENE_QR_CODE",
      qr_scene: 0,
      qr_scene_str: "",
    });
  };
