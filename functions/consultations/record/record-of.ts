import { eligibilityPolicy } from "../../../shared/consultations/data/eligibility";
import { judgeVisits } from "../../../shared/consultations/eligibility-rules";
import type { Consultation } from "../../../shared/consultations/model";
import type { RecordPanel, recordCalls } from "../../../shared/consultations/record-calls";
import { disputeUntil, isOver } from "../../../shared/consultations/rules";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import { auditRead } from "../../kernel/audit";
import type { Answering } from "../../kernel/call";
import type { FollowUpRecord } from "../../ports/medical-record/port";
import { nameOf } from "../intake/eligibility";
import { recordOfPerson } from "../intake/person-record";
import type { Parts } from "../parts";
import { toldProfile } from "./told-profile";

/**
 * The record panel beside the chat. The relation is the request: whoever holds it, once it has reached the doctor and as
 * long as it can be disputed (A2); the purpose is written down before anything is read (D1, row 53).
 */
export const recordOf =
  (parts: Parts): Answering<(typeof recordCalls)["recordOf"]> =>
  async ({ id, purpose }, call) => {
    const { tenant, now } = call;
    const found = await parts.repository.consultation(id, call, false);
    if (!found) return refused("thing.missing");
    if (!isOpenNow(parts, found, now)) return refused("record.closed", { endedAt: found.endedAt });
    const { personId } = found;
    const thing = `record#${id}#${purpose}`;
    await auditRead(parts.table, call, { subject: personId, thing, action: "record", purpose });
    const [hospital, profile, documents] = await Promise.all([
      recordOfPerson(parts, tenant, personId, now, eligibilityPolicy.lookBack.days),
      parts.people.profileOf(tenant, personId),
      parts.documents.cards(tenant, found.intake.documentIds),
    ]);
    return done({
      id,
      personId,
      purpose,
      readAt: now,
      visitId: found.visit.id,
      hospital: hospital.is === "found" ? { is: "found", ...hospitalSide(hospital.record, found) } : hospital,
      overdueTests: found.overdueTests,
      patient: { ...(profile ? { profile: toldProfile(profile, found.profileVersion) } : {}), documents },
    });
  };

/** From when the request reaches the doctor until it can no longer be disputed. */
function isOpenNow({ policy }: Parts, found: Consultation, now: Instant): boolean {
  if (!isOver(found.state)) return found.state !== "awaiting-payment";
  const until = disputeUntil(found, policy);
  return until !== undefined && now < until;
}

/** The hospital's own lists; visits are judged as on the day on which she asked. */
function hospitalSide(record: FollowUpRecord, { departmentId, submittedAt }: Consultation) {
  const asks = { policy: eligibilityPolicy, departmentId, today: dayOf(submittedAt) };
  return {
    visits: judgeVisits(record.visits, asks, nameOf),
    tests: record.tests,
    reports: record.reports.map(({ id, on, title, conclusion, binaryId }) => {
      return { id, on, title, conclusion, hasFile: binaryId !== undefined };
    }),
    medicines: record.medicines,
    allergies: record.allergies,
  } satisfies Omit<Extract<RecordPanel["hospital"], { is: "found" }>, "is">;
}
