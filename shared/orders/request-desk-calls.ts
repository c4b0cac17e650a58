import type { CallSpec } from "../kernel/contract";

/** What the after-sale desk does: the queue, one request, answers, decisions. */
export const requestDeskCalls = {} as const satisfies { readonly [call: string]: CallSpec };
