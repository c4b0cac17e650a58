import { createHash } from "node:crypto";
import type { Context } from "hono";
import sharp from "sharp";
import { encode } from "uqr";
import type { Backstage } from "../backstage";
import { MINUTE, type Quota } from "../quota";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import { pageIsReleased } from "./pages";
import type { Tokens } from "./tokens";

const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]+$/;
const VERSIONS = ["release", "trial", "develop"];
const KINDS = ["QR_SCENE", "QR_STR_SCENE", "QR_LIMIT_SCENE", "QR_LIMIT_STR_SCENE"];

/** A square code of `width` pixels: PNG without ground, else JPEG. The real one is round; a reader needs no more than this. */
const drawn = async (text: string, width: number, hyaline: boolean): Promise<Uint8Array> => {
  const { data, size } = encode(text, { border: 4 });
  const dots = Buffer.from(data.flat().flatMap((dark) => (dark ? [0, 0, 0, 255] : [255, 255, 255, hyaline ? 0 : 255])));
  const picture = sharp(dots, { raw: { width: size, height: size, channels: 4 } }).resize(width, width, {
    kernel: "nearest",
  });
  return hyaline ? picture.png().toBuffer() : picture.flatten({ background: "#ffffff" }).jpeg().toBuffer();
};

/** POST /wxa/getwxacodeunlimit: a picture, or a refusal as JSON. */
export const programCode =
  (stage: Backstage, tokens: Tokens, quota: Quota) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    const body = await readBody(context);
    const [scene, page] = [textOf(body["scene"]), textOf(body["page"])];
    const { check_path: checks = true, env_version: version = "release", width = 430, is_hyaline: hyaline } = body;
    if (scene === "" || scene.length > 32) refuse(40169, `a scene of ${scene.length} characters`);
    if (!SCENE.test(scene)) refuse(40129, `the scene "${scene}"`);
    if (!VERSIONS.includes(String(version))) refuse(40097, `env_version ${String(version)}`);
    if (typeof width !== "number" || width < 280 || width > 1280) return refuse(40097, `width ${String(width)}`);
    if (page.startsWith("/") || page.includes("?"))
      refuse(41030, `page "${page}" has a slash before or a query behind`);
    if (checks === true && !pageIsReleased(page, stage.pages)) refuse(41030, `page "${page}" is not released`);
    if (quota.exceeded("code", stage.switches.quotas.codePerMinute, MINUTE))
      refuse(45009, "too many codes in a minute");
    const text = `weixin://program/${stage.settings.wechatAppid}/${page}?scene=${encodeURIComponent(scene)}`;
    return new Response(Buffer.from(await drawn(text, width, hyaline === true)), {
      headers: { "content-type": hyaline === true ? "image/png" : "image/jpeg" },
    });
  };

/** POST /cgi-bin/qrcode/create: a ticket, and the address that a printed code of the service account holds. */
export const accountCode =
  (stage: Backstage, tokens: Tokens) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"), stage.settings.serviceAppid);
    const body = await readBody(context);
    const kind = textOf(body["action_name"]);
    if (!KINDS.includes(kind)) refuse(40097, `action_name "${kind}"`);
    const { scene } = (body["action_info"] ?? {}) as { scene?: { scene_str?: unknown; scene_id?: unknown } };
    const value = kind.includes("_STR_") ? scene?.scene_str : scene?.scene_id;
    const good = kind.includes("_STR_")
      ? typeof value === "string" && value.length >= 1 && value.length <= 64
      : Number.isInteger(value) && Number(value) >= 1;
    if (!good) refuse(40053, `the scene ${String(value)}`);
    const ticket = createHash("sha256")
      .update(`${kind}/${String(value)}`)
      .digest("base64url");
    const lasts = kind.includes("_LIMIT_") ? {} : { expire_seconds: Number(body["expire_seconds"] ?? 60) };
    return answer({ ticket, ...lasts, url: `http://weixin.qq.com/q/${ticket.slice(0, 22)}` });
  };
