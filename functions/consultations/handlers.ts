import type { consultations } from "../../shared/consultations/contract";
import type { Handlers } from "../kernel/call";
import { chatHandlers } from "./chat/handlers";
import { intakeHandlers } from "./intake/handlers";
import type { Guide } from "./intake/parts";
import { findDiagnoses } from "./life/find-diagnoses";
import { lifeHandlers } from "./life/handlers";
import { lifeParts } from "./life/life-parts";
import { savePhrases } from "./life/save-phrases";
import type { Parts } from "./parts";
import { recordOf } from "./record/record-of";
import { talkHandlers } from "./talk/handlers";

/** Every call of the contract, as code. */
export const consultationHandlers = (parts: Parts, guide: Guide): Handlers<typeof consultations> => ({
  ...intakeHandlers(parts, guide),
  ...lifeHandlers(parts),
  findDiagnoses,
  savePhrases: savePhrases(lifeParts(parts)),
  ...chatHandlers(parts),
  recordOf: recordOf(parts),
  ...talkHandlers(parts),
});
