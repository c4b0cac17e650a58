import type { CallSpec } from "../kernel/contract";

/** One delivery as its patient sees it: pick-up code, timeline, confirming receipt. */
export const parcelCalls = {} as const satisfies { readonly [call: string]: CallSpec };
