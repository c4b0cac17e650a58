import type { ConsultationEvent } from "../../shared/consultations/events";
import type { Id } from "../../shared/kernel/ids";
import type { Reaction } from "../kernel/outbox";
import { close } from "./close";
import { ClosingLater } from "./follow-price";
import type { Parts } from "./parts";
import { refundOnEnd, standingOf } from "./refund-on-end";

const ENDING: readonly ConsultationEvent["type"][] = [
  "consultation.not-paid",
  "consultation.cancelled",
  "consultation.declined",
  "consultation.timed-out",
  "consultation.unanswered",
  "consultation.stopped",
  "consultation.dispute-decided",
];

/** What consultations tell: one that ended without its service is closed where it is unpaid, and given back where it is paid. */
export const followConsultations =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (!event.type.startsWith("consultation.")) return;
    const news = event as unknown as ConsultationEvent;
    if (news.type === "consultation.payment-unusable") return giveBack(parts, tenant, news.facts.orderId);
    if (ENDING.includes(news.type)) await endOrder(parts, tenant, news);
  };

/** Money that came for nothing goes back whole: a second payment, or one for a request that is over (M7, M8). */
async function giveBack(parts: Parts, tenant: string, orderId: Id | undefined): Promise<void> {
  const order = orderId && (await parts.repository.unread(tenant, orderId));
  const standing = order && (await standingOf(parts, tenant, order));
  if (!order || !standing) return;
  const because = standing.is === "ended" ? (standing.because ?? "paid-after-closing") : "second-payment";
  await refundOnEnd(parts, tenant, order.id, because);
}

/**
 * No human is needed: declined, timed out, unanswered, stopped, cancelled before acceptance, a dispute upheld (D2-03, D2-15,
 * row 56). Money that came for a request that had expired unpaid is not given back here: consultations say first whether it
 * had come in time.
 */
async function endOrder(parts: Parts, tenant: string, { type, consultationId }: ConsultationEvent): Promise<void> {
  const order = await parts.repository.ofSubject(tenant, { domain: "consultations", id: consultationId });
  const standing = order && (await standingOf(parts, tenant, order));
  if (!order || standing?.is !== "ended") return;
  const unpaid = type === "consultation.not-paid";
  const closed = await close(parts, tenant, order.id, unpaid ? "not-paid-in-time" : "not-needed");
  if (closed === "later") throw new ClosingLater();
  if (closed === "paid" && !unpaid) await refundOnEnd(parts, tenant, order.id, standing.because ?? "cancelled");
}
