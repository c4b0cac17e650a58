import { contract } from "../../../shared/kernel/contract";
import { patientCalls } from "../../../shared/orders/patient-calls";
import { client } from "../kernel/api";
import type { RefusalsOf } from "../i18n";

/** What a payer may ask; finance's calls never come to the phone. */
const payers = contract("orders", patientCalls);
export const calls = client(payers);
export type OrderRefusals = RefusalsOf<typeof payers>;
