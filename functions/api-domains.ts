import { appointments } from "../shared/appointments/contract";
import { notifications } from "../shared/notifications/contract";
import { patients } from "../shared/patients/contract";
import { served, type App } from "./app";
import { appointmentHandlers } from "./appointments/handlers";
import type { Served } from "./kernel/router";
import { notificationHandlers } from "./notifications/handlers";
import { patientHandlers } from "./patients/handlers";

/** What the main entry serves. */
export const apiDomains = ({ parts, table }: App): Served[] => [
  served(patients, patientHandlers(parts.patients)),
  served(appointments, appointmentHandlers(parts.appointments, table)),
  served(notifications, notificationHandlers(parts.notifications)),
];
