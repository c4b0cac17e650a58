import type { Id } from "../../shared/kernel/ids";
import type { OrderEvent } from "../../shared/orders/events";
import type { Order, Refund, RefundReason } from "../../shared/orders/model";
import type { Moved } from "../../shared/orders/refund-rules";
import { sendRefund as decideSending } from "../../shared/orders/refund-steps";
import type { Reaction } from "../kernel/outbox";
import type { RefundRequest } from "../ports/payment/port";
import { giveUp, totalOf } from "./fail-refund";
import { hearRefund } from "./hear-refund";
import { keysOf } from "./keys";
import type { Parts } from "./parts";
import { refundWrites } from "./refund-writes";

/** The provider could not say what became of a refund: it is asked again later, with the same number and content. */
export class RefundOutOfReach extends Error {
  override readonly name = "RefundOutOfReach";
}

/** What the payer reads on her statement: nothing about health (N6). */
const SAID: Partial<Record<RefundReason, string>> = { "second-payment": "重复支付退款" };
const saidOf = (reason: RefundReason): string => SAID[reason] ?? "医院服务退款";

/** A refund approved, or sent again, goes to the provider. */
export const sendApproved =
  (parts: Parts): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "order.refund-approved") return;
    const { orderId, number } = event as unknown as OrderEvent;
    if (number) await sendRefund(parts, tenant, orderId, number);
  };

/**
 * Brings a refund to the provider, or asks again (3.11: the same number and content, whatever happens between). Only one
 * of several at once claims it; all of them may send it, since the same number is the same refund. Until when it has to
 * wait is answered; undefined where there is nothing to wait for.
 */
export async function sendRefund(
  parts: Parts,
  tenant: string,
  orderId: Id,
  number: string,
): Promise<string | undefined> {
  const { repository, clock, policy } = parts;
  const order = await repository.unread(tenant, orderId);
  const refund = order && (await repository.refund(orderId, number, tenant));
  if (!refund) return undefined;
  if (refund.state === "under-way") await bring(parts, tenant, { order, refund });
  if (refund.state !== "approved") return undefined;
  const now = clock.now();
  const sending = decideSending({ order, refund }, await repository.refunds(orderId, tenant), now, policy);
  if (sending.is === "wait") return sending.until;
  if (sending.is === "fail" && !(await giveUp(parts, tenant, { order, refund }, sending.why)))
    throw new RefundOutOfReach();
  if (sending.is !== "go") return undefined;
  const request = (await kept(parts, tenant, orderId, number)) ?? requestOf(parts, tenant, order, refund);
  const step = {
    before: { order, refund },
    after: sending,
    stepId: `refund-sent@${sending.order.v}`,
    line: { what: "refund-sent", by: "hospital", fen: refund.fen, fingerprint: "job" } as const,
  };
  const key = keysOf(tenant).request(orderId, number);
  const keep = { put: key, item: repository.plain({ v: 1, ...request }), when: "any" } as const;
  const claimed = await repository.commit([...refundWrites(repository, step, tenant), keep]);
  if (!claimed.ok) throw new RefundOutOfReach();
  await bring(parts, tenant, sending);
  return undefined;
}

function requestOf(parts: Parts, tenant: string, order: Order, refund: Refund): RefundRequest {
  return {
    number: refund.of,
    refundNumber: refund.number,
    refundFen: refund.fen,
    totalFen: totalOf(order, refund),
    reason: saidOf(refund.reason),
    notifyUrl: `${parts.publicBaseUrl}/api/webhooks/wechat-pay/${tenant}/refund`,
  };
}

/** What was sent before, word for word. */
async function kept(parts: Parts, tenant: string, orderId: Id, number: string): Promise<RefundRequest | undefined> {
  const item = await parts.repository.get(keysOf(tenant).request(orderId, number));
  if (!item) return undefined;
  const { v: _v, retain: _retain, ...request } = item;
  return request as unknown as RefundRequest;
}

/** Sends what was kept, and takes the answer as any other news; a no is believed only if the provider knows nothing of it. */
async function bring(parts: Parts, tenant: string, { order, refund }: Moved): Promise<void> {
  const request = await kept(parts, tenant, order.id, refund.number);
  if (!request) throw new Error("a refund was sent whose request is not kept");
  const answer = await parts.provider.refund(request);
  if (answer.ok) return void (await hearRefund(parts, tenant, answer.value));
  if (answer.code === "too-soon" || answer.code === "unreachable") throw new RefundOutOfReach();
  const found = await parts.provider.findRefund(refund.number);
  if (found.ok) return void (await hearRefund(parts, tenant, found.value));
  if (found.code === "unreachable") throw new RefundOutOfReach();
  if (!(await giveUp(parts, tenant, { order, refund }, answer.code))) throw new RefundOutOfReach();
}
