import type { ApplicationEvent, ApplicationEventType } from "../../shared/appointments/events";
import { appointmentPolicy, type AppointmentPolicy } from "../../shared/appointments/policy";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice } from "../../shared/notifications/notice";
import { addMinutes, clockOf, dayOf, instantOf } from "../../shared/kernel/time";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent: boolean;
};

/** No word here says what the examination is for, or of whom: these show on lock screens (N6). */
const SHAPES: Readonly<Record<ApplicationEventType, Shape | undefined>> = {
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
};

const ITEM = "检查预约";
const PLACE = "门诊部C区3楼超声科分诊台";
const DEPARTMENT = "超声科";
const stamp = (at: string) => `${dayOf(at)} ${clockOf(at)}`;
const seen = (time: string, note: string) => ({ item: ITEM, time, place: PLACE, note });
const visit = (scene: NonNullable<Notice["visit"]>["scene"], time: string): Pick<Notice, "visit"> => ({
  visit: {
    scene,
    values: { department_name: DEPARTMENT, department_location: PLACE, appointment_time: time },
  },
});

/** What we tell of our own news, and of a fixed time once more before it comes. Pure. `at` is when it happened. */
export function noticesOf(
  event: ApplicationEvent,
  at: string,
  { reminders, waitList }: Pick<AppointmentPolicy, "reminders" | "waitList"> = appointmentPolicy,
): Notice[] {
  const shape = SHAPES[event.type];
  if (!shape) return [];
  const { facts } = event;
  const time = facts.day && facts.startsAt ? `${facts.day} ${facts.startsAt}` : undefined;
  const scheduled = event.type === "application.scheduled" ? time : undefined;
  const common = {
    to: event.accountId,
    personId: event.personId,
    facts,
    about: { domain: "appointments", id: event.applicationId },
    whileIn: shape.whileIn,
    version: event.version,
    page: `appointments/pages/application/index?id=${event.applicationId}`,
  };
  const told: Notice = {
    ...common,
    kind: shape.kind,
    push: scheduled
      ? { template: "examination-appointment", values: seen(scheduled, shape.note) }
      : {
          template: "application-progress",
          values: { item: ITEM, state: shape.state, at: stamp(at), note: shape.note },
        },
    ...(scheduled ? visit("appointment-made", scheduled) : {}),
    ...(event.type === "application.cancelled" && time ? visit("appointment-cancelled", time) : {}),
    ...(shape.urgent ? { sms: [scheduled ?? shape.state] } : {}),
    ...answerBy(event, at, waitList),
  };
  if (!scheduled) return [told];
  const startsAt = instantOf(facts.day!, facts.startsAt!);
  const again = reminders.map(({ minutesBefore }): Notice => ({
    ...common,
    kind: "appointment-reminder",
    push: { template: "visit-reminder", values: seen(scheduled, "请点开查看要带的东西") },
    ...visit("visit-reminder", scheduled),
    tellAt: addMinutes(startsAt, -minutesBefore),
    usefulUntil: startsAt,
  }));
  return [told, ...again];
}

/** Until when she has to answer, where this news asks for an answer. */
function answerBy(
  { type, facts }: ApplicationEvent,
  at: string,
  { closing }: AppointmentPolicy["waitList"],
): Pick<Notice, "answerBy"> {
  const until =
    type === "application.offered"
      ? facts.offerUntil
      : type === "application.information-asked"
        ? facts.answerBy
        : type === "application.window-closing"
          ? addMinutes(at, closing.readHours * 60)
          : undefined;
  return until ? { answerBy: until } : {};
}
