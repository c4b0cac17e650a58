import type { DeliveryEvent, DeliveryEventType } from "../../shared/deliveries/events";
import { deliveryPolicy } from "../../shared/deliveries/policy";
import { UNDER_WAY } from "../../shared/deliveries/rules";
import { addMinutes, clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
  /** Unread for so many hours: somebody calls her. */
  readonly callAfterHours?: number;
};

/** No word here says what is in it or for what it is: these show on lock screens (N6). */
const SHAPES: { readonly [T in DeliveryEventType]?: Shape } = {
  "delivery.freight-owed": {
    kind: "freight-owed",
    whileIn: ["due"],
    state: "待付运费",
    note: "付好后寄出，或改为到院取",
    urgent: true,
  },
  "delivery.turned-to-pick-up": {
    kind: "parcel-to-pick-up",
    whileIn: ["due", "ready", "not-collected"],
    state: "改为自取",
    note: "备好后请到院领取",
  },
  "delivery.ready": {
    kind: "medicine-ready",
    whileIn: ["ready", "not-collected"],
    state: "可以领取",
    note: "请带取件码到窗口",
    urgent: true,
  },
  "delivery.not-collected": {
    kind: "medicine-not-collected",
    whileIn: ["not-collected"],
    state: "还没领取",
    note: "请尽快来取，或打电话",
    urgent: true,
    callAfterHours: deliveryPolicy.notCollected.callAfterHours,
  },
  "delivery.picked-up": {
    kind: "medicine-picked-up",
    whileIn: ["picked-up"],
    state: "已经领走",
    note: "不是您本人请联系",
  },
  "delivery.handed-over": {
    kind: "parcel-handed-over",
    whileIn: UNDER_WAY,
    state: "已交快递",
    note: "点开查看物流",
    urgent: true,
  },
  "delivery.arrived": {
    kind: "parcel-arrived",
    whileIn: ["out-for-delivery", "in-locker"],
    state: "快到了",
    note: "请准备签收",
    urgent: true,
  },
  "delivery.signed": { kind: "parcel-signed", whileIn: ["signed"], state: "已签收", note: "请核对数量" },
  "delivery.stuck": { kind: "parcel-problem", whileIn: UNDER_WAY, state: "正在查件", note: "包裹有延误，正在处理" },
  "delivery.returned": {
    kind: "parcel-failed",
    whileIn: ["returned"],
    state: "未能送达",
    note: "请点开查看",
    urgent: true,
  },
  "delivery.lost": { kind: "parcel-failed", whileIn: ["lost"], state: "未能送达", note: "请点开查看", urgent: true },
  "delivery.damaged": {
    kind: "parcel-failed",
    whileIn: ["damaged"],
    state: "未能送达",
    note: "请点开查看",
    urgent: true,
  },
};

const ITEM = "医院寄送";
/** What of an event an inbox keeps; a phone's digits are for WeChat's shipping information only. */
const TOLD = ["until", "amount", "carrier", "waybill", "why", "then", "by"];

/** What we tell of our own news; a tap opens that parcel's timeline (D2-20, D2-21). Pure. `at` is when it happened. */
export function noticesOf(event: DeliveryEvent, at: Instant): Notice[] {
  const { type, deliveryId, accountId, personId, version, facts } = event;
  const shape = SHAPES[type];
  // She has said herself that she holds it.
  if (!shape || (type === "delivery.signed" && facts.by === "patient")) return [];
  return [
    {
      to: accountId,
      personId,
      kind: shape.kind,
      facts: Object.fromEntries(Object.entries(facts).filter(([name]) => TOLD.includes(name))),
      about: { domain: "deliveries", id: deliveryId },
      version,
      whileIn: shape.whileIn,
      page: `deliveries/pages/delivery/index?id=${deliveryId}`,
      push: {
        template: "application-progress",
        values: { item: ITEM, state: shape.state, at: `${dayOf(at)} ${clockOf(at)}`, note: shape.note },
      },
      ...(shape.urgent ? { sms: [shape.state] } : {}),
      ...(shape.callAfterHours ? { answerBy: addMinutes(at, shape.callAfterHours * 60) } : {}),
    },
  ];
}
