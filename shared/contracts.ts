import { appointments } from "./appointments/contract";
import { documents } from "./documents/contract";
import { hospital } from "./hospital/contract";
import { notifications } from "./notifications/contract";
import { orders } from "./orders/contract";
import { outpatient } from "./outpatient/contract";
import { patients } from "./patients/contract";
import { sessions } from "./appointments/session-contract";

/** Every domain of the house, one line each. */
export const contracts = {
  patients,
  hospital,
  documents,
  appointments,
  sessions,
  outpatient,
  orders,
  notifications,
} as const;
export type DomainName = keyof typeof contracts;
