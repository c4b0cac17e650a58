import type { CallSpec } from "../kernel/contract";

/** The hospital's side: packing, hand-over batches, the pick-up window, parcels in trouble. */
export const counterCalls = {} as const satisfies { readonly [call: string]: CallSpec };
