import type { Hospital, Patient } from "../../kit/hospital";
import { followUp } from "./talk-world";

/** A good input for each call of the chat, of one patient. */
export async function chatSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const { id } = await followUp({ hospital, patient: owner });
  const [messageId, documentId] = [hospital.id(), hospital.id()];
  const message = { id: messageId, kind: "text", text: "医生您好" };
  await hospital.call("consultations/send", { id, message }, owner.token);
  const upload = { id, documentId, kind: "chat-voice", contentType: "audio/mpeg", bytes: 100 };
  return {
    "consultations/openThread": { id },
    "consultations/readMessages": { id, after: 0, changes: 0, v: 0 },
    "consultations/earlier": { id, before: 2 },
    "consultations/send": { id, message: { ...message, id: hospital.id() } },
    "consultations/recall": { id, messageId },
    "consultations/markRead": { id, upTo: 1 },
    "consultations/transcribe": { id, messageId, text: "字" },
    "documents/requestChatUpload": upload,
  };
}
