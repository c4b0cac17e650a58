import type { NoticeKind } from "../../../../shared/notifications/model";
import type { notifications } from "../../../../shared/notifications/contract";
import type { CallEnd, CallOutcome } from "../../../../shared/notifications/views";
import type { RefusalsOf } from "../../i18n";

const about: Record<NoticeKind, string> = {
  "application-received": "申请已收到",
  "application-needs-information": "请她补充资料",
  "application-rerouted": "请她到现场办理",
  "application-declined": "申请没有通过",
  "application-not-scheduled": "没有排上",
  "application-overdue": "答复晚了",
  "application-wait-listed": "已进入候补",
  "application-window-closing": "候补期限将近",
  "appointment-offered": "时间待她确认",
  "appointment-offer-expired": "预留已过期",
  "appointment-scheduled": "检查时间已定",
  "appointment-cancelled": "预约已取消",
  "appointment-reminder": "检查提醒",
  "appointment-moved": "改期",
  "appointment-displaced": "停诊后另留时间",
  "appointment-unseated": "停诊后候补",
  "appointment-repriced": "费用降低",
  "appointment-day-changed": "日历有变",
  "examination-called": "叫号",
  "examination-repeat": "需再查一次",
  "report-ready": "报告已出",
  "appointment-missed": "未到检",
  "appeal-decided": "申诉已答复",
  "clinic-booked": "门诊已约",
  "clinic-cancelled": "门诊已取消",
  "clinic-place-kept": "号待她确认",
  "clinic-place-lapsed": "预留的号已让出",
  "clinic-stopped": "医生停诊",
  "clinic-reminder": "门诊提醒",
  "clinic-draw": "抽签结果",
  "clinic-release": "放号提醒",
  "order-paid": "已缴费",
  "order-closed": "订单已关闭",
  "refund-approved": "退款已同意",
  "refund-refused": "退款未同意",
  "refund-done": "退款到账",
  "refund-delayed": "退款延迟",
  "payment-returned": "来款已退回",
};
const outcomes: Record<CallOutcome, string> = {
  reached: "已接通，已告知",
  "no-answer": "没有接",
  "wrong-number": "号码不对",
};
const ended: Record<CallEnd, string> = {
  reached: "已打通，不用再打。",
  "wrong-number": "号码不对，已记录。",
  read: "她已自己读到消息，不用再打。",
  superseded: "情况已变，不用再打。",
  "too-late": "已过期限。",
};
const refusals: RefusalsOf<typeof notifications> = {
  "call.ended": { what: "不用再打了", why: "这项任务已经结束。", next: "请看列表里的下一项。" },
  "call.moved-on": { what: "同事刚打过", why: "这项任务刚有新的记录。", next: "已刷新，请看记录后再决定。" },
};

export const zh = {
  about,
  outcomes,
  ended,
  refusals,
  open: (count: string) => `电话任务 ${count}`,
  title: "电话任务",
  text: "重要消息快到期限、患者还没有读到：请打电话告诉她。最早到期的在最前。",
  none: "没有要打的电话。",
  by: (at: string) => `${at} 前`,
  tries: (n: number) => `已打 ${n} 次`,
  show: "显示姓名和电话",
  showHint: "显示会留下记录。",
  call: (phone: string) => `拨打 ${phone}`,
  noPhone: "没有登记电话号码。",
  note: "说了什么（可不填）",
  back: "返回列表",
  made: (by: string, at: string) => `${by}，${at}`,
};
export type CallListWords = typeof zh;
