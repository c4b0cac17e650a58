import type { Parts } from "../parts";

/** The calls of day-calls.ts, as code. */
export const dayHandlers = (_parts: Parts) => ({});
