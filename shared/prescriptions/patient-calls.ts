import type { CallSpec } from "../kernel/contract";

/** What the patient sees of her prescriptions. */
export const patientCalls = {} as const satisfies { readonly [call: string]: CallSpec };
