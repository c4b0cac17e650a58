import type { CallSpec } from "../kernel/contract";

/** The queue of the dispensary by method, the double check by scanning, partial supply, label and leaflet. */
export const dispenseCalls = {} as const satisfies { readonly [call: string]: CallSpec };
