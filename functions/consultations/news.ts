import type { ConsultationEventType } from "../../shared/consultations/events";
import type { Consultation } from "../../shared/consultations/model";
import type { Instant } from "../../shared/kernel/time";
import type { NoticeFacts } from "../../shared/notifications/model";
import { announce, type News } from "../kernel/outbox";
import type { Write } from "../kernel/table/table";

/** The event of a consultation for its commit. `about` makes the name unique where several come of one version. */
export function newsOf(
  type: ConsultationEventType,
  consultation: Pick<Consultation, "id" | "accountId" | "personId" | "v">,
  tenant: string,
  now: Instant,
  facts: NoticeFacts = {},
  about = "",
): Write {
  const { id: consultationId, accountId, personId, v: version } = consultation;
  const event = { type, consultationId, accountId, personId, version, facts };
  return announce(tenant, event as unknown as News, `consultation#${consultationId}${about}@${version}`, now);
}
