import { contract } from "../kernel/contract";
import { deskCalls } from "./desk-calls";
import { moveCalls } from "./move-calls";
import { patientCalls } from "./patient-calls";

/** System ultrasound: from the first question to a time and precautions, or a clear answer. */
export const appointments = contract("appointments", { ...patientCalls, ...moveCalls, ...deskCalls });
