import { residentNumber } from "../../../scripts/seed/resident-number";
import type { Hospital, Patient } from "../../kit/hospital";
import { profileOf } from "./profile-of";

/** A good input for each call about one's own data, of one patient. */
export async function privacySamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const { personId } = owner;
  const call = (name: string, input: object) => hospital.call(`privacy/${name}`, input, owner.token);
  await call("saveProfile", { personId, stepId: hospital.id(), version: 0, profile: profileOf() });
  const { consents } = (await call("consents", { personId })).value;
  const [{ document, version, hash }] = consents;
  const proxyId = hospital.id();
  const grant = { personId, scopes: ["consultations"], until: "2026-12-31" };
  await call("inviteProxy", { id: proxyId, ...grant });
  const questionId = hospital.id();
  const [{ row }] = (await call("whoLooked", { personId })).value.items;
  await call("askAboutAccess", { id: questionId, personId, row, note: "这是谁？" });
  const number = residentNumber("1951-03-07", "female", 77);
  return {
    "privacy/consents": { personId },
    "privacy/consentHistory": { personId },
    "privacy/giveConsent": { id: hospital.id(), personId, document, version, hash },
    "privacy/withdrawConsent": { id: hospital.id(), personId, document },
    "privacy/profile": { personId },
    "privacy/saveProfile": { personId, stepId: hospital.id(), version: 1, profile: profileOf() },
    "privacy/confirmProfile": { personId, stepId: hospital.id(), version: 1 },
    "privacy/proxies": { personId },
    "privacy/heldProxies": {},
    "privacy/inviteProxy": { id: hospital.id(), ...grant },
    "privacy/inviteProxyAtDesk": { id: hospital.id(), ...grant, seen: "person-present" },
    "privacy/askProxy": {
      id: hospital.id(),
      name: "程老太",
      number,
      scopes: ["consultations"],
      until: "2026-12-31",
    },
    "privacy/acceptProxy": { code: "00000000" },
    "privacy/endProxy": { id: proxyId, stepId: hospital.id(), version: 1 },
    "privacy/whoLooked": { personId },
    "privacy/askAboutAccess": { id: hospital.id(), personId, row, note: "这是谁？" },
    "privacy/accessQuestions": {},
    "privacy/answerAccessQuestion": { id: questionId, stepId: hospital.id(), version: 1, answer: "护士核对挂号。" },
    "privacy/exportRecord": { personId },
    "patients/sendProofCode": {},
    "patients/proveMyself": { by: "text", code: "000000" },
  };
}
