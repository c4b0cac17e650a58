import type { Parts } from "../parts";

/** The calls of capacity-calls.ts, as code. */
export const capacityHandlers = (_parts: Parts) => ({});
