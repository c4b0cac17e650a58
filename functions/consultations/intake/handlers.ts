import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

/** These calls of the contract, as code. */
export const intakeHandlers = (_parts: Parts): Handlers<Contract<typeof intakeCalls>> => ({});
