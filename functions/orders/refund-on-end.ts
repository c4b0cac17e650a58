import type { Id } from "../../shared/kernel/ids";
import type { Order, RefundReason } from "../../shared/orders/model";
import { giveBackOnEnd } from "../../shared/orders/refund-rules";
import { givesAllBack } from "../../shared/orders/refund-terms";
import { meaningOf } from "./approve-refund";
import type { Parts, Standing } from "./parts";
import { refundWrites } from "./refund-writes";

/** How the thing of an order stands, asked from the domain that sold it; undefined for what only the counter knows. */
export async function standingOf(
  { sellers }: Pick<Parts, "sellers">,
  tenant: string,
  { subject }: Pick<Order, "subject">,
): Promise<Standing | undefined> {
  return subject.domain === "desk" ? undefined : sellers[subject.domain].standing(tenant, subject.id);
}

/** Somebody else moved the order again and again: the event that asked stays in the outbox and is told later. */
export class RefundContended extends Error {
  override readonly name = "RefundContended";
}

/**
 * A thing that was paid for has ended: what the rules owe at the moment at which it ended goes back by itself, or waits for
 * a decision where they say so. Told twice it has one effect: the second time nothing is owed, and its line is there.
 */
export async function refundOnEnd(parts: Parts, tenant: string, orderId: Id, reason: RefundReason): Promise<void> {
  const { repository, clock, policy } = parts;
  const stepId = `refund-on-end#${reason}`;
  for (let tries = 0; tries < 5; tries++) {
    const order = await repository.unread(tenant, orderId);
    if (!order?.paid || (await repository.line(orderId, stepId, tenant))) return;
    const now = clock.now();
    const known = await standingOf(parts, tenant, order);
    const because = [reason, known?.because ?? reason].find(givesAllBack) ?? reason;
    const standing = { endedAt: now, ...known, is: "ended", because } as const;
    const refunds = await repository.refunds(orderId, tenant);
    const after = giveBackOnEnd(order, refunds, standing, reason, now, policy);
    if (!after) return;
    const { what, ...meaning } = meaningOf(order, after);
    const line = { what, by: "hospital", fen: after.refund.fen, note: reason, fingerprint: stepId } as const;
    const refund = refunds.find(({ number }) => number === after.refund.number);
    const before = { order, ...(refund ? { refund } : {}) };
    const step = { ...meaning, before, after, stepId, line };
    if ((await repository.commit(refundWrites(repository, step, tenant))).ok) return;
  }
  throw new RefundContended();
}
