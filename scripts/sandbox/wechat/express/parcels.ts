import { createHash } from "node:crypto";
import type { Backstage } from "../../backstage";
import type { Push } from "../push";
import { carrierBy } from "./catalogue";

export type PathItem = { readonly action_time: number; readonly action_type: number; readonly action_msg: string };
/** A waybill as the carrier keeps it. */
export type Parcel = {
  readonly orderId: string;
  readonly openid: string;
  readonly deliveryId: string;
  readonly waybill: string;
  readonly receiver: string;
  readonly city: string;
  readonly content: string;
  readonly cancelled: boolean;
  readonly version: number;
  readonly path: readonly PathItem[];
  readonly at: number;
};
/** What the carrier does with a parcel; `quiet`: the push is lost. */
export type ParcelMove = {
  readonly waybill: string;
  readonly type: number;
  readonly message?: string;
  readonly quiet?: boolean;
  /** Milliseconds; the sandbox's clock where it is absent. */
  readonly at?: number;
};

const WORDS: Readonly<Record<number, string>> = {
  90001: "网点已受理",
  100001: "快递员已取件",
  100002: "取件失败",
  100003: "已分配快递员",
  200001: "快件运输中",
  300002: "快件正在派送",
  300003: "快件已签收",
  300004: "派送失败，明日再送",
  300005: "已放入自提柜",
  300007: "快件退回中",
  400001: "订单取消",
};
export type Parcels = ReturnType<typeof openParcels>;

/** Waybills by order number, and the news of their way to the account's message address. */
export const openParcels = (stage: Backstage, push: Push) => {
  const shelf = stage.keep.shelf<Parcel>("parcels");
  const byWaybill = (waybill: string): Parcel | undefined => shelf.values().find((one) => one.waybill === waybill);
  return {
    byOrder: (orderId: string): Parcel | undefined => shelf.get(orderId),
    byWaybill,
    list: (): Parcel[] => [...shelf.values()].sort((a, b) => b.at - a.at),
    set: (parcel: Parcel): void => void shelf.set(parcel.orderId, parcel),
    /** A number of the carrier: the same order has always the same. */
    numberOf: (deliveryId: string, orderId: string): string => {
      const digest = createHash("sha256").update(`${deliveryId}/${orderId}`).digest();
      return `${carrierBy(deliveryId)?.prefix ?? ""}${String(digest.readUIntBE(0, 6)).padStart(13, "0").slice(0, 13)}`;
    },
    /** Adds one line to the way of a parcel and tells the whole of it under the next version. */
    move({ waybill, type, message, quiet, at }: ParcelMove): Parcel {
      const parcel = byWaybill(waybill);
      if (parcel === undefined) throw new RangeError(`no waybill "${waybill}"`);
      const item = {
        action_time: Math.floor((at ?? stage.clock.now()) / 1000),
        action_type: Number(type),
        action_msg: message ?? WORDS[Number(type)] ?? "快件状态更新",
      };
      const moved = { ...parcel, version: parcel.version + 1, path: [...parcel.path, item] };
      shelf.set(parcel.orderId, moved);
      if (quiet !== true) tell(moved);
      return moved;
    },
    /** Tells once more what was told. */
    tellAgain: (waybill: string): void => {
      const parcel = byWaybill(waybill);
      if (parcel) tell(parcel);
    },
  };

  function tell({ openid, deliveryId, waybill, orderId, version, path }: Parcel): void {
    const actions = path.map(({ action_time: ActionTime, action_type: ActionType, action_msg: ActionMsg }) => ({
      ...{ ActionTime, ActionType, ActionMsg },
    }));
    push.event("program", "add_express_path", openid, {
      ...{ DeliveryID: deliveryId, WayBillId: waybill, OrderId: orderId, Version: version, Count: actions.length },
      // One entry is an object: the trap of the platform's XML heritage (contracts 2.7).
      Actions: actions.length === 1 ? actions[0] : actions,
    });
  }
};
