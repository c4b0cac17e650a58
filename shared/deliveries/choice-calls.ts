import type { CallSpec } from "../kernel/contract";

/** Pick-up or express: what is possible for a prescription, what it costs, when it arrives. */
export const choiceCalls = {} as const satisfies { readonly [call: string]: CallSpec };
