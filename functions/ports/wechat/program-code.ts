import { done, refused } from "../../../shared/kernel/result";
import { posted, type WechatApi } from "./api";
import { mayGoLater } from "./errcodes";
import type { Wechat } from "./port";

const VERSIONS = { formal: "release", trial: "trial", developer: "develop" } as const;
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const PAGE = /^[\w-]+(?:\/[\w-]+)+$/;

/** Draws mini program codes (contracts 5.6). A transparent ground is what makes the answer a PNG. */
export const codeDrawer =
  (api: WechatApi, state: keyof typeof VERSIONS): Wechat["programCode"] =>
  async (page, scene) => {
    if (!SCENE.test(scene) || !PAGE.test(page)) return refused("not-possible");
    const body = { scene, page, check_path: true, env_version: VERSIONS[state], is_hyaline: true };
    const answer = await api.image(posted("getwxacodeunlimit", "/wxa/getwxacodeunlimit", body));
    if (answer.ok) return done(answer.value);
    return refused(answer.code === "unreachable" || mayGoLater(answer.errcode) ? "unreachable" : "not-possible");
  };
