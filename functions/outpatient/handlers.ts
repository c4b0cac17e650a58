import type { outpatient } from "../../shared/outpatient/contract";
import type { Handlers } from "../kernel/call";
import type { Parts } from "./parts";

/** Every call of the contract, as code. */
export const outpatientHandlers = (_parts: Parts): Handlers<typeof outpatient> => ({});
