import type { Hospital, Patient } from "../../kit/hospital";
import { followUp } from "./talk-world";

/** A good input for each call about voice and video, of one patient. */
export async function talkSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const { id, peers } = await followUp({ hospital, patient: owner });
  const callId = hospital.id();
  const peer = peers.patient;
  return {
    "consultations/callState": { id },
    "consultations/ring": { id, callId: hospital.id(), peer, kind: "voice" },
    "consultations/pickUp": { id, callId, peer },
    "consultations/hangUp": { id, callId, reason: "hung-up" },
    "consultations/signal": { id, callId, peer, stepId: hospital.id(), kind: "candidates", body: "[]" },
    "consultations/readSignals": { id, no: 1, peer, after: 0 },
    "consultations/iceServers": { id },
  };
}
