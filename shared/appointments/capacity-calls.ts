import type { CallSpec } from "../kernel/contract";

/** What operations may ask about sessions: who works when, what changes, whom it touches, and how it goes. */
export const capacityCalls = {} as const satisfies { readonly [call: string]: CallSpec };
