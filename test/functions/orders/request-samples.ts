import type { Hospital, Patient } from "../../kit/hospital";
import { laidOrder } from "./medicine-orders";

/** She asked for service in a paid order of medicine. */
export async function asked(hospital: Hospital, owner: Patient, orderId: string, kind = "damaged"): Promise<string> {
  const id = hospital.id();
  const wish = { id, orderId, kind, words: "有一盒压坏了。", documentIds: [] };
  const answer = await hospital.call("requests/ask", wish, owner.token);
  if (!answer.ok) throw new Error(`ask was refused: ${answer.code}`);
  return id;
}

/** A good input for every call about service requests, about an order of hers. */
export async function requestSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const order = await laidOrder(hospital, owner);
  const id = await asked(hospital, owner, order.id);
  const step = () => ({ id, stepId: hospital.id(), version: 1 });
  const words = "请帮忙看看。";
  return {
    "requests/ofOrder": { id: order.id },
    "requests/orderOf": { id: order.subject.id },
    "requests/mine": {},
    "requests/request": { id },
    "requests/ask": { id: hospital.id(), orderId: order.id, kind: "other-question", words, documentIds: [] },
    "requests/say": { ...step(), words, documentIds: [] },
    "requests/settle": step(),
    "requests/reopen": { ...step(), words },
    "requests/queue": {},
    "requests/openCase": { id },
    "requests/answer": { ...step(), words },
    "requests/askCarrier": { ...step(), words },
    "requests/proposeRefund": { ...step(), orderId: order.id, fen: 100, words },
  };
}
