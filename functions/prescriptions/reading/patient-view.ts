import type { Instant } from "../../../shared/kernel/time";
import type { Prescription, RxLine } from "../../../shared/prescriptions/model";
import { isDispensed, prescriptionLife } from "../../../shared/prescriptions/states";
import { plainWordsOf } from "../../../shared/prescriptions/leaflet";
import type { PatientLine, PatientRow, PatientRx, PatientStanding } from "../../../shared/prescriptions/patient-views";
import type { Call, PatientActor } from "../../kernel/call";
import type { RxParts } from "../review/review-parts";
import { daysLeftNow } from "../refill/days-left";
import { refillStore } from "../refill/refill-store";
import { standingNow, stoppedAfterwards } from "./standing";

const waits = ({ state }: Prescription) => state === "approved" || state === "awaiting-payment";

/** One line of her list. */
export const rowOf = (found: Prescription, maskedName: string, standing: PatientStanding): PatientRow => ({
  id: found.id,
  version: found.v,
  personId: found.personId,
  maskedName,
  state: found.state,
  standing,
  doctor: found.prescriber.name,
  departmentId: found.departmentId,
  drugs: found.supply.length,
  totalFen: found.totalFen,
  signedAt: found.signedAt,
  ...(found.state === "in-review" ? { reviewBy: found.reviewBy } : {}),
  ...(waits(found) ? { validUntil: found.validUntil } : {}),
  ...(found.state === "awaiting-payment" && found.payUntil ? { payUntil: found.payUntil } : {}),
});

const lineOf = (line: RxLine): PatientLine => {
  const { drugId, name, form, strength, pack, unit, packs, fen, dose, route, frequency, days, note, flags } = line;
  const { coldChain, mailable } = flags;
  const plain = plainWordsOf(drugId);
  return {
    drugId,
    name,
    form,
    strength,
    pack,
    unit,
    packs,
    fen,
    dose,
    route,
    frequency,
    days,
    note,
    coldChain,
    mailable,
    ...(plain ? { plain } : {}),
  };
};

/** The way to pay: only once approved, and only while it can still be bought (D2-17). */
function payOf(found: Prescription, now: Instant): PatientRx["pay"] {
  const { state, validUntil, payUntil, totalFen } = found;
  if (!waits(found) || validUntil <= now) return undefined;
  if (state === "approved") return { step: "choose", until: validUntil, totalFen };
  return payUntil && payUntil > now ? { step: "pay", until: payUntil, totalFen } : undefined;
}

/** The last step that changed the state: why it is as it is. */
const lastTurn = ({ steps }: Prescription) => steps.filter(({ to }, i) => i === 0 || steps[i - 1]!.to !== to);
const NOT_HERS = ["in-review", "approved", "awaiting-payment", "paid", "dispensing", "dispensed"];

function becauseOf(found: Prescription): Pick<PatientRx, "because" | "note"> {
  const after = stoppedAfterwards(found);
  if (after) return { because: after };
  if (NOT_HERS.includes(found.state)) return {};
  const step = lastTurn(found).at(-1);
  const because = found.heldBecause ?? found.endedBecause ?? step?.reason;
  // What the pharmacist wrote to the doctor is for the doctor, a code of the dispensary is no sentence; a refusal and an end
  // are explained to her.
  const isHers = found.state !== "returned" && found.state !== "held" && because !== "not-supplied";
  const note = isHers ? step?.note : undefined;
  return { ...(because ? { because } : {}), ...(note ? { note } : {}) };
}

/** May she still say that she does not need it? */
const mayDrop = ({ state }: Prescription) =>
  prescriptionLife.can(state, "void") || state === "paid" || state === "dispensing";

/** Given out: whether and when she is reminded of the next one. */
async function refillOf({ table }: RxParts, found: Prescription, call: Call): Promise<Pick<PatientRx, "refill">> {
  // What she must not take does not run out.
  if (!isDispensed(found.state) || stoppedAfterwards(found)) return {};
  const { tenant, now } = call;
  const store = refillStore(table);
  const [wanted, having] = await Promise.all([store.wanted(tenant, found.personId), store.having(tenant, found.id)]);
  const onDay = having?.onDay;
  return { refill: { wanted, ...(onDay ? { onDay } : {}), ...daysLeftNow(having, found, now) } };
}

/** One prescription as its patient sees it. */
export async function patientView(parts: RxParts, found: Prescription, call: Call<PatientActor>): Promise<PatientRx> {
  const { tenant, now } = call;
  const [signed, { maskedName }, refill, standing] = await Promise.all([
    parts.repository.content(tenant, found),
    parts.people.names(tenant, found.personId),
    refillOf(parts, found, call),
    standingNow(parts, tenant, found, now),
  ]);
  if (!signed) throw new Error("a signed content is gone");
  const pay = payOf(found, now);
  const { approvedBy, approvedAt, paidAt, daysLeft } = found;
  const approved = waits(found) || paidAt !== undefined || isDispensed(found.state);
  return {
    ...rowOf(found, maskedName, standing),
    now,
    consultationId: found.consultationId,
    diagnosis: signed.content.diagnosis,
    lines: signed.content.lines.map(lineOf),
    ...(pay ? { pay } : {}),
    ...(approved && approvedBy ? { approvedBy: approvedBy.name } : {}),
    ...(approved && approvedAt ? { approvedAt } : {}),
    ...(paidAt ? { paidAt } : {}),
    ...becauseOf(found),
    codes: found.state === "returned" || found.state === "rejected" ? (found.codes ?? []) : [],
    ...(daysLeft === undefined ? {} : { daysLeft }),
    ...refill,
    timeline: lastTurn(found).map(({ to, at }) => ({ to, at })),
    may: [...(mayDrop(found) ? (["not-needed"] as const) : []), "evidence" as const],
    phone: parts.deskPhone,
  };
}
