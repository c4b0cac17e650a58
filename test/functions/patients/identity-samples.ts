import { residentNumber } from "../../../scripts/seed/resident-number";
import type { Hospital, Patient } from "../../kit/hospital";

/** A good input for every call about identity, about things of one patient. */
export async function identitySamples(hospital: Hospital, owner: Patient) {
  const { personId } = owner;
  const document = { kind: "resident-card", number: residentNumber("1990-01-01", "female", 77) };
  const added = { id: hospital.id(), name: "周可", document, phone: "19900020001", relation: "other" };
  await hospital.call("identity/addPatient", added, owner.token);
  const asked = { personId: added.id, stepId: hospital.id() };
  const { value: desk } = await hospital.call("identity/askDeskCode", asked, owner.token);
  const on = { personId, stepId: hospital.id() };
  const [keep, other] = [personId, added.id];
  return {
    "identity/addPatient": { ...added, id: hospital.id() },
    "identity/sendProof": { personId },
    "identity/prove": { ...on, code: "123456" },
    "identity/askDeskCode": on,
    "identity/deskCode": { personId },
    "identity/unbind": on,
    "identity/cardHistory": {},
    "identity/healthCard": { personId },
    "identity/recordChoices": { personId },
    "identity/chooseRecord": { ...on, candidateId: "none", isHers: true },
    "identity/giveNumber": { ...on, name: "周可", document },
    "identity/takeNumberBack": on,
    "identity/deskClaim": { code: desk.code },
    "identity/decideClaim": {
      id: asked.stepId,
      stepId: hospital.id(),
      version: 1,
      verdict: "refuse",
      note: "材料不符",
    },
    "identity/readHealthCard": { text: "SHC1.none" },
    "identity/cardsOfNumber": { cardId: hospital.id() },
    "identity/mergeCards": { id: hospital.id(), keep, other, paperEnd: "0000", note: "" },
    "identity/undoMerge": { mergeId: hospital.id(), stepId: hospital.id(), note: "" },
  };
}
