import { eligibilityPolicy } from "../../../shared/consultations/data/eligibility";
import { departmentIn } from "../../../shared/consultations/eligibility-policy";
import { diagnosisFor, judgeVisits, overdueTests } from "../../../shared/consultations/eligibility-rules";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { Id } from "../../../shared/kernel/ids";
import type { Parts } from "../parts";
import { nameOf } from "./eligibility";
import { recordOfPerson } from "./person-record";

type About = { readonly personId: Id; readonly departmentId: string; readonly diagnosisCode: string };

/**
 * Would the record of this person let an online follow-up for this diagnosis through today, by the same rules as the form
 * (D2-02, D2-14), and which tests are wanted before a refill (D2-01)? Consents and her profile are hers to give then.
 */
export const mayFollowUp =
  (parts: Pick<Parts, "record" | "people">) =>
  async (tenant: string, { personId, departmentId, diagnosisCode }: About, now: Instant) => {
    const policy = eligibilityPolicy;
    if (!departmentIn(policy, departmentId)) return { is: "closed", tests: [] } as const;
    const found = await recordOfPerson(parts, tenant, personId, now, policy.lookBack.days);
    if (found.is === "unreachable") return { is: "unreachable", tests: [] } as const;
    if (found.is !== "found") return { is: "closed", tests: [] } as const;
    const today = dayOf(now);
    const visits = judgeVisits(found.record.visits, { policy, departmentId, today }, nameOf);
    const may = visits.some((visit) => diagnosisFor(visit, diagnosisCode)?.may === true);
    const tests = overdueTests(policy, [diagnosisCode], found.record.tests, today).map(({ code }) => code);
    return { is: may ? "open" : "closed", tests } as const;
  };
