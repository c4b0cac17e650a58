import * as z from "zod/mini";
import { done, refused } from "../../../shared/kernel/result";
import { clockOf, dayOf, type Instant } from "../../../shared/kernel/time";
import type { Note } from "../line/port";
import { posted, type WechatApi } from "./api";
import { mayGoLater } from "./errcodes";
import { reveals } from "./lock-screen";
import type { Shipping, Wechat } from "./port";

const KINDS = { express: 1, service: 3, "pick-up": 4 } as const;
const BY_MERCHANT_NUMBER = 1;
const WHOLE = 1;
/** The payment is not known yet: normal during the first seconds (contracts 4.3). */
const NOT_YET = 10060001;
/** The order is finished, or nothing has changed: an earlier telling has arrived. */
const TOLD_BEFORE = [10060002, 10060023];
const WRITE_CONFLICT = 10060019;

/** RFC 3339 with milliseconds, in Asia/Shanghai as the platform writes it. */
const uploadTime = (at: Instant): string => `${dayOf(at)}T${clockOf(at)}${at.slice(16, 23)}+08:00`;

/** First three and last four digits; a contact that is masked already stays as it is. */
const masked = (contact: string): string =>
  /^\d{8,}$/.test(contact) ? `${contact.slice(0, 3)}****${contact.slice(-4)}` : contact;

/** The name of the value that may not go out, or nothing. */
export function shippingFault({ kind, item, parcel }: Pick<Shipping, "kind" | "item" | "parcel">): string | undefined {
  if (item.trim() === "" || [...item].length > 120 || /[\p{Cc}\p{Cs}]/u.test(item) || reveals(item)) return "item";
  if ((kind === "express") !== (parcel !== undefined)) return "parcel";
  if (parcel === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,128}$/.test(parcel.trackingNumber)) return "trackingNumber";
  if (!/^[\x21-\x7e]{1,128}$/.test(parcel.carrier)) return "carrier";
  return /^[\d-]*\*+\d{4}$/.test(masked(parcel.receiverContact)) ? undefined : "receiverContact";
}

const listed = ({ item, parcel }: Shipping) => ({
  item_desc: item,
  ...(parcel && {
    tracking_no: parcel.trackingNumber,
    express_company: parcel.carrier,
    contact: { receiver_contact: masked(parcel.receiverContact) },
  }),
});

/** Uploads shipping information (contracts 4.3) for orders of this merchant. */
export function shippingTeller(parts: {
  api: WechatApi;
  merchantId: string | undefined;
  note: Note;
}): Wechat["tellShipping"] {
  const { api, merchantId, note } = parts;
  return async (shipping) => {
    const fault = merchantId === undefined ? "merchantId" : shippingFault(shipping);
    if (fault !== undefined) {
      note({ event: "wechat.shipping-refused", value: fault });
      return refused("not-possible");
    }
    const body = {
      order_key: { order_number_type: BY_MERCHANT_NUMBER, mchid: merchantId, out_trade_no: shipping.number },
      logistics_type: KINDS[shipping.kind],
      delivery_mode: WHOLE,
      shipping_list: [listed(shipping)],
      upload_time: uploadTime(shipping.at),
      payer: { openid: shipping.openid },
    };
    const request = posted("upload_shipping_info", "/wxa/sec/order/upload_shipping_info", body);
    const answer = await api.withToken(request, z.object({}));
    if (answer.ok) return done({});
    if (answer.code === "unreachable") return answer;
    if (TOLD_BEFORE.includes(answer.errcode)) return done({});
    if (answer.errcode === NOT_YET) return refused("not-yet");
    return refused(answer.errcode === WRITE_CONFLICT || mayGoLater(answer.errcode) ? "unreachable" : "not-possible");
  };
}
