import type { Hospital, Patient } from "../../kit/hospital";
import { approvedPrescription, YUZHONG } from "./delivery-world";

const fields = { name: "收件人", phone: "13912345678", districtCode: YUZHONG, street: "民生路 1 号", label: "家" };

/** A good input for every call about deliveries, about one that she has chosen. */
export async function deliverySamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const prescriptionId = await approvedPrescription(hospital, owner);
  const call = (name: string, input: object) => hospital.call(`deliveries/${name}`, input, owner.token);
  const [addressId, id, batchId] = [hospital.id(), hospital.id(), hospital.id()];
  await call("saveAddress", { id: addressId, ...fields, isDefault: true });
  const express = { carrier: "SF", freight: "now", expectedFen: 1200, notUrgent: true };
  const wish = { prescriptionId, method: "express", addressId, ...express };
  await call("choose", { id, ...wish });
  await hospital.call("deliveries/openBatch", { id: batchId, carrier: "SF" }, await hospital.staff("dispensary"));
  const step = (on = id) => ({ id: on, stepId: hospital.id(), version: 1 });
  const scans = { prescriptionLabel: prescriptionId, parcelLabel: "SF1234567890" };
  return {
    "deliveries/addresses": {},
    "deliveries/saveAddress": { id: hospital.id(), ...fields, isDefault: false },
    "deliveries/removeAddress": step(addressId),
    "deliveries/options": { prescriptionId },
    "deliveries/choose": { id: hospital.id(), ...wish },
    "deliveries/delivery": { id },
    "deliveries/ofPrescription": { prescriptionId },
    "deliveries/changeAddress": { ...step(), addressId },
    "deliveries/setProxy": { ...step(), proxy: null },
    "deliveries/toPickUp": step(),
    "deliveries/confirmReceipt": step(),
    "deliveries/trackingToken": { id },
    "deliveries/packQueue": {},
    "deliveries/parcel": { id },
    "deliveries/makeWaybill": step(),
    "deliveries/pack": { ...step(), ...scans },
    "deliveries/unpack": { ...step(), reason: "袋子破了" },
    "deliveries/batches": {},
    "deliveries/batch": { id: batchId },
    "deliveries/openBatch": { id: hospital.id(), carrier: "EMS" },
    "deliveries/addToBatch": { ...step(batchId), parcelLabel: "SF1234567890" },
    "deliveries/removeFromBatch": { ...step(batchId), deliveryId: id },
    "deliveries/handOver": { ...step(batchId), courierName: "周师傅" },
    "deliveries/pickUpWindow": {},
    "deliveries/handOut": { ...step(), code: "123456", takenBy: "self" },
    "deliveries/problems": {},
    "deliveries/reportFailure": { ...step(), what: "lost", then: "refund", note: "快递公司确认丢失" },
  };
}
