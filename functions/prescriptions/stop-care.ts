import type { ConsultationEvent } from "../../shared/consultations/events";
import type { Prescription } from "../../shared/prescriptions/model";
import type { Reason } from "../../shared/prescriptions/reasons";
import { byHospital } from "../../shared/prescriptions/rules";
import { isDispensed, prescriptionLife } from "../../shared/prescriptions/states";
import type { Reaction } from "../kernel/outbox";
import { boxesBackOf } from "./boxes";
import { endOf, holdOf } from "./ending";
import type { Parts } from "./parts";
import { stepByHospital, type Decided } from "./step";
import { stopGiven } from "./stop-given";

type Stopping = Pick<Parts, "repository" | "table" | "deliveries" | "clock">;
const BECAUSE = "care-stopped" satisfies Reason;
const LEFT = "care-stopped-after-hand-over" satisfies Reason;

/**
 * Online care was stopped as unsuitable (D2-03): what is not paid is void; what is paid and has not left is held for a
 * pharmacist; what has left stays as it is, and she is told, and called if she does not read it in time.
 */
export const stopWithCare =
  (parts: Stopping): Reaction =>
  async ({ tenant, event }) => {
    if (event.type !== "consultation.stopped") return;
    const { consultationId } = event as unknown as ConsultationEvent;
    let cursor: string | undefined;
    do {
      const page = await parts.repository.ofConsultation(tenant, consultationId, cursor);
      for (const { id } of page.prescriptions)
        await stepByHospital(parts, tenant, id, (before) => stopped(parts, tenant, before));
      cursor = page.cursor;
    } while (cursor);
  };

async function stopped(parts: Stopping, tenant: string, before: Prescription): Promise<Decided | undefined> {
  // Told again: what a pharmacist has decided since stands.
  if (before.steps.some(({ reason }) => reason === LEFT || reason === BECAUSE)) return undefined;
  const now = parts.clock.now();
  const step = byHospital("stop-care", before.v + 1, now, BECAUSE);
  if (prescriptionLife.can(before.state, "void")) {
    const ended = await endOf(before, step, { tenant, because: BECAUSE }, boxesBackOf(parts));
    return ended.ok ? ended.value : undefined;
  }
  if (before.state === "paid" || before.state === "dispensing") return holdOf(before, step, BECAUSE);
  if (!isDispensed(before.state)) return undefined;
  return stopGiven(parts, tenant, before, step, { because: BECAUSE, left: LEFT });
}
