import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";
import type { Subject } from "./model";

export const REQUEST_EVENTS = [
  "request.opened",
  "request.answered",
  /** Nobody answered in time: she is told, and called. */
  "request.late",
  "request.closed",
  "request.reopened",
] as const;
export type RequestEventType = (typeof REQUEST_EVENTS)[number];

/** News of a service request, named thing@version. Facts never say what it is about beyond its kind (N6). */
export type RequestEvent = {
  readonly type: RequestEventType;
  readonly requestId: Id;
  readonly orderId: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly subject: Subject;
  readonly version: number;
  readonly facts: NoticeFacts;
};
