import type { App } from "./app";
import { exportApplication } from "./appointments/exported";
import { exportConsultation } from "./consultations/exported";
import { exportDelivery } from "./deliveries/exported";
import { exportDocument } from "./documents/exported";
import { exportOrder } from "./orders/exported";
import { exportVisit } from "./outpatient/exported";
import type { Exporters } from "./patients/privacy/exported";

/** What each domain keeps of a person, for the export of her own data. */
export const exportersOf = ({ repositories }: Pick<App, "repositories">): Exporters => ({
  application: exportApplication(repositories.appointments),
  visit: exportVisit(repositories.outpatient),
  order: exportOrder(repositories.orders),
  document: exportDocument(repositories.documents),
  delivery: exportDelivery(repositories.deliveries),
  consultation: exportConsultation(repositories.consultations),
});
