import { createHash } from "node:crypto";
import type { Context } from "hono";
import type { Backstage } from "../../backstage";
import { answer, refuse } from "../answer";
import { mustBePost, readBody, textOf } from "../body";
import type { Tokens } from "../tokens";
import { TRACKING_CODES } from "./catalogue";
import type { Parcels } from "./parcels";

type Traced = { readonly token: string; readonly openid: string; readonly waybill: string };

/** Status of open_msg from the newest line of the way (4.2). */
const STATUS: Readonly<Record<number, number>> = {
  100001: 1,
  200001: 2,
  300002: 3,
  300003: 4,
  300004: 5,
};

/** The tracking component (contracts 4.2): its own catalogue of carriers. */
export const expressTracking = (stage: Backstage, tokens: Tokens, parcels: Parcels) => {
  const shelf = stage.keep.shelf<Traced>("traced");
  const asked = async (context: Context): Promise<Record<string, unknown>> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    return readBody(context);
  };
  return {
    trace: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      const [openid, waybill] = [textOf(body["openid"]), textOf(body["waybill_id"])];
      if (stage.userByOpenid(stage.settings.wechatAppid, openid) === undefined) refuse(40003, `openid "${openid}"`);
      if (!parcels.byWaybill(waybill)) refuse(931023, `waybill "${waybill}"`);
      if (!/^\d{11}$/.test(textOf(body["receiver_phone"]))) refuse(40097, "receiver_phone");
      if (!/^4200\d{24}$/.test(textOf(body["trans_id"]))) refuse(40097, `trans_id "${String(body["trans_id"])}"`);
      const code = body["delivery_id"];
      if (code !== undefined && !TRACKING_CODES.some(({ delivery_id }) => delivery_id === code))
        refuse(9300503, `delivery_id "${String(code)}" is not in this catalogue`);
      const goods = (body["goods_info"] as Record<string, unknown> | undefined)?.["detail_list"];
      const texts = Array.isArray(goods) ? (goods as Record<string, unknown>[]) : [];
      if (texts.length === 0) refuse(47001, "goods_info.detail_list");
      if (texts.some((one) => [...textOf(one["goods_name"])].length > 60 || [...textOf(one["goods_desc"])].length > 40))
        refuse(40097, "goods_name or goods_desc is too long");
      const token = createHash("sha256").update(`${openid}/${waybill}`).digest("hex").slice(0, 32);
      shelf.set(token, { token, openid, waybill });
      return answer({ errcode: 0, errmsg: "ok", waybill_token: token });
    },
    query: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      const traced = shelf.get(textOf(body["waybill_token"]));
      if (!traced) return refuse(9300507, "no such token");
      if (traced.openid !== body["openid"]) refuse(9300534, "another user's token");
      const { path = [] } = parcels.byWaybill(traced.waybill) ?? {};
      const status = STATUS[path[path.length - 1]?.action_type ?? 0] ?? 0;
      return answer({ errcode: 0, errmsg: "ok", waybill_info: { status, waybill_id: traced.waybill } });
    },
    list: async (context: Context): Promise<Response> => {
      await asked(context);
      return answer({ errcode: 0, errmsg: "ok", delivery_list: TRACKING_CODES, count: TRACKING_CODES.length });
    },
  };
};
