import type { Hospital, Patient } from "../../kit/hospital";
import { placed } from "./money-stories";

/** A good input for every call of a payer, about an order of hers. */
export async function paymentSamples(hospital: Hospital, owner: Patient) {
  const id = await placed(hospital, owner);
  return {
    "orders/place": { id: hospital.id(), subject: { domain: "appointments", id: hospital.id() } },
    "orders/mine": {},
    "orders/order": { id },
    "orders/pay": { id, stepId: hospital.id(), way: "wechat-jsapi" },
    "orders/checkPayment": { id },
  };
}
