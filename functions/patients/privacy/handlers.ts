import type { privacy } from "../../../shared/patients/privacy-contract";
import type { Handlers } from "../../kernel/call";
import type { PrivacyParts } from "./parts";

/** Every call of the contract, as code. */
export const privacyHandlers = (_parts: PrivacyParts): Handlers<typeof privacy> => ({});
