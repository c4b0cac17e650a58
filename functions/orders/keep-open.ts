import type { ApplicationEvent } from "../../shared/appointments/events";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

/** Her place is kept longer while she pays: her open order takes money as long, too. */
export async function keepOpen(parts: Parts, tenant: string, news: ApplicationEvent): Promise<void> {
  const { repository, sellers, clock } = parts;
  const { applicationId, accountId } = news;
  for (let tries = 0; tries < 5; tries++) {
    const order = await repository.ofSubject(tenant, { domain: "appointments", id: applicationId });
    const what = await sellers.appointments.payable(tenant, applicationId, accountId);
    const open = order?.payment === "unpaid" && order.closing === "open";
    if (!open || !what || what.payUntil <= order.payUntil) return;
    const after = { ...order, payUntil: what.payUntil, v: order.v + 1, updatedAt: clock.now() };
    const stepId = `kept-longer@${after.v}`;
    const line = {
      version: after.v,
      at: after.updatedAt,
      what: "kept-longer",
      by: "patient",
      fingerprint: stepId,
    } as const;
    const keys = keysOf(tenant);
    const moved = await repository.commit([
      ...repository.change(order, after, stepId, line, tenant),
      { remove: keys.toClose(order.payUntil, order.id), when: "any" },
      { put: keys.toClose(after.payUntil, order.id), item: { v: 1, id: order.id }, when: "any" },
    ]);
    if (moved.ok) return;
  }
}
