import type { Instant } from "../../../shared/kernel/time";
import { duesOf } from "../../../shared/prescriptions/clocks";
import type { Prescription } from "../../../shared/prescriptions/model";
import { byHospital, takeStep } from "../../../shared/prescriptions/rules";
import type { Parts } from "../parts";
import { boxesBackOf } from "../boxes";
import { stepByHospital } from "../step";

type Lapsing = Pick<Parts, "repository" | "table" | "deliveries" | "clock">;

/** Back to the choice: nobody keeps its boxes any more. Its open order is closed by what orders hear. */
export const lapsed = { payUntil: undefined } as const satisfies Partial<Prescription>;

/** What was not paid in time gives its boxes back; it can be bought again while it is valid. The number of those that lapsed. */
export async function lapseUnpaid(parts: Lapsing, tenant: string): Promise<number> {
  const now: Instant = parts.clock.now();
  let count = 0;
  for (const due of await parts.repository.due(tenant, now)) {
    if (due.kind !== "pay") continue;
    const after = await stepByHospital(parts, tenant, due.id, async (before) => {
      if (!duesOf(before).some(({ kind, at }) => kind === "pay" && at === due.dueAt)) return undefined;
      const step = byHospital("lapse", before.v + 1, now, "not-paid-in-time");
      const taken = takeStep(before, "lapse", step, lapsed);
      if (!taken.ok) return undefined;
      const writes = await boxesBackOf(parts)(tenant, before, now);
      return { after: taken.value, event: "prescription.lapsed", writes };
    });
    if (after) count++;
    else await parts.repository.commit([parts.repository.undueWrite(tenant, due)]);
  }
  return count;
}
