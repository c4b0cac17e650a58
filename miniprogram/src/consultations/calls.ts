import type { privacy } from "../../../shared/patients/privacy-contract";
import { intakeCalls } from "../../../shared/consultations/intake-calls";
import { lifeCalls } from "../../../shared/consultations/life-calls";
import type { patientCalls } from "../../../shared/prescriptions/patient-calls";
import { contract, type Contract } from "../../../shared/kernel/contract";
import type { RefusalsOf } from "../i18n";
import { callOf, client } from "../kernel/api";

/** What a patient asks on her way to a request and about it; the desk's and the chat's calls do not come along. */
const patients = contract("consultations", { ...intakeCalls, ...lifeCalls });
export const calls = client(patients);
export type FollowUpRefusals = RefusalsOf<typeof patients>;

/** A prescription that the chat shows as a card. */
export const prescriptionOf = callOf<Contract<typeof patientCalls>, "prescription">("prescriptions", "prescription");

/** What she decides about her own data, as far as a request needs it. */
export const own = {
  consents: callOf<typeof privacy, "consents">("privacy", "consents"),
  giveConsent: callOf<typeof privacy, "giveConsent">("privacy", "giveConsent"),
  profile: callOf<typeof privacy, "profile">("privacy", "profile"),
  confirmProfile: callOf<typeof privacy, "confirmProfile">("privacy", "confirmProfile"),
};
