import type { CallSpec } from "../kernel/contract";

/** What the doctor does: find drugs, have a draft checked, sign, take back. */
export const writingCalls = {} as const satisfies { readonly [call: string]: CallSpec };
