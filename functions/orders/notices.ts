import { yuan } from "../../shared/kernel/money";
import { clockOf, dayOf } from "../../shared/kernel/time";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice, VisitScene } from "../../shared/notifications/notice";
import type { OrderEvent } from "../../shared/orders/events";

type Shape = {
  readonly kind: NoticeKind;
  /** States of the order, or of the refund that it is about. */
  readonly whileIn: readonly string[];
  readonly template: "payment-result" | "refund-progress";
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
  readonly visit?: VisitScene;
};

const PAID: Shape = {
  kind: "order-paid",
  whileIn: ["paid", "partly-refunded"],
  template: "payment-result",
  state: "付款成功",
  note: "请点开查看明细和收据",
  visit: "payment-made",
};
const CLOSED: Shape = {
  kind: "order-closed",
  whileIn: ["closed"],
  template: "payment-result",
  state: "已关闭",
  note: "没有扣款，需要时请重新下单",
};
const APPROVED: Shape = {
  kind: "refund-approved",
  whileIn: ["approved", "under-way"],
  template: "refund-progress",
  state: "退款中",
  note: "将按原路退回，到账后再告诉您",
};
const RETURNED: Shape = {
  kind: "payment-returned",
  whileIn: ["approved", "under-way", "failed", "done", "paid-at-desk"],
  template: "refund-progress",
  state: "自动退回",
  note: "付款未能使用，全部退回",
  urgent: true,
};
const REFUSED: Shape = {
  kind: "refund-refused",
  whileIn: ["refused"],
  template: "refund-progress",
  state: "未通过",
  note: "请点开查看原因和下一步",
  urgent: true,
};
const DELAYED: Shape = {
  kind: "refund-delayed",
  whileIn: ["failed"],
  template: "refund-progress",
  state: "仍在处理",
  note: "比预计慢，工作人员正在处理",
};
const DONE: Shape = {
  kind: "refund-done",
  whileIn: ["done", "paid-at-desk"],
  template: "refund-progress",
  state: "已退款",
  note: "请在原付款账户查看",
  visit: "refund-made",
};

/** What is told of a piece of news; nothing of what she has just done herself, or has heard before. */
function shapeOf({ type, facts }: OrderEvent): Shape | undefined {
  switch (type) {
    case "order.paid":
      return PAID;
    case "order.closed":
      return facts.begun === "yes" ? CLOSED : undefined;
    case "order.refund-approved":
      if (facts.again === "yes") return undefined;
      return facts.returned === "yes" && facts.from === "order" ? RETURNED : APPROVED;
    case "order.refund-refused":
      return REFUSED;
    case "order.refund-failed":
      return DELAYED;
    case "order.refund-done":
      return DONE;
    case "order.refund-asked":
    case "order.payment-quarantined":
      return undefined;
  }
}

/** Nothing that shows on a lock screen says what was paid for (N6). */
const ITEM = "医院服务";
const COUNTER = "收费处";

/** What we tell of an order's news: at most one notice an event, to who pays it. Pure. `at` is when it happened. */
export function noticesOf(event: OrderEvent, at: string): Notice[] {
  const shape = shapeOf(event);
  const { accountId, personId, orderId, facts } = event;
  if (!shape || !accountId) return [];
  const { kind, whileIn, template, state, note, urgent, visit } = shape;
  const amount = facts.fen === undefined ? "0.00" : yuan(Number(facts.fen));
  const values = { item: ITEM, amount: `${amount}元`, state, at: `${dayOf(at)} ${clockOf(at)}`, note };
  return [
    {
      to: accountId,
      ...(personId ? { personId } : {}),
      kind,
      facts,
      about: { domain: "orders", id: orderId },
      whileIn,
      version: event.version,
      page: `orders/pages/order/index?id=${orderId}`,
      push: { template, values },
      ...(visit ? { visit: { scene: visit, values: { department_name: COUNTER } } } : {}),
      ...(urgent ? { sms: [state] } : {}),
    },
  ];
}
