import { consultations } from "../shared/consultations/contract";
import { guide } from "../shared/outpatient/data/guide";
import { identity } from "../shared/patients/identity-contract";
import { privacy } from "../shared/patients/privacy-contract";
import { served, type App } from "./app";
import { consultationHandlers } from "./consultations/handlers";
import { exportersOf } from "./exporters";
import type { Served } from "./kernel/router";
import { identityHandlers } from "./patients/identity/handlers";
import { privacyHandlers } from "./patients/privacy/handlers";
import { privacyParts } from "./patients/privacy/parts";

/** What the consult entry serves: online follow-ups, and what people decide about their own data. */
export const consultDomains = ({ parts, repositories }: App): Served[] => [
  served(consultations, consultationHandlers(parts.consultations, guide)),
  served(identity, identityHandlers(parts.identity)),
  served(privacy, privacyHandlers(privacyParts(parts.privacy, exportersOf({ repositories })))),
];
