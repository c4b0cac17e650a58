import type { Hospital, Patient } from "../../kit/hospital";
import { opened, placed } from "./money-stories";

/** A good input for every call of the counter, the ledger, receipts and the daily comparison, about an order of hers. */
export async function deskSamples(hospital: Hospital, owner: Patient): Promise<Record<string, unknown>> {
  const finance = await hospital.staff("finance");
  const [id, shiftId] = [await placed(hospital, owner), await opened(hospital, finance)];
  const [stepId, day] = [hospital.id(), "2026-11-21"];
  const lines = [{ code: "US-NT", count: 1 }];
  const counted = { countedCashFen: 50_000, countedPosFen: 0, note: "" };
  const money = { way: "desk-cash", fen: 18_000, terminalNumber: "" };
  return {
    "orders/openShift": { id: hospital.id(), floatFen: 0 },
    "orders/shift": {},
    "orders/closeShift": { id: shiftId, stepId, version: 1, ...counted },
    "orders/walkIn": { id: hospital.id(), personId: owner.personId, label: "柜台", lines },
    "orders/takePayment": { id, stepId, version: 1, ...money },
    "orders/ledger": { day },
    "orders/reconciliation": { day, again: false },
    "orders/settleFinding": { day, findingId: "payment#x", stepId, version: 1, how: "confirm", reason: "核对过" },
    "orders/confirmDay": { day, stepId, version: 1 },
    "orders/exportDay": { day, what: "ledger" },
    "orders/receipt": { id },
  };
}
