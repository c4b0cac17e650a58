import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import type { Clock } from "../clock/port";
import { liveLine } from "../line/live";
import type { Note } from "../line/port";
import { posted, wechatApi, type SaidNo } from "../wechat/api";
import { mayGoLater } from "../wechat/errcodes";
import type { TokenShelf } from "../wechat/port";
import { tokenKeeper } from "../wechat/token";
import { goodsInfo, orderBody, refBody, tooLong } from "./bodies";
import type { Logistics } from "./port";
import type { LogisticsSettings } from "./settings";

export type LiveSettings = LogisticsSettings & {
  readonly baseUrl: string;
  readonly appid: string;
  readonly secret: string;
  readonly clock: Clock;
  readonly shelf: TokenShelf;
  readonly note: Note;
};

const Made = z.object({
  waybill_id: z.string().check(z.regex(/^[\x21-\x7e]{4,64}$/)),
  waybill_data: z.optional(z.array(z.object({ key: z.string(), value: z.string() }))),
  order_status: z.optional(z.int()),
});
const Path = z.object({
  path_item_list: z.optional(
    z.array(
      z.object({
        action_time: z.int().check(z.minimum(1), z.maximum(4_000_000_000)),
        action_type: z.int(),
        action_msg: z.string(),
      }),
    ),
  ),
});
const Token = z.object({ waybill_token: z.string().check(z.minLength(1)) });

/** The carrier itself said no; the carrier is down; no waybills left; the waybill is not there. */
const CARRIER_SAID_NO = 9300501;
const CARRIER_DOWN = 9300502;
const QUOTA = [930564, 9300513];
const NO_WAYBILL = [40199, 9300559, 931023];
const CANCELLED = 1;

/**
 * WeChat's logistics over HTTP (wechat-contracts 4.1, 4.2). An order number that has its waybill already is answered with that
 * one, so that a lost answer may be asked again.
 */
export function liveLogistics(settings: LiveSettings): Logistics {
  const { note, accounts } = settings;
  const line = liveLine({ ...settings, partner: "wechat" });
  const api = wechatApi(line, tokenKeeper({ ...settings, line }), note);
  const ask = <S extends z.ZodMiniType>(name: string, body: unknown, schema: S) =>
    api.withToken(posted(name, `/cgi-bin/express/${name}`, body), schema);
  const orNot = ({ errcode, carrierSays }: SaidNo) => {
    if (errcode === CARRIER_SAID_NO) return refused("carrier-refused", carrierSays ?? "");
    return refused(errcode === CARRIER_DOWN || mayGoLater(errcode) ? "unreachable" : "not-possible");
  };
  const usable = (made: z.infer<typeof Made>) =>
    done({ waybill: made.waybill_id, labelLines: made.waybill_data ?? [] });
  /** What lies under our number, if anything does. */
  const madeBefore = async (number: string, waybillCode: string, openid?: string) => {
    const body = { order_id: number, delivery_id: waybillCode, ...(openid ? { openid } : {}) };
    const found = await ask("business/order/get", body, Made);
    return found.ok ? found.value : undefined;
  };

  return {
    async createWaybill(parcel) {
      const { number, carrier, openid } = parcel;
      const fault = accounts[carrier.waybillCode] === undefined ? "biz_id" : tooLong(parcel);
      if (fault !== undefined) {
        note({ event: "logistics.value-refused", value: fault });
        return refused("not-possible");
      }
      const answer = await ask("business/order/add", orderBody(parcel, settings), Made);
      if (answer.ok) return usable(answer.value);
      if (answer.code === "unreachable") return answer;
      if (QUOTA.includes(answer.errcode)) return refused("out-of-quota");
      // An order number counts once: a no may mean that an earlier answer was lost.
      const before = await madeBefore(number, carrier.waybillCode, openid);
      return before && before.order_status !== CANCELLED ? usable(before) : orNot(answer);
    },

    async cancelWaybill(ref) {
      const answer = await ask("business/order/cancel", refBody(ref), z.object({}));
      if (answer.ok) return done({});
      if (answer.code === "unreachable") return answer;
      if (NO_WAYBILL.includes(answer.errcode)) return done({});
      const before = await madeBefore(ref.number, ref.carrier.waybillCode, ref.openid);
      return before?.order_status === CANCELLED ? done({}) : orNot(answer);
    },

    async path(ref) {
      const answer = await ask("business/path/get", refBody(ref), Path);
      if (answer.ok)
        return done(
          (answer.value.path_item_list ?? []).map(({ action_time, action_type, action_msg }) => ({
            at: new Date(action_time * 1000).toISOString(),
            type: action_type,
            message: action_msg,
          })),
        );
      if (answer.code === "unreachable") return answer;
      if (NO_WAYBILL.includes(answer.errcode)) return refused("waybill-unknown");
      return orNot(answer);
    },

    async trackingToken({ waybill, openid, carrier, receiverPhone, transactionId, page }) {
      const body = {
        openid,
        receiver_phone: receiverPhone,
        waybill_id: waybill,
        goods_info: goodsInfo(),
        trans_id: transactionId,
        order_detail_path: page,
        delivery_id: carrier.trackingCode,
      };
      const answer = await ask("delivery/open_msg/trace_waybill", body, Token);
      if (answer.ok) return done({ token: answer.value.waybill_token });
      return answer.code === "unreachable" ? answer : orNot(answer);
    },
  };
}
