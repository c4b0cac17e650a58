import type { ApplicationEvent } from "../shared/appointments/events";
import type { ConsultationEvent } from "../shared/consultations/events";
import type { Notice } from "../shared/notifications/notice";
import type { OrderEvent } from "../shared/orders/events";
import type { RequestEvent } from "../shared/orders/request-events";
import type { ClinicEvent } from "../shared/outpatient/events";
import type { DeliveryEvent } from "../shared/deliveries/events";
import type { PrescriptionEvent } from "../shared/prescriptions/events";
import type { PersonEvent, ProxyEvent } from "../shared/patients/events";
import { noticesOf as applicationNotices } from "./appointments/notices";
import { noticesOf as consultationNotices } from "./consultations/notices";
import type { News } from "./kernel/outbox";
import { noticesOf as deliveryNotices } from "./deliveries/notices";
import { noticesOf as prescriptionNotices } from "./prescriptions/notices";
import { noticesOf as orderNotices } from "./orders/notices";
import { noticesOf as requestNotices } from "./orders/requests/notices";
import { noticesOf as clinicNotices } from "./outpatient/notices";
import { noticesOf as personNotices } from "./patients/notices";
import { noticesOf as proxyNotices } from "./patients/privacy/notices";

/** What each domain wants told of its own news. */
export function noticesFor(event: News, at: string): Notice[] {
  if (event.type.startsWith("application.")) return applicationNotices(event as unknown as ApplicationEvent, at);
  if (event.type.startsWith("clinic.")) return clinicNotices(event as unknown as ClinicEvent, at);
  if (event.type.startsWith("consultation.")) return consultationNotices(event as unknown as ConsultationEvent, at);
  if (event.type.startsWith("person.")) return personNotices(event as unknown as PersonEvent, at);
  if (event.type.startsWith("proxy.")) return proxyNotices(event as unknown as ProxyEvent, at);
  if (event.type.startsWith("prescription.")) return prescriptionNotices(event as unknown as PrescriptionEvent, at);
  if (event.type.startsWith("delivery.")) return deliveryNotices(event as unknown as DeliveryEvent, at);
  if (event.type.startsWith("request.")) return requestNotices(event as unknown as RequestEvent, at);
  return event.type.startsWith("order.") ? orderNotices(event as unknown as OrderEvent, at) : [];
}
