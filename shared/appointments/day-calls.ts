import type { CallSpec } from "../kernel/contract";

/** What the day in the waiting room asks: numbers, calls, repeats, ends, and what the wall screen shows. */
export const dayCalls = {} as const satisfies { readonly [call: string]: CallSpec };
