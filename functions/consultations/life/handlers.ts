import type { deskCalls } from "../../../shared/consultations/desk-calls";
import type { lifeCalls } from "../../../shared/consultations/life-calls";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

/** These calls of the contract, as code. */
export const lifeHandlers = (_parts: Parts): Handlers<Contract<typeof lifeCalls & typeof deskCalls>> => ({});
