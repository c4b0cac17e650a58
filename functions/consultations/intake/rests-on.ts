import { diagnosisFor, judgeVisits, overdueTests } from "../../../shared/consultations/eligibility-rules";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { KnownPerson } from "../../patients/queries";
import { nameOf } from "./eligibility";
import type { IntakeParts } from "./parts";
import { personRecord } from "./person-record";

type Rests = { readonly departmentId: string; readonly visitId: string; readonly diagnosisCode: string };

/**
 * The visit of her own linked record that a request rests on, judged at this moment for the department: the same disease, in
 * time, of a kind that counts (D2-02, D2-14, P9). What she may not rest on is refused with why and until when it counted.
 */
export async function restsOn(
  parts: Pick<IntakeParts, "record" | "eligibility" | "deskPhone">,
  person: KnownPerson,
  { departmentId, visitId, diagnosisCode }: Rests,
  now: Instant,
) {
  const { eligibility: policy, deskPhone: phone } = parts;
  const found = await personRecord(parts, person, now, policy.lookBack.days);
  if (found.is === "not-linked") return refused("record.not-linked", { phone });
  if (found.is === "unreachable") return refused("record.unreachable", { phone });
  const today = dayOf(now);
  const judged = judgeVisits(found.record.visits, { policy, departmentId, today }, nameOf);
  const visit = judged.find((one) => one.visit.id === visitId);
  if (!visit) return refused("visit.unknown", { phone });
  const diagnosis = diagnosisFor(visit, diagnosisCode);
  const { maxAgeDays = policy.age.days, lastDay, why = "no-diagnosis" } = diagnosis ?? {};
  if (!diagnosis?.may) return refused("visit.unfit", { why, maxAgeDays, lastDay, departmentId, phone });
  const overdue = overdueTests(policy, [diagnosis.diagnosis.code], found.record.tests, today);
  return done({
    visit: visit.visit,
    diagnosis: diagnosis.diagnosis,
    overdueTests: overdue.map(({ code, name, lastOn }) => ({ code, name, ...(lastOn ? { lastOn } : {}) })),
  });
}
