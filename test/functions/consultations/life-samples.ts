import { addMinutes } from "../../../shared/kernel/time";
import type { Hospital, Patient } from "../../kit/hospital";
import { asked, meets, MOU, summary } from "./life-world";

/** A good input for every call about the life of a request, and about a doctor's desk. */
export async function lifeSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const id = await asked({ hospital, patient: owner });
  const step = () => ({ id, stepId: hospital.id(), version: 1 });
  const until = addMinutes(hospital.clock.now(), 60);
  const words = "没有解决我的问题。";
  return {
    "consultations/mine": {},
    "consultations/consultation": { id },
    "consultations/cancel": step(),
    "consultations/rate": { ...step(), stars: 5, words: "" },
    "consultations/dispute": { ...step(), words },
    "consultations/complain": { ...step(), words },
    "consultations/exportConsultation": { id },
    "consultations/myDesk": {},
    "consultations/startWorking": { version: 1 },
    "consultations/stopWorking": { version: 1 },
    "consultations/pause": { version: 1, until, note: "" },
    "consultations/resume": { version: 1 },
    "consultations/saveDesk": { version: 1, services: [] },
    "consultations/savePhrases": { version: 1, phrases: [] },
    "consultations/findDiagnoses": { words: "E03", own: "E03.900" },
    "consultations/queue": {},
    "consultations/openCase": { id },
    "consultations/accept": { ...step(), ...meets },
    "consultations/decline": { ...step(), reason: "busy", note: "", tests: [] },
    "consultations/transfer": { ...step(), toDoctorId: MOU, note: "" },
    "consultations/end": { ...step(), summary },
    "consultations/writeSummary": { ...step(), summary },
    "consultations/stopOnline": { ...step(), reason: "acute", note: "" },
    "consultations/askForTest": { ...step(), tests: ["血常规"], note: "" },
    "consultations/doctorsFor": { id },
    "consultations/longWaits": { hours: 12 },
    "consultations/handOver": { ...step(), toDoctorId: MOU, note: "" },
    "consultations/disputes": {},
    "consultations/disputeCase": { id },
    "consultations/decideDispute": { ...step(), decision: "refuse", reply: "已核实，回复如下。" },
  };
}
