import type { CallSpec } from "../kernel/contract";

/** Boxes on the shelf: receiving, counting, writing off, their movements. */
export const stockCalls = {} as const satisfies { readonly [call: string]: CallSpec };
