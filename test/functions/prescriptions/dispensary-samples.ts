import type { Hospital, Patient } from "../../kit/hospital";
import { laidRx } from "./laid";

/** A good input for every call of the sale, the shelf and the dispensary, about a prescription of hers. */
export async function dispensarySamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const at = hospital.clock.now();
  const { id, totalFen, supply } = await laidRx(hospital, owner, { state: "approved" });
  const paid = await laidRx(hospital, owner, { state: "paid", more: { paidAt: at } });
  const { drugId } = supply[0]!;
  const step = (of = paid.id) => ({ id: of, stepId: hospital.id(), version: 1 });
  const shelf = () => ({ drugId, stepId: hospital.id(), version: 1, batch: "A260001" });
  return {
    "prescriptions/quote": { id },
    "prescriptions/checkOut": { ...step(id), deliveryId: hospital.id(), expectedFen: totalFen },
    "prescriptions/chooseAnew": step(id),
    "dispensary/stock": {},
    "dispensary/stockOf": { drugId },
    "dispensary/movements": { drugId },
    "dispensary/receive": { ...shelf(), expiresOn: "2028-11-01", packs: 10 },
    "dispensary/count": { ...shelf(), counted: 5, reason: "盘点" },
    "dispensary/writeOff": { ...shelf(), packs: 1, reason: "broken", note: "" },
    "dispensary/queue": {},
    "dispensary/dispensing": { id: paid.id },
    "dispensary/claim": step(),
    "dispensary/putBack": step(),
    "dispensary/scan": { ...step(), code: `${drugId}*A260001` },
    "dispensary/secondCheck": step(),
    "dispensary/dispense": { ...step(), short: [] },
    "dispensary/cannotSupply": { ...step(), reason: "missing" },
    "dispensary/label": { id: paid.id },
  };
}
