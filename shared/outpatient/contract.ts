import { contract } from "../kernel/contract";
import { clinicCalls } from "./clinic-calls";
import { patientCalls } from "./patient-calls";

/** Outpatient appointments: department, doctor, session, slot; rushes by draw; the wait list. */
export const outpatient = contract("outpatient", { ...patientCalls, ...clinicCalls });
