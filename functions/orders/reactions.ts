import { createHash } from "node:crypto";
import type { ApplicationEvent } from "../../shared/appointments/events";
import { idFromBytes, type Id } from "../../shared/kernel/ids";
import type { Reaction } from "../kernel/outbox";
import { close } from "./close";
import { followConsultations } from "./follow-consultations";
import { followMedicine } from "./follow-medicine";
import { ClosingLater, followPrice } from "./follow-price";
import { issueReceipt } from "./issue-receipt";
import type { Parts } from "./parts";
import { keepOpen } from "./keep-open";
import { placeFor } from "./place";
import { refundOnEnd, standingOf } from "./refund-on-end";
import { openByItself } from "./requests/open-by-itself";
import { sendApproved } from "./send-refund";
import { tellRecord } from "./tell-record";
import { tellShipping } from "./tell-shipping";

/** Everything that this domain does when it hears news. */
export const orderReactions = (parts: Parts): Reaction[] => [
  followApplications(parts),
  followConsultations(parts),
  followMedicine(parts),
  openByItself(parts),
  sendApproved(parts),
  tellShipping(parts),
  issueReceipt(parts),
  tellRecord(parts),
];

/** What appointments tell: what is owed gets its order, what has ended is closed or given back. */
export const followApplications =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (!event.type.startsWith("application.")) return;
    const news = event as unknown as ApplicationEvent;
    if (news.type === "application.scheduled" || news.type === "application.checked-in")
      return placeAtDesk(parts, tenant, news);
    if (news.type === "application.moved" || news.type === "application.repriced") {
      await followPrice(parts, tenant, news);
      return placeAtDesk(parts, tenant, news);
    }
    if (news.type === "application.displaced") return followPrice(parts, tenant, news);
    if (news.type === "application.kept-longer") return keepOpen(parts, tenant, news);
    if (news.type === "application.payment-unusable") return giveBack(parts, tenant, news.facts.orderId);
    if (ENDING.includes(news.type)) await endOrder(parts, tenant, news);
  };

const ENDING: readonly ApplicationEvent["type"][] = [
  "application.offer-expired",
  "application.cancelled",
  "application.declined",
  "application.rerouted",
  "application.not-scheduled",
  "application.supplied",
  "application.unseated",
];

/** Who pays at the counter has an order, too, so that finance finds what is owed; its id is always the same. */
async function placeAtDesk(parts: Parts, tenant: string, news: ApplicationEvent): Promise<void> {
  const { applicationId, accountId, version } = news;
  const what = await parts.sellers.appointments.payable(tenant, applicationId, accountId);
  const now = parts.clock.now();
  if (!what || what.payUntil <= now) return;
  const id = idFromBytes(createHash("sha256").update(`order\n${tenant}\n${applicationId}\n${version}`).digest());
  await placeFor(parts, { id, what, by: "hospital", fingerprint: "reaction", now }, tenant);
}

/** Money for a place that she does not have goes back whole (S7, M7). */
async function giveBack(parts: Parts, tenant: string, orderId: Id | undefined): Promise<void> {
  const order = orderId && (await parts.repository.unread(tenant, orderId));
  if (!order) return;
  await refundOnEnd(parts, tenant, order.id, order.closing === "closed" ? "paid-after-closing" : "place-gone");
}

/**
 * The thing has ended, or its place went back: nothing is to be paid for it. Money that came for an offer that expired is
 * not given back here: appointments say first whether the place is still free.
 */
async function endOrder(parts: Parts, tenant: string, { type, applicationId }: ApplicationEvent): Promise<void> {
  const order = await parts.repository.ofSubject(tenant, { domain: "appointments", id: applicationId });
  const standing = order && (await standingOf(parts, tenant, order));
  if (!order || standing?.is !== "ended") return;
  const expired = type === "application.offer-expired";
  const closed = await close(parts, tenant, order.id, expired ? "not-paid-in-time" : "not-needed");
  if (closed === "later") throw new ClosingLater();
  if (closed === "paid" && standing.because !== "place-gone")
    await refundOnEnd(parts, tenant, order.id, standing.because ?? "cancelled");
}
