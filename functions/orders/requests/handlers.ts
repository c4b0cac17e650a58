import type { requests } from "../../../shared/orders/requests-contract";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";

/** Every call of the contract, as code. */
export const requestHandlers = (_parts: Parts): Handlers<typeof requests> => ({});
