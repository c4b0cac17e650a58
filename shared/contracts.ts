import { appointments } from "./appointments/contract";
import { consultations } from "./consultations/contract";
import { deliveries } from "./deliveries/contract";
import { dispensary } from "./prescriptions/dispensary-contract";
import { documents } from "./documents/contract";
import { hospital } from "./hospital/contract";
import { notifications } from "./notifications/contract";
import { identity } from "./patients/identity-contract";
import { orders } from "./orders/contract";
import { outpatient } from "./outpatient/contract";
import { patients } from "./patients/contract";
import { prescriptions } from "./prescriptions/contract";
import { privacy } from "./patients/privacy-contract";
import { requests } from "./orders/requests-contract";
import { sessions } from "./appointments/session-contract";

/** Every domain of the house, one line each. */
export const contracts = {
  patients,
  hospital,
  documents,
  appointments,
  sessions,
  outpatient,
  consultations,
  identity,
  privacy,
  orders,
  prescriptions,
  dispensary,
  deliveries,
  requests,
  notifications,
} as const;
export type DomainName = keyof typeof contracts;
