import type { Context } from "hono";
import type { Backstage } from "../backstage";
import { answer, refuse } from "./answer";
import { mustBePost, readBody, textOf } from "./body";
import type { Tokens } from "./tokens";

/** Shipping information as it was told of one payment. */
export type ShippingRecord = {
  readonly number: string;
  readonly openid: string;
  readonly logisticsType: number;
  readonly item: string;
  readonly trackingNumber: string;
  readonly content: string;
  readonly told: number;
};
type FirstAsked = { readonly at: number };

const EXPRESS = 1;
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}(?:Z|[+-]\d{2}:\d{2})$/;
const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const parcelFault = (parcel: Record<string, unknown>, express: boolean): [number, string] | undefined => {
  const item = textOf(parcel["item_desc"]);
  if (item.trim() === "") return [10060008, "no item_desc"];
  if ([...item].length > 120) return [10060009, `an item_desc of ${[...item].length} characters`];
  if (!express) return undefined;
  const [number, company] = [textOf(parcel["tracking_no"]), textOf(parcel["express_company"])];
  if (number === "" || number.length > 128 || company === "" || company.length > 128)
    return [10060014, "tracking_no or express_company"];
  const contact = record(parcel["contact"]);
  const given = textOf(contact["receiver_contact"]) || textOf(contact["consignor_contact"]);
  if (company === "SF" && given === "") return [10060014, "this carrier needs a contact"];
  return given !== "" && !/\*\d{4}$/.test(given) ? [10060014, "the contact is not masked"] : undefined;
};

/** POST /wxa/sec/order/upload_shipping_info */
export const uploadShipping =
  (stage: Backstage, tokens: Tokens) =>
  async (context: Context): Promise<Response> => {
    mustBePost(context);
    tokens.check(context.req.query("access_token"));
    const body = await readBody(context);
    const key = record(body["order_key"]);
    const number = textOf(key["order_number_type"] === 2 ? key["transaction_id"] : key["out_trade_no"]);
    const merchant = key["order_number_type"] === 2 || /^\d{8,10}$/.test(textOf(key["mchid"]));
    if (![1, 2].includes(Number(key["order_number_type"])) || !merchant || number === "")
      refuse(10060001, "order_key names no payment");
    const type = Number(body["logistics_type"]);
    if (![1, 2, 3, 4].includes(type)) refuse(10060005, `logistics_type ${String(body["logistics_type"])}`);
    const mode = Number(body["delivery_mode"]);
    if (![1, 2].includes(mode)) refuse(47001, `delivery_mode ${String(body["delivery_mode"])}`);
    if (mode === 2 && type !== EXPRESS) refuse(10060006, "only parcels are sent in parts");
    if (mode === 2 && typeof body["is_all_delivered"] !== "boolean") refuse(10060007, "no is_all_delivered");
    const list: unknown = body["shipping_list"];
    if (!Array.isArray(list) || list.length === 0) return refuse(47001, "no shipping_list");
    if (list.length > 15 || (mode === 1 && list.length > 1)) refuse(10060024, `${list.length} entries`);
    for (const parcel of list) {
      const fault = parcelFault(record(parcel), type === EXPRESS);
      if (fault !== undefined) refuse(...fault);
    }
    if (!RFC3339.test(textOf(body["upload_time"]))) refuse(268485216, `upload_time ${String(body["upload_time"])}`);
    const openid = textOf(record(body["payer"])["openid"]);
    if (stage.userByOpenid(stage.settings.wechatAppid, openid) === undefined) refuse(10060031, `payer "${openid}"`);
    const asked = stage.keep.shelf<FirstAsked>("shipping-asked");
    if (asked.get(number) === undefined) asked.set(number, { at: stage.clock.now() });
    if (stage.clock.now() - (asked.get(number)?.at ?? 0) < stage.switches.paymentUnknownMs)
      refuse(10060001, `payment ${number} is not known yet`);
    const shelf = stage.keep.shelf<ShippingRecord>("shippings");
    const before = shelf.get(number);
    const content = JSON.stringify({ type, mode, list });
    if (before !== undefined && before.openid !== openid) refuse(10060031, "somebody else has paid this");
    if (before?.content === content) refuse(10060023, `${number}: nothing is new`);
    if (before !== undefined && before.told > 1) refuse(10060003, `${number} was told anew before`);
    const first = record(list[0]);
    shelf.set(number, {
      number,
      openid,
      logisticsType: type,
      item: textOf(first["item_desc"]),
      trackingNumber: textOf(first["tracking_no"]),
      content,
      told: (before?.told ?? 0) + 1,
    });
    return answer({ errcode: 0, errmsg: "ok" });
  };
