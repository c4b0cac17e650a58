import type { CallSpec } from "../kernel/contract";

/** From the approved prescription to the counter: what it costs now, reserving its boxes, choosing anew. */
export const saleCalls = {} as const satisfies { readonly [call: string]: CallSpec };
