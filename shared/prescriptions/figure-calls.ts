import type { CallSpec } from "../kernel/contract";

/** What operations report of prescriptions, review and destinations. */
export const figureCalls = {} as const satisfies { readonly [call: string]: CallSpec };
