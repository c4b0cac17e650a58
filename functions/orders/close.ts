import type { Id } from "../../shared/kernel/ids";
import type { CloseReason } from "../../shared/orders/model";
import { closeOrder } from "../../shared/orders/rules";
import { closeWithProvider, runningOf } from "./attempts";
import { keysOf } from "./keys";
import { orderNews } from "./order-news";
import type { Parts } from "./parts";

/** How an attempt to close an order ended; `later`: the provider could not say, or others moved the order. */
export type Closed = "closed" | "paid" | "missing" | "later";

/**
 * Closes an unpaid order: first every running payment with the provider, then the order (3.5). Money that had come is
 * settled instead. Killed in between, it is done again: closing with the provider may be repeated.
 */
export async function close(parts: Parts, tenant: string, id: Id, because: CloseReason): Promise<Closed> {
  const { repository, clock } = parts;
  for (let tries = 0; tries < 5; tries++) {
    const order = await repository.unread(tenant, id);
    if (!order) return "missing";
    if (order.payment !== "unpaid") return "paid";
    const running = runningOf(order);
    const closed = await closeWithProvider(parts, tenant, running);
    if (closed === "unreachable") return "later";
    if (closed === "paid") continue;
    const after = closeOrder(order, because, clock.now());
    if (!after) return "closed";
    const line = {
      version: after.v,
      at: after.updatedAt,
      what: "closed",
      by: "hospital",
      note: because,
      fingerprint: "job",
    } as const;
    const facts = { because, begun: order.attempts.length > 0 ? "yes" : "no" };
    const committed = await repository.commit([
      ...repository.change(order, after, "closed", line, tenant),
      { remove: keysOf(tenant).toClose(order.payUntil, id), when: "any" },
      repository.freeSubject(order.subject, tenant),
      orderNews(after, "order.closed", tenant, facts),
    ]);
    if (committed.ok) return "closed";
  }
  return "later";
}
