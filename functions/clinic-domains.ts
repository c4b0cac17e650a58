import { sessions } from "../shared/appointments/session-contract";
import { outpatient } from "../shared/outpatient/contract";
import { served, type App } from "./app";
import { sessionHandlers } from "./appointments/session-handlers";
import type { Served } from "./kernel/router";
import { outpatientHandlers } from "./outpatient/handlers";
import { partsOf } from "./outpatient/parts";

/** What the clinic entry serves: the sessions of ultrasound with their day, and outpatient appointments. */
export const clinicDomains = ({ parts }: App): Served[] => [
  served(sessions, sessionHandlers(parts.appointments)),
  served(outpatient, outpatientHandlers(partsOf(parts.outpatient))),
];
