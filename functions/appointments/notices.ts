import type { ApplicationEvent } from "../../shared/appointments/events";
import { appointmentPolicy, type AppointmentPolicy } from "../../shared/appointments/policy";
import type { Notice } from "../../shared/notifications/notice";
import { SHAPES } from "./data/notice-shapes";
import { addMinutes, clockOf, dayOf, instantOf } from "../../shared/kernel/time";

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
  const scheduled = event.type === "application.scheduled" || event.type === "application.moved" ? time : undefined;
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
  // Of two visits she is reminded of each; a minute apart, since two reminders of one moment would be one.
  const visits = [facts, ...(facts.echoDay ? [{ ...facts, day: facts.echoDay, startsAt: facts.echoStartsAt! }] : [])];
  const again = visits.flatMap((one, nth) => {
    const startsAt = instantOf(one.day!, one.startsAt!);
    const when = `${one.day} ${one.startsAt}`;
    return reminders.map(({ minutesBefore }): Notice => ({
      ...common,
      facts: one,
      kind: "appointment-reminder",
      push: { template: "visit-reminder", values: seen(when, "请点开查看要带的东西") },
      ...visit("visit-reminder", when),
      tellAt: addMinutes(startsAt, nth - minutesBefore),
      usefulUntil: startsAt,
    }));
  });
  return [told, ...again];
}

/** Until when she has to answer, where this news asks for an answer. */
function answerBy(
  { type, facts }: ApplicationEvent,
  at: string,
  { closing }: AppointmentPolicy["waitList"],
): Pick<Notice, "answerBy"> {
  const until =
    type === "application.offered" || type === "application.displaced"
      ? facts.offerUntil
      : type === "application.information-asked"
        ? facts.answerBy
        : type === "application.window-closing"
          ? addMinutes(at, closing.readHours * 60)
          : undefined;
  return until ? { answerBy: until } : {};
}
