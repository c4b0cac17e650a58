import { consultations } from "../shared/consultations/contract";
import { privacy } from "../shared/patients/privacy-contract";
import { served, type App } from "./app";
import { consultationHandlers } from "./consultations/handlers";
import type { Served } from "./kernel/router";
import { privacyHandlers } from "./patients/privacy/handlers";

/** What the consult entry serves: online follow-ups, and what people decide about their own data. */
export const consultDomains = ({ parts }: App): Served[] => [
  served(consultations, consultationHandlers(parts.consultations)),
  served(privacy, privacyHandlers(parts.privacy)),
];
