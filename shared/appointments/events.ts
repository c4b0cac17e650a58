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
