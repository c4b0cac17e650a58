import type { ApplicationEvent } from "../../shared/appointments/events";
import type { Id } from "../../shared/kernel/ids";
import { giveBackDifference } from "../../shared/orders/refund-rules";
import { totalOf } from "../../shared/orders/rules";
import { meaningOf } from "./approve-refund";
import { close } from "./close";
import type { Parts } from "./parts";
import { RefundContended, standingOf } from "./refund-on-end";
import { refundWrites } from "./refund-writes";

/** The provider could not say whether money had come: the event stays in the outbox and is told again. */
export class ClosingLater extends Error {
  override readonly name = "ClosingLater";
}

/**
 * A thing has another time or price. What was paid above it goes back once; an open order for what it was makes room for
 * one of what it is. Told twice or late it reads how things stand now, and so changes nothing more.
 */
export async function followPrice(parts: Parts, tenant: string, { applicationId }: ApplicationEvent): Promise<void> {
  const { repository, sellers } = parts;
  const order = await repository.ofSubject(tenant, { domain: "appointments", id: applicationId });
  if (!order) return;
  if (order.payment !== "unpaid") return giveDifferenceBack(parts, tenant, order.id);
  const what = order.accountId && (await sellers.appointments.payable(tenant, applicationId, order.accountId));
  if (what && totalOf(what.lines) === order.totalFen && what.serviceAt === order.serviceAt) return;
  // Money that came in this moment is told by itself, and fits or goes back (S7).
  if ((await close(parts, tenant, order.id, "replaced")) === "later") throw new ClosingLater();
}

/** What the thing costs less than was paid for it goes back, once: it became cheaper, or less of it was supplied. */
export async function giveDifferenceBack(
  parts: Parts,
  tenant: string,
  orderId: Id,
  reason: "price-fell" | "not-supplied" = "price-fell",
): Promise<void> {
  const { repository, clock } = parts;
  for (let tries = 0; tries < 5; tries++) {
    const order = await repository.unread(tenant, orderId);
    const standing = order && (await standingOf(parts, tenant, order));
    const counts = standing?.is === "stands" || (reason === "not-supplied" && standing?.is === "given");
    if (!order || !counts || standing?.dueFen === undefined) return;
    const after = giveBackDifference(order, standing.dueFen, clock.now(), reason);
    if (!after) return;
    const { what, ...meaning } = meaningOf(order, after);
    const stepId = `${reason}@${after.order.v}`;
    const line = { what, by: "hospital", fen: after.refund.fen, note: reason, fingerprint: stepId } as const;
    const step = { ...meaning, before: { order }, after, stepId, line };
    if ((await repository.commit(refundWrites(repository, step, tenant))).ok) return;
  }
  throw new RefundContended();
}
