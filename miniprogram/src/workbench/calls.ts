import { appointments } from "../../../shared/appointments/contract";
import { sessions } from "../../../shared/appointments/session-contract";
import { documents } from "../../../shared/documents/contract";
import { hospital } from "../../../shared/hospital/contract";
import { notifications } from "../../../shared/notifications/contract";
import { patients } from "../../../shared/patients/contract";
import { client } from "../kernel/api";

/** The calls of the workbench, all through the staff's own door. */
export const hospitalCalls = client(hospital, "staff");
export const appointmentCalls = client(appointments, "staff");
export const patientCalls = client(patients, "staff");
export const notificationCalls = client(notifications, "staff");
export const documentCalls = client(documents, "staff");
export const sessionCalls = client(sessions, "staff");
