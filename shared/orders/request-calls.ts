import type { CallSpec } from "../kernel/contract";

/** What the payer asks: a new request, its thread, opening it again. */
export const requestCalls = {} as const satisfies { readonly [call: string]: CallSpec };
