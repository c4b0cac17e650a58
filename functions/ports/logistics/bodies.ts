import type { Destination } from "../../../shared/deliveries/model";
import type { ParcelToSend, WaybillRef } from "./port";
import type { LogisticsSettings } from "./settings";

const BY_PROGRAM = 0;
/** WeChat asks for volume and weight; a padded bag of the pack station, in centimetres. */
const BAG = { space_x: 25, space_y: 20, space_z: 8 };
/** What a courier and a lock screen may read (N6). */
const GOODS = "医院寄出的物品";
/** Limits in bytes (contracts 4.1). */
const LIMITS = { name: 64, phone: 32, address: 512, number: 512 } as const;

const bytes = (text: string) => Buffer.byteLength(text, "utf8");

/** The name of the value that is too long for the contract, or nothing. */
export function tooLong({ number, to }: Pick<ParcelToSend, "number" | "to">): string | undefined {
  if (bytes(number) > LIMITS.number) return "order_id";
  if (bytes(to.name) > LIMITS.name) return "receiver.name";
  if (bytes(to.phone) > LIMITS.phone) return "receiver.mobile";
  return bytes(to.street) > LIMITS.address ? "receiver.address" : undefined;
}

/** A municipality stands in for the city that it does not have. */
const receiverOf = ({ name, phone, province, city, district, street }: Destination) => ({
  name,
  mobile: phone,
  country: "中国",
  province: province.name,
  city: (city ?? province).name,
  area: district.name,
  address: street,
});

/** The body of order/add. SF asks for `expect_time`; 0 is "as usual". */
export const orderBody = (parcel: ParcelToSend, { sender, accounts }: LogisticsSettings) => ({
  add_source: BY_PROGRAM,
  order_id: parcel.number,
  ...(parcel.openid ? { openid: parcel.openid } : {}),
  delivery_id: parcel.carrier.waybillCode,
  biz_id: accounts[parcel.carrier.waybillCode],
  custom_remark: "",
  ...(parcel.carrier.waybillCode === "SF" ? { expect_time: 0 } : {}),
  sender: { ...sender, country: "中国" },
  receiver: receiverOf(parcel.to),
  cargo: {
    count: 1,
    weight: Math.max(0.1, Math.ceil(parcel.grams / 100) / 10),
    ...BAG,
    detail_list: [{ name: GOODS, count: parcel.boxes }],
  },
  shop: { wxa_path: parcel.page, img_url: "", goods_name: GOODS, goods_count: parcel.boxes },
  insured: { use_insured: 0, insured_value: 0 },
  service: { service_type: parcel.carrier.serviceType, service_name: parcel.carrier.serviceName },
});

/** The body of order/cancel and path/get. */
export const refBody = ({ number, waybill, carrier, openid }: WaybillRef) => ({
  order_id: number,
  ...(openid ? { openid } : {}),
  delivery_id: carrier.waybillCode,
  waybill_id: waybill,
});

/** Goods of the tracking message: 60 and 40 characters at most. */
export const goodsInfo = () => ({ detail_list: [{ goods_name: GOODS, goods_img_url: "", goods_desc: "" }] });
