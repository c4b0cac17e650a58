import type { Id } from "../kernel/ids";
import type { NoticeFacts } from "../notifications/model";

export const CONSULTATION_EVENTS = [
  "consultation.submitted",
  "consultation.paid",
  "consultation.not-paid",
  "consultation.cancelled",
  "consultation.accepted",
  "consultation.declined",
  "consultation.timed-out",
  "consultation.transferred",
  /** The doctor wrote, and she is not reading just now. */
  "consultation.message",
  /** The doctor calls: a voice or video call is waiting for her. */
  "consultation.calling",
  "consultation.ending-soon",
  "consultation.ended",
  "consultation.unanswered",
  "consultation.stopped",
  "consultation.disputed",
  "consultation.dispute-decided",
  "consultation.dispute-late",
  /** Money came for a request that cannot use it any more. */
  "consultation.payment-unusable",
] as const;
export type ConsultationEventType = (typeof CONSULTATION_EVENTS)[number];

/** News of an online follow-up, named thing@version. */
export type ConsultationEvent = {
  readonly type: ConsultationEventType;
  readonly consultationId: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly version: number;
  readonly facts: NoticeFacts;
};
