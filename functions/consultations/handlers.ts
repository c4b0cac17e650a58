import type { consultations } from "../../shared/consultations/contract";
import type { Handlers } from "../kernel/call";
import { chatHandlers } from "./chat/handlers";
import { intakeHandlers } from "./intake/handlers";
import { lifeHandlers } from "./life/handlers";
import type { Parts } from "./parts";
import { talkHandlers } from "./talk/handlers";

/** Every call of the contract, as code. */
export const consultationHandlers = (parts: Parts): Handlers<typeof consultations> => ({
  ...intakeHandlers(parts),
  ...lifeHandlers(parts),
  ...chatHandlers(parts),
  ...talkHandlers(parts),
});
