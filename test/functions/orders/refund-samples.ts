import type { Hospital, Patient } from "../../kit/hospital";
import { paid } from "./refund-stories";

/** A good input for every call about refunds and quarantined money, about an order of hers. */
export async function refundSamples(hospital: Hospital, owner: Patient) {
  const orderId = await paid(hospital, owner);
  const refund = { id: orderId, stepId: hospital.id(), version: 2, reason: "核对过" };
  const refundNumber = `${orderId}-R1`;
  return {
    "orders/askRefund": { ...refund, reason: "cannot-come", note: "" },
    "orders/findOrders": { text: "M26000901" },
    "orders/orderCase": { id: orderId },
    "orders/refundQueue": { queue: "asked" },
    "orders/decideRefund": { ...refund, refundNumber, decision: "approve" },
    "orders/startRefund": { ...refund, fen: 100 },
    "orders/mendRefund": { ...refund, refundNumber, how: "retry" },
    "orders/quarantine": {},
    "orders/clearQuarantine": {
      transactionId: "no-such-transaction",
      stepId: hospital.id(),
      version: 1,
      how: "explain",
      reason: "核对过",
    },
  };
}
