import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import type { PrescriptionEventType } from "../../shared/prescriptions/events";
import type { Prescription } from "../../shared/prescriptions/model";
import { announce, type News } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";

/** The event of a prescription for its commit. `about` makes the name unique where several come of one version. */
export function newsOf(
  type: PrescriptionEventType,
  { id: prescriptionId, consultationId, accountId, personId, v: version }: Prescription,
  tenant: string,
  now: Instant,
  facts: NoticeFacts = {},
  about = "",
): Write {
  const event = { type, prescriptionId, consultationId, accountId, personId, version, facts };
  return announce(tenant, event as unknown as News, `prescription#${prescriptionId}${about}@${version}`, now);
}
