import { deliveries } from "../shared/deliveries/contract";
import { requestPolicy } from "../shared/orders/request-policy";
import { requests } from "../shared/orders/requests-contract";
import { prescriptions } from "../shared/prescriptions/contract";
import { dispensary } from "../shared/prescriptions/dispensary-contract";
import { served, type App } from "./app";
import { deliveryHandlers } from "./deliveries/handlers";
import type { Served } from "./kernel/router";
import { requestHandlers } from "./orders/requests/handlers";
import { dispensaryHandlers, prescriptionHandlers } from "./prescriptions/handlers";

/** What service requests ask of parcels and pictures. */
const asking = ({ prescriptions: { table, deliveries }, consultations: { documents } }: App["parts"]) => ({
  table,
  deliveries,
  documents,
});

/** What the pharmacy entry serves: prescriptions, the dispensary, deliveries, and service asked for in an order. */
export const pharmacyDomains = ({ parts }: App): Served[] => [
  served(prescriptions, prescriptionHandlers(parts.prescriptions)),
  served(dispensary, dispensaryHandlers(parts.prescriptions)),
  served(deliveries, deliveryHandlers(parts.deliveries)),
  served(requests, requestHandlers({ ...parts.orders, ...asking(parts), requestPolicy })),
];
