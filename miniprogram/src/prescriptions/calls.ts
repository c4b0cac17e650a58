import type { deliveries } from "../../../shared/deliveries/contract";
import type { Contract } from "../../../shared/kernel/contract";
import type { requestCalls } from "../../../shared/orders/request-calls";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import type { RefusalsOf } from "../i18n";
import { callOf } from "../kernel/api";

/** What a patient may ask of prescriptions. Types alone come along: the schemas stay with the hospital. */
type Patients = Contract<typeof patientCalls>;
export type RxRefusals = RefusalsOf<Patients>;

export const calls = {
  mine: callOf<Patients, "mine">("prescriptions", "mine"),
  prescription: callOf<Patients, "prescription">("prescriptions", "prescription"),
  remindRefill: callOf<Patients, "remindRefill">("prescriptions", "remindRefill"),
  myEvidence: callOf<Patients, "myEvidence">("prescriptions", "myEvidence"),
  notNeeded: callOf<Patients, "notNeeded">("prescriptions", "notNeeded"),
  /** Its current order, where "Request Service" stands (D2-22). */
  orderOf: callOf<Contract<typeof requestCalls>, "orderOf">("requests", "orderOf"),
  /** How it reaches her, once she has chosen. */
  delivery: callOf<typeof deliveries, "ofPrescription">("deliveries", "ofPrescription"),
};
