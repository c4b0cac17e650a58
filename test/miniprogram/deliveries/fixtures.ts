import { choiceCalls } from "../../../shared/deliveries/choice-calls";
import { Address } from "../../../shared/deliveries/model";
import { DeliveryView } from "../../../shared/deliveries/views";
import type { OutputOf } from "../../../shared/kernel/contract";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import { now, PERSON, today } from "../appointments/fixtures";

export const DELIVERY = "d".repeat(26);
export const HOME = "h".repeat(26);
export const RX = "r".repeat(26);
export const window = {
  name: { zh: "门诊药房 6 号窗口", en: "Outpatient pharmacy, window 6" },
  where: { zh: "A 区 1 楼", en: "Area A, 1st floor" },
  hours: { zh: "每天 8:00–17:30", en: "Every day 8:00–17:30" },
  phone: "02311113333",
};
export const place = {
  name: "林雨晴",
  phone: "13800000001",
  province: { code: "50", name: "重庆市" },
  district: { code: "500112", name: "渝北区" },
  street: "金山路 8 号 3 栋 1201",
};
export const addressOf = (more: Partial<Address> = {}): Address =>
  Address.parse({ id: HOME, version: 2, ...place, label: "家", isDefault: true, ...more });

const courier = (id: "SF" | "EMS" | "JD" | "ZTO", zh: string, en: string) => ({ id, name: { zh, en }, phone: "95338" });
type Options = OutputOf<(typeof choiceCalls)["options"]>;
export const offerOf = (more: object = {}) => ({
  carrier: courier("SF", "顺丰", "SF Express"),
  service: { zh: "标快", en: "standard" },
  fen: 1800,
  promisedDay: addDays(today(), 2),
  arrivesBefore: true,
  payOnArrival: true,
  cutOff: "17:00",
  source: "价目表 / Price list",
  ...more,
});
export const slow = offerOf({
  carrier: courier("ZTO", "中通", "ZTO Express"),
  fen: 900,
  promisedDay: addDays(today(), 6),
  arrivesBefore: false,
  payOnArrival: false,
});
export const barred = {
  carrier: courier("EMS", "邮政", "EMS"),
  service: { zh: "特快", en: "express" },
  why: "liquid",
  payOnArrival: false,
  cutOff: "16:00",
  source: "价目表 / Price list",
};
export const optionsOf = (more: object = {}): Options =>
  choiceCalls.options.output.parse({
    pickUp: { window, keptDays: 3 },
    express: { addressId: HOME, carriers: [offerOf(), slow, barred] },
    today: today(),
    daysLeft: 4,
    runsOutOn: addDays(today(), 4),
    urgent: false,
    departmentId: "endocrinology",
    phone: "02311112222",
    ...more,
  });

const CANNOT = {
  changeAddress: false,
  setProxy: false,
  toPickUp: false,
  payFreight: false,
  confirmReceipt: false,
  requestService: true,
};
type More = Omit<Partial<DeliveryView>, "can" | "express" | "pickUp"> & {
  can?: Partial<DeliveryView["can"]>;
  express?: Partial<NonNullable<DeliveryView["express"]>>;
  pickUp?: Partial<NonNullable<DeliveryView["pickUp"]>>;
};
/** A parcel on its way, or with `method: "pick-up"` a bag that waits at the window. */
export function deliveryOf({ can, express, pickUp, method = "express", ...more }: More = {}): DeliveryView {
  const byWay =
    method === "express"
      ? {
          state: "handed-over",
          express: {
            carrier: courier("SF", "顺丰", "SF Express"),
            address: place,
            addressId: HOME,
            freight: { way: "now", fen: 1800, paidAt: addMinutes(now(), -200) },
            promisedDay: addDays(today(), 2),
            waybill: "SF0000000000001",
            handedOverAt: addMinutes(now(), -120),
            path: [],
            ...express,
          },
        }
      : {
          state: "ready",
          pickUp: {
            window,
            code: "482913",
            readyAt: addMinutes(now(), -20),
            collectBy: addMinutes(now(), 4000),
            ...pickUp,
          },
        };
  return DeliveryView.parse({
    id: DELIVERY,
    version: 4,
    prescriptionId: RX,
    personId: PERSON,
    departmentId: "endocrinology",
    method,
    createdAt: addMinutes(now(), -300),
    updatedAt: addMinutes(now(), -120),
    boxes: 3,
    steps: [
      { at: addMinutes(now(), -300), to: "chosen", by: "patient" },
      { at: addMinutes(now(), -250), to: "due", by: "hospital" },
    ],
    ...byWay,
    ...more,
    can: { ...CANNOT, ...can },
  });
}
