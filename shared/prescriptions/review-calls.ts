import type { CallSpec } from "../kernel/contract";

/** What the pharmacist does: the queue, one case, approve, return, reject, stop a drug, decide what is held. */
export const reviewCalls = {} as const satisfies { readonly [call: string]: CallSpec };
