import { contract } from "../../../shared/kernel/contract";
import { requestCalls as patientCalls } from "../../../shared/orders/request-calls";
import type { RefusalsOf } from "../i18n";
import { client } from "../kernel/api";

/** What a payer may ask of the after-sale desk; the desk's calls never come to the phone. */
const asked = contract("requests", patientCalls);
export const requestCalls = client(asked);
export type RequestRefusals = RefusalsOf<typeof asked>;
