import type { ApplicationEventType } from "../../../shared/appointments/events";
import type { NoticeKind } from "../../../shared/notifications/model";

/** How one kind of news is told. */
export type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent: boolean;
};

/** No word here says what the examination is for, or of whom: these show on lock screens (N6). */
export const SHAPES: Readonly<Record<ApplicationEventType, Shape | undefined>> = {
  "application.submitted": {
    kind: "application-received",
    whileIn: ["submitted", "under-review"],
    state: "已收到",
    note: "审核后通知您，请留意消息",
    urgent: false,
  },
  "application.information-asked": {
    kind: "application-needs-information",
    whileIn: ["needs-information"],
    state: "待您补充",
    note: "请点开查看需要补充什么",
    urgent: true,
  },
  "application.supplied": undefined,
  "application.rerouted": {
    kind: "application-rerouted",
    whileIn: ["route-changed"],
    state: "请来现场",
    note: "请点开查看地点和步骤",
    urgent: true,
  },
  "application.declined": {
    kind: "application-declined",
    whileIn: ["declined"],
    state: "未能预约",
    note: "请点开查看原因和下一步",
    urgent: true,
  },
  "application.not-scheduled": {
    kind: "application-not-scheduled",
    whileIn: ["not-scheduled"],
    state: "未能排期",
    note: "请点开查看其他办法",
    urgent: true,
  },
  "application.review-overdue": {
    kind: "application-overdue",
    whileIn: ["submitted", "under-review"],
    state: "仍在审核",
    note: "比预计慢，已为您催办",
    urgent: false,
  },
  "application.wait-listed": {
    kind: "application-wait-listed",
    whileIn: ["wait-listed"],
    state: "候补中",
    note: "有空出的时间会马上通知您",
    urgent: false,
  },
  "application.window-closing": {
    kind: "application-window-closing",
    whileIn: ["wait-listed"],
    state: "期限将近",
    note: "请点开查看其他办法",
    urgent: true,
  },
  "application.offered": {
    kind: "appointment-offered",
    whileIn: ["offered"],
    state: "待您确认",
    note: "请在截止时间前确认",
    urgent: true,
  },
  "application.offer-expired": {
    kind: "appointment-offer-expired",
    whileIn: ["offer-expired"],
    state: "已过期",
    note: "号已释放，可重新排期",
    urgent: true,
  },
  "application.scheduled": {
    kind: "appointment-scheduled",
    whileIn: ["scheduled"],
    state: "预约成功",
    note: "请点开查看注意事项",
    urgent: true,
  },
  "application.cancelled": {
    kind: "appointment-cancelled",
    whileIn: ["cancelled-by-patient", "declined", "cancelled-by-hospital"],
    state: "已取消",
    note: "请点开查看详情",
    urgent: false,
  },
  // The order tells of the money that goes back.
  "application.payment-unusable": undefined,
  "application.kept-longer": undefined,
  "application.moved": {
    kind: "appointment-moved",
    whileIn: ["scheduled"],
    state: "已改时间",
    note: "请点开查看新的时间",
    urgent: true,
  },
  "application.displaced": {
    kind: "appointment-displaced",
    whileIn: ["offered"],
    state: "时间有变",
    note: "已另留时间，请尽快确认",
    urgent: true,
  },
  "application.unseated": {
    kind: "appointment-unseated",
    whileIn: ["wait-listed"],
    state: "时间有变",
    note: "请点开查看下一步",
    urgent: true,
  },
  "application.repriced": {
    kind: "appointment-repriced",
    whileIn: ["scheduled", "offered", "accepted"],
    state: "费用降低",
    note: "差额按原路退回",
    urgent: false,
  },
  "application.day-changed": {
    kind: "appointment-day-changed",
    whileIn: ["scheduled", "offered", "accepted"],
    state: "日历有变",
    note: "时间和费用不变",
    urgent: false,
  },
  "application.checked-in": undefined,
  "application.called": {
    kind: "examination-called",
    whileIn: ["checked-in"],
    state: "请进诊室",
    note: "轮到您了，请到诊室",
    urgent: true,
  },
  "application.repeat-needed": {
    kind: "examination-repeat",
    whileIn: ["repeat-needed", "scheduled"],
    state: "请再来查",
    note: "请点开查看回来的时间",
    urgent: true,
  },
  "application.done": undefined,
  "application.report-ready": {
    kind: "report-ready",
    whileIn: ["report-ready"],
    state: "报告已出",
    note: "请点开查看报告",
    urgent: false,
  },
  "application.no-show": {
    kind: "appointment-missed",
    whileIn: ["no-show"],
    state: "未到检",
    note: "有原因请点开说明",
    urgent: false,
  },
  "application.appeal-decided": {
    kind: "appeal-decided",
    whileIn: ["no-show", "cancelled-by-patient"],
    state: "已答复",
    note: "请点开查看答复",
    urgent: false,
  },
};
