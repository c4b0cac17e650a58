import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";

export const APPLICATION_EVENTS = [
  "application.submitted",
  "application.information-asked",
  "application.supplied",
  "application.rerouted",
  "application.declined",
  "application.not-scheduled",
  "application.review-overdue",
  "application.wait-listed",
  "application.window-closing",
  "application.offered",
  "application.offer-expired",
  "application.scheduled",
  "application.cancelled",
  "application.payment-unusable",
  /** A place is kept some minutes longer while she pays. */
  "application.kept-longer",
  /** She moved it herself to another time. */
  "application.moved",
  /** Her session was stopped; another place is kept for her. */
  "application.displaced",
  /** Her session was stopped, and no place is free in time yet. */
  "application.unseated",
  /** The calendar changed: her price fell, and the difference goes back. */
  "application.repriced",
  /** The calendar changed the kind of her day: what she agreed to stands. */
  "application.day-changed",
  "application.checked-in",
  "application.called",
  "application.repeat-needed",
  "application.done",
  "application.report-ready",
  "application.no-show",
  "application.appeal-decided",
] as const;
export type ApplicationEventType = (typeof APPLICATION_EVENTS)[number];

/** News of an application: named thing@version, so that it is the same however often it is told. */
export type ApplicationEvent = {
  readonly type: ApplicationEventType;
  readonly applicationId: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly version: number;
  readonly facts: NoticeFacts;
};
export type AppointmentsEvent = ApplicationEvent;
