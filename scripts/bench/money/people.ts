import type { Call, PatientActor, StaffActor } from "../../../functions/kernel/call";
import { mendRefund } from "../../../functions/orders/mend-refund";
import type { Id } from "../../../shared/kernel/ids";
import { TENANT, type House } from "./house";
import { untilTaken } from "./seller";

const about = (house: House, fingerprint: string) => ({
  tenant: TENANT,
  now: house.clock.now(),
  trace: "bench",
  language: "zh" as const,
  source: "203.0.113.7",
  fingerprint,
});

export const patientCall = (house: House, accountId: Id, what: string): Call<PatientActor> => ({
  ...about(house, what),
  actor: { kind: "patient", accountId },
});

export const staffCall = (house: House, what: string): Call<StaffActor> => ({
  ...about(house, what),
  actor: {
    kind: "staff",
    staffId: "finance-1",
    displayName: { zh: "财务一", en: "Finance 1" },
    roles: ["finance"],
  },
});

/** Finance looks through the failure queue and sends every refund again, under its own number. Answers how many. */
export async function mendFailed(house: House): Promise<number> {
  const { parts, ids } = house;
  const { rows } = await untilTaken(() => parts.repository.refundQueue("failed", TENANT, 100));
  for (const { orderId, number } of rows) {
    const order = await untilTaken(() => parts.repository.unread(TENANT, orderId));
    if (!order) continue;
    const input = { id: orderId, stepId: ids.id(), version: order.v, refundNumber: number, reason: "账户已充值" };
    await untilTaken(() => mendRefund(parts)({ ...input, how: "retry" }, staffCall(house, `mend ${input.stepId}`)));
  }
  return rows.length;
}
