import type { ClinicEventType } from "../../shared/outpatient/events";
import type { Visit } from "../../shared/outpatient/model";
import type { Instant } from "../../shared/kernel/time";
import { announce, type News } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";

/** The event of a visit for its commit; none for one that nobody follows on a phone. */
export function newsOf(type: ClinicEventType, visit: Visit, tenant: string, now: Instant, more: object = {}): Write[] {
  if (!visit.accountId) return [];
  const { id: visitId, accountId, personId, v: version, day, startsAt, doctorId, sessionId, keptUntil } = visit;
  const facts = { day, startsAt, doctorId, sessionId, ...(keptUntil ? { until: keptUntil } : {}), ...more };
  const event = { type, visitId, accountId, personId, version, facts };
  return [announce(tenant, event as unknown as News, `${visitId}@${version}`, now)];
}
