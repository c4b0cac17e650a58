import type { chatCalls } from "../../../shared/consultations/chat-calls";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

/** These calls of the contract, as code. */
export const chatHandlers = (_parts: Parts): Handlers<Contract<typeof chatCalls>> => ({});
