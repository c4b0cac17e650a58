import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";

/** What a notice is about; its words are the phone's, its facts are in `facts`. */
export const NoticeKind = z.enum([
  "application-received",
  "application-needs-information",
  "application-rerouted",
  "application-declined",
  "application-not-scheduled",
  "application-overdue",
  "application-wait-listed",
  /** On the wait list, and her last day is near. */
  "application-window-closing",
  "appointment-offered",
  "appointment-offer-expired",
  "appointment-scheduled",
  "appointment-cancelled",
  "appointment-reminder",
  "appointment-moved",
  "appointment-displaced",
  "appointment-unseated",
  "appointment-repriced",
  "appointment-day-changed",
  "examination-called",
  "examination-repeat",
  "report-ready",
  "appointment-missed",
  "appeal-decided",
  /** Outpatient appointments. */
  "clinic-booked",
  "clinic-reminder",
  "clinic-cancelled",
  "clinic-place-kept",
  "clinic-place-lapsed",
  "clinic-stopped",
  "clinic-draw",
  "clinic-release",
  /** Online follow-up. */
  "consultation-accepted",
  "consultation-declined",
  "consultation-timed-out",
  "consultation-transferred",
  "consultation-message",
  "consultation-calling",
  "consultation-ending",
  "consultation-ended",
  "consultation-unanswered",
  "consultation-stopped",
  "consultation-decided",
  /** Nobody decided her objection in the stated time: she is told, and called. */
  "consultation-decision-late",
  /** Medicine: the prescription, its way to her, service asked for in an order. */
  "prescription-approved",
  "prescription-returned",
  "prescription-rejected",
  "prescription-void",
  "prescription-expiring",
  "prescription-expired",
  "medicine-held",
  /** It had left the hospital, or she has it already: she must not take it. */
  "medicine-do-not-take",
  "medicine-part",
  "medicine-cancelled",
  "medicine-ready",
  "medicine-not-collected",
  "medicine-picked-up",
  "freight-owed",
  "parcel-handed-over",
  "parcel-arrived",
  "parcel-signed",
  "parcel-problem",
  "parcel-failed",
  "parcel-to-pick-up",
  "request-answered",
  /** Nobody answered in the stated time: she is told, and called. */
  "request-late",
  "request-closed",
  "refill-due",
  /** One's own data. */
  "proxy-granted",
  "proxy-ended",
  "card-bound",
  "identity-tried",
  "order-paid",
  "order-closed",
  "refund-approved",
  "refund-refused",
  "refund-done",
  "refund-delayed",
  /** Paid after the order was closed: the money goes back by itself. */
  "payment-returned",
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** Facts of a notice by name: days, times, places, codes. Never a diagnosis, a result or a full name (N6). */
export const NoticeFacts = z.record(z.string(), z.string());
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/** The ways that lead to her outside the inbox. A template's leave either lasts or is one message, never both. */
export const Channel = z.enum(["medical-assistant", "wechat-lasting", "wechat-subscribe", "service-account", "sms"]);
export type Channel = z.infer<typeof Channel>;

/**
 * How a channel ended: `sent`; `not-allowed` (WeChat's 43101: an answer, not a fault) and `not-possible` are no;
 * `unknown`: sent, but the answer never came; `superseded`: no longer so when it could be sent; `read`: she had read it
 * here before; `told-already`: the same news had reached her minutes before; `kept-back`: her last leave is kept for news
 * that matters more; `given-up`: 24 hours, or its deadline, have passed. `failed` and `waiting` are under way: tried again.
 */
export const DeliveryOutcome = z.enum([
  "sent",
  "not-allowed",
  "not-possible",
  "unknown",
  "superseded",
  "read",
  "told-already",
  "kept-back",
  "given-up",
  "failed",
  "waiting",
]);
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>;

export const Delivery = z.strictObject({ channel: Channel, outcome: DeliveryOutcome, at: Instant });
export type Delivery = z.infer<typeof Delivery>;

/** One message of the inbox: kept whether or not a push arrived, and it says so (row 93). */
export const InboxMessage = z.strictObject({
  id: z.string(),
  kind: NoticeKind,
  facts: NoticeFacts,
  /** The thing it is about, opened by a tap. */
  about: z.strictObject({ domain: z.string(), id: Id }),
  at: Instant,
  readAt: z.optional(Instant),
  deliveries: z.array(Delivery),
});
export type InboxMessage = z.infer<typeof InboxMessage>;
