import { addMinutes, clockOf, dayOf, instantOf, type Instant } from "../../shared/kernel/time";
import type { NoticeKind } from "../../shared/notifications/model";
import type { Notice, VisitScene } from "../../shared/notifications/notice";
import type { ClinicEvent, ClinicEventType } from "../../shared/outpatient/events";
import { outpatientPolicy, type OutpatientPolicy } from "../../shared/outpatient/policy";

type Shape = {
  readonly kind: NoticeKind;
  readonly whileIn: readonly string[];
  /** At most five Chinese characters (a "phrase" of the template). */
  readonly state: string;
  readonly note: string;
  readonly urgent?: boolean;
  readonly scene?: VisitScene;
};

/** No states of a visit: the news is of a session. */
const RELEASED = "released";
const DRAWN = "drawn";
export const OF_A_SESSION: readonly string[] = [RELEASED, DRAWN];

/** No word here says which department or why: these show on lock screens (N6). */
const SHAPES: Readonly<Record<ClinicEventType, Shape>> = {
  "clinic.booked": {
    kind: "clinic-booked",
    whileIn: ["booked"],
    state: "预约成功",
    note: "费用请当天在窗口交",
    scene: "appointment-made",
  },
  "clinic.moved": {
    kind: "clinic-booked",
    whileIn: ["booked"],
    state: "已改时间",
    note: "请点开查看新的时间",
    scene: "appointment-made",
  },
  "clinic.cancelled": {
    kind: "clinic-cancelled",
    whileIn: ["cancelled"],
    state: "已取消",
    note: "需要时可以重新预约",
    scene: "appointment-cancelled",
  },
  "clinic.place-kept": {
    kind: "clinic-place-kept",
    whileIn: ["kept"],
    state: "待您确认",
    note: "请在截止时间前确认",
    urgent: true,
  },
  "clinic.place-lapsed": {
    kind: "clinic-place-lapsed",
    whileIn: ["lapsed"],
    state: "已让出",
    note: "号给了下一位",
  },
  "clinic.stopped": {
    kind: "clinic-stopped",
    whileIn: ["cancelled-by-hospital"],
    state: "医生停诊",
    note: "请点开换一个时间",
    urgent: true,
    scene: "appointment-cancelled",
  },
  "clinic.drawn": {
    kind: "clinic-draw",
    whileIn: ["booked", "waiting"],
    state: "已抽签",
    note: "请点开查看结果和核对办法",
  },
  "clinic.not-drawn": {
    kind: "clinic-draw",
    whileIn: [DRAWN],
    state: "已抽签",
    note: "请点开查看结果和核对办法",
  },
  "clinic.released": { kind: "clinic-release", whileIn: [RELEASED], state: "已放号", note: "请点开选择时间" },
};

const ITEM = "门诊预约";
const PLACE = "门诊部";
const REMINDER_NOTE = "费用当天在窗口交";

/** What we tell of a visit's news, and of a fixed time once more before it comes. Pure. `at` is when it happened. */
export function noticesOf(
  event: ClinicEvent,
  at: Instant,
  { reminders }: Pick<OutpatientPolicy, "reminders"> = outpatientPolicy,
): Notice[] {
  const { type, visitId, accountId, personId, version, facts } = event;
  const shape = SHAPES[type];
  const time = facts.day && facts.startsAt ? `${facts.day} ${facts.startsAt}` : undefined;
  const timed = time !== undefined && (shape.scene === "appointment-made" || type === "clinic.released");
  const values = { department_name: PLACE, department_location: PLACE, appointment_time: time ?? "" };
  const common = {
    to: accountId,
    ...(personId ? { personId } : {}),
    facts,
    about: { domain: "outpatient", id: visitId },
    version,
    page: pageOf(event),
  };
  const told: Notice = {
    ...common,
    kind: shape.kind,
    whileIn: shape.whileIn,
    push:
      timed && shape.scene
        ? { template: "examination-appointment", values: { item: ITEM, time, place: PLACE, note: shape.note } }
        : {
            template: "application-progress",
            values: { item: ITEM, state: shape.state, at: `${dayOf(at)} ${clockOf(at)}`, note: shape.note },
          },
    ...(shape.scene && time ? { visit: { scene: shape.scene, values } } : {}),
    ...(shape.urgent ? { sms: [shape.state] } : {}),
    ...(type === "clinic.place-kept" && facts.until ? { answerBy: facts.until } : {}),
  };
  const fixed = type === "clinic.booked" || type === "clinic.moved" || facts.outcome === "won";
  if (!fixed || !time) return [told];
  const startsAt = instantOf(facts.day!, facts.startsAt!);
  const again = reminders.map(({ minutesBefore }): Notice => ({
    ...common,
    kind: "clinic-reminder",
    whileIn: ["booked"],
    push: { template: "visit-reminder", values: { item: ITEM, time, place: PLACE, note: REMINDER_NOTE } },
    visit: { scene: "visit-reminder", values },
    tellAt: addMinutes(startsAt, -minutesBefore),
    usefulUntil: startsAt,
  }));
  return [told, ...again];
}

/** What a tap on the news opens. */
function pageOf({ type, visitId, facts }: ClinicEvent): string {
  if (type === "clinic.released") return `outpatient/pages/doctor/index?id=${facts.doctorId ?? ""}`;
  if (type === "clinic.not-drawn")
    return `outpatient/pages/ticket/index?session=${encodeURIComponent(facts.sessionId ?? "")}`;
  return `outpatient/pages/visit/index?id=${visitId}`;
}
