import { contract } from "../../../shared/kernel/contract";
import { patientCalls } from "../../../shared/outpatient/patient-calls";
import type { RefusalsOf } from "../i18n";
import { client } from "../kernel/api";

/** What a patient may ask; the desk's calls never come to the phone. */
const patients = contract("outpatient", patientCalls);
export const calls = client(patients);
export type ClinicRefusals = RefusalsOf<typeof patients>;
