import type { talkCalls } from "../../../shared/consultations/talk-calls";
import type { Handlers } from "../../kernel/call";
import type { Contract } from "../../../shared/kernel/contract";
import type { Parts } from "../parts";

/** These calls of the contract, as code. */
export const talkHandlers = (_parts: Parts): Handlers<Contract<typeof talkCalls>> => ({});
