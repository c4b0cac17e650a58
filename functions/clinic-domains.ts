import { sessions } from "../shared/appointments/session-contract";
import { hospital } from "../shared/hospital/contract";
import { outpatient } from "../shared/outpatient/contract";
import { served, type App } from "./app";
import { sessionHandlers } from "./appointments/session-handlers";
import { hospitalHandlers } from "./hospital/handlers";
import type { Served } from "./kernel/router";
import { outpatientHandlers } from "./outpatient/handlers";
import { partsOf } from "./outpatient/parts";

/** What the clinic entry serves: the hospital and its staff, the sessions of ultrasound with their day, outpatient appointments. */
export const clinicDomains = ({ parts }: App): Served[] => [
  served(sessions, sessionHandlers(parts.appointments)),
  served(hospital, hospitalHandlers(parts.hospital)),
  served(outpatient, outpatientHandlers(partsOf(parts.outpatient))),
];
