import type { Context } from "hono";
import type { Backstage } from "../../backstage";
import { answer, refuse, WechatRefusal } from "../answer";
import { mustBePost, readBody, textOf } from "../body";
import type { Tokens } from "../tokens";
import { carrierBy, EXPRESS_CARRIERS, type SandboxCarrier } from "./catalogue";
import { orderFault } from "./order-fault";
import type { Parcel, Parcels } from "./parcels";

/** The carrier's own no travels beside the platform's code (4.1). */
export class CarrierRefusal extends WechatRefusal {
  constructor(
    readonly resultCode: number,
    readonly resultMessage: string,
  ) {
    super(9300501, resultMessage, "Delivery side logic error");
  }
}
const WAYBILLS_A_DAY = 100_000;
type Spent = { readonly day: string; readonly count: number };

const openedBy = (stage: Backstage, carrier: SandboxCarrier): void => {
  const { down, refusing } = stage.switches.carriers;
  if (down.includes(carrier.deliveryId)) refuse(9300502, `${carrier.deliveryId} is switched off`);
  if (refusing.includes(carrier.deliveryId)) throw new CarrierRefusal(10001, "该地区暂停收寄");
};

/** Account, carrier and path of the waybills of one account (contracts 4.1). */
export const expressOrders = (stage: Backstage, tokens: Tokens, parcels: Parcels) => {
  const asked = async (context: Context): Promise<Record<string, unknown>> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    return readBody(context);
  };
  const known = (body: Record<string, unknown>): SandboxCarrier =>
    carrierBy(body["delivery_id"]) ?? refuse(9300503, `delivery_id "${String(body["delivery_id"])}"`);
  const found = (body: Record<string, unknown>): Parcel => {
    const parcel = parcels.byOrder(textOf(body["order_id"]));
    const waybill = body["waybill_id"];
    if (!parcel || parcel.deliveryId !== body["delivery_id"] || (waybill !== undefined && waybill !== parcel.waybill))
      return refuse(40199, `no waybill for order "${String(body["order_id"])}"`);
    if (body["openid"] !== undefined && body["openid"] !== parcel.openid) refuse(9300534, "another user's order");
    return parcel;
  };
  const shown = ({ orderId, waybill, deliveryId, cancelled }: Parcel) => ({
    order_id: orderId,
    waybill_id: waybill,
    delivery_id: deliveryId,
    order_status: cancelled ? 1 : 0,
    print_html: Buffer.from(`<p>${waybill}</p>`).toString("base64"),
    waybill_data: [
      { key: `${deliveryId}_bagAddr`, value: "重庆集散" },
      { key: `${deliveryId}_mark`, value: `023-${waybill.slice(-3)}` },
    ],
  });
  return {
    getAll: (context: Context): Response => {
      tokens.check(context.req.query("access_token"));
      const data = EXPRESS_CARRIERS.map(({ deliveryId, name, services, bizId }) => ({
        ...{ delivery_id: deliveryId, delivery_name: name, can_use_cash: 1, can_get_quota: 1, cash_biz_id: bizId },
        service_type: services.map((one) => ({ service_type: one.type, service_name: one.name })),
      }));
      return answer({ count: data.length, data });
    },
    add: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      const fault = orderFault(body);
      if (fault) refuse(...fault);
      const carrier = known(body);
      const openid = textOf(body["openid"]);
      if (stage.userByOpenid(stage.settings.wechatAppid, openid) === undefined) refuse(9300534, `openid "${openid}"`);
      openedBy(stage, carrier);
      const orderId = textOf(body["order_id"]);
      if (parcels.byOrder(orderId)) refuse(930561, `order_id "${orderId}" was used before`);
      const spent = stage.keep.shelf<Spent>("express-quota");
      const day = new Date(stage.clock.now()).toISOString().slice(0, 10);
      const before = spent.get(carrier.deliveryId);
      const count = before?.day === day ? before.count : 0;
      if (count >= Math.min(WAYBILLS_A_DAY, stage.switches.carriers.waybillsPerDay)) refuse(930564, "no waybills left");
      spent.set(carrier.deliveryId, { day, count: count + 1 });
      const receiver = body["receiver"] as Record<string, unknown>;
      const parcel: Parcel = {
        ...{ orderId, openid, deliveryId: carrier.deliveryId, cancelled: false, version: 0, path: [] },
        waybill: parcels.numberOf(carrier.deliveryId, orderId),
        receiver: textOf(receiver["name"]),
        city: textOf(receiver["city"]),
        content: JSON.stringify(body),
        at: stage.clock.now(),
      };
      parcels.set(parcel);
      const { order_id, waybill_id, waybill_data } = shown(parcel);
      return answer({ order_id, waybill_id, waybill_data });
    },
    get: async (context: Context): Promise<Response> => answer(shown(found(await asked(context)))),
    batchGet: async (context: Context): Promise<Response> => {
      const list: unknown = (await asked(context))["order_list"];
      if (!Array.isArray(list)) return refuse(47001, "no order_list");
      if (list.length > 100) refuse(9300526, `${list.length} orders`);
      return answer({ order_list: list.map((one) => shown(found(one as Record<string, unknown>))) });
    },
    cancel: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      const carrier = known(body);
      const parcel = found(body);
      openedBy(stage, carrier);
      if (parcel.cancelled) refuse(930561, `${parcel.waybill} is cancelled already`);
      if (parcel.path.some(({ action_type }) => action_type !== 90001)) throw new CarrierRefusal(10002, "快件已揽收");
      parcels.set({ ...parcel, cancelled: true });
      return answer({ errcode: 0, errmsg: "ok", delivery_resultcode: 0, delivery_resultmsg: "" });
    },
    path: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      const carrier = known(body);
      const parcel = found(body);
      if (stage.switches.carriers.down.includes(carrier.deliveryId)) refuse(9300502, `${carrier.deliveryId} is off`);
      const { openid, deliveryId, waybill, path } = parcel;
      const item = { openid, delivery_id: deliveryId, waybill_id: waybill };
      return answer({ ...item, path_item_num: path.length, path_item_list: path });
    },
    /** Only the test carrier can be moved by an account (4.1). */
    testUpdate: async (context: Context): Promise<Response> => {
      const body = await asked(context);
      if (body["delivery_id"] !== "TEST") refuse(9300503, "only TEST is moved so");
      if (body["biz_id"] !== "test_biz_id") refuse(9300531, `biz_id "${String(body["biz_id"])}"`);
      const parcel = found(body);
      const [at, type] = [Number(body["action_time"]), Number(body["action_type"])];
      if (!Number.isInteger(at) || !Number.isInteger(type)) refuse(47001, "action_time or action_type");
      parcels.move({ waybill: parcel.waybill, type, message: textOf(body["action_msg"]), at: at * 1000 });
      return answer({ errcode: 0, errmsg: "ok" });
    },
    quota: async (context: Context): Promise<Response> => {
      const carrier = known(await asked(context));
      const spent = stage.keep.shelf<Spent>("express-quota").get(carrier.deliveryId)?.count ?? 0;
      return answer({ quota_num: Math.max(0, stage.switches.carriers.waybillsPerDay - spent) });
    },
    accounts: (context: Context): Response => {
      tokens.check(context.req.query("access_token"));
      const list = EXPRESS_CARRIERS.map(({ deliveryId, bizId }) => ({
        ...{ biz_id: bizId, delivery_id: deliveryId, status_code: 0, alias: "", remark_wrong_msg: "" },
        ...{
          quota_num: stage.switches.carriers.waybillsPerDay,
          quota_update_time: Math.floor(stage.clock.now() / 1000),
        },
      }));
      return answer({ count: list.length, list });
    },
  };
};
