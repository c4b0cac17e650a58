import type { Hospital, Patient } from "../../kit/hospital";
import { asked } from "../consultations/life-world";
import { laidRx } from "./laid";

/** A good input for every call about writing, review and what she reads, about a prescription of hers. */
export async function rxSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const consultationId = await asked({ hospital, patient: owner });
  const { id, content, hash, supply } = await laidRx(hospital, owner, { consultationId });
  const { drugId } = supply[0]!;
  const step = () => ({ id, stepId: hospital.id(), version: 1 });
  const line = { drugId, packs: 1, dose: 1, route: "oral", frequency: "tid", days: 5, note: "" };
  const seen = () => ({ ...step(), content, hash });
  const back = { codes: ["2-5"], note: "请核对" };
  const said = () => ({ id: hospital.id(), prescriptionId: id, words: "请核对每日次数" });
  return {
    "prescriptions/drugs": { text: "铝碳酸镁" },
    "prescriptions/myDraft": { consultationId },
    "prescriptions/saveDraft": { consultationId, version: 0, lines: [line], overrides: [] },
    "prescriptions/checkDraft": { consultationId, lines: [line] },
    "prescriptions/sign": {
      ...{ id: hospital.id(), consultationId, lines: [line], overrides: [] },
      ...{ totalFen: supply[0]!.fen, read: true },
    },
    "prescriptions/previousOf": { consultationId },
    "prescriptions/ofConsultation": { consultationId },
    "prescriptions/takeBack": { ...step(), why: "写错了" },
    "prescriptions/answer": said(),
    "prescriptions/queue": {},
    "prescriptions/openCase": { id },
    "prescriptions/previous": { id },
    "prescriptions/approve": seen(),
    "prescriptions/return": { ...seen(), ...back },
    "prescriptions/reject": { ...seen(), ...back },
    "prescriptions/askPrescriber": said(),
    "prescriptions/messages": { prescriptionId: id },
    "prescriptions/heldList": {},
    "prescriptions/release": { ...step(), why: "核对无误" },
    "prescriptions/cancelHeld": { ...step(), why: "召回" },
    "prescriptions/stopList": {},
    "prescriptions/touchedBy": { drugId },
    "prescriptions/stopDrug": { drugId, reason: "recall", note: "厂家召回" },
    "prescriptions/allowDrug": { drugId, version: 1 },
    "prescriptions/mine": {},
    "prescriptions/prescription": { id },
    "prescriptions/notNeeded": step(),
    "prescriptions/remindRefill": { id, wanted: false },
    "prescriptions/evidence": { id },
    "prescriptions/myEvidence": { id },
  };
}
