import type { Hospital, Patient } from "../../kit/hospital";
import { DEPARTMENT, DOCTOR, requestOf } from "./intake-world";
import { followUp } from "./talk-world";

/** A good input for each call that leads to a request, and for the record beside one, of one patient. */
export async function intakeSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const { id } = await followUp({ hospital, patient: owner });
  const { personId } = owner;
  const draft = { id: hospital.id(), personId, step: 1, answers: "{}" };
  await hospital.call("consultations/saveDraft", draft, owner.token);
  return {
    "consultations/favourites": {},
    "consultations/setFavourite": { doctorId: DOCTOR, on: true },
    "consultations/eligibility": { personId, departmentId: DEPARTMENT },
    "consultations/readDraft": { personId },
    "consultations/saveDraft": draft,
    "consultations/submit": requestOf(hospital, owner),
    "consultations/recordOf": { id, purpose: "accepting" },
  };
}
