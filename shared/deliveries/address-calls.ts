import type { CallSpec } from "../kernel/contract";

/** The address book of an account with the country's divisions. */
export const addressCalls = {} as const satisfies { readonly [call: string]: CallSpec };
