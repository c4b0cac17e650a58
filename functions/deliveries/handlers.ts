import type { deliveries } from "../../shared/deliveries/contract";
import type { Handlers } from "../kernel/call";
import type { Parts } from "./parts";

/** Every call of the contract, as code. */
export const deliveryHandlers = (_parts: Parts): Handlers<typeof deliveries> => ({});
