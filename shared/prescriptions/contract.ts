import { contract } from "../kernel/contract";
import { patientCalls } from "./patient-calls";
import { reviewCalls } from "./review-calls";
import { saleCalls } from "./sale-calls";
import { writingCalls } from "./writing-calls";

/** Prescriptions: written by the doctor, reviewed by a pharmacist, shown to and paid by the patient. */
export const prescriptions = contract("prescriptions", {
  ...writingCalls,
  ...reviewCalls,
  ...patientCalls,
  ...saleCalls,
});
