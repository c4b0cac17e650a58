import { icd10Of } from "../../../shared/consultations/data/icd10";
import { departmentIn } from "../../../shared/consultations/eligibility-policy";
import { gatesOf } from "../../../shared/consultations/eligibility-gates";
import { judgeVisits, needsGuardian, overdueTests } from "../../../shared/consultations/eligibility-rules";
import type { intakeCalls } from "../../../shared/consultations/intake-calls";
import type { Diagnosis } from "../../../shared/consultations/intake-model";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { consentsOf, profileOf } from "./owed";
import type { IntakeParts } from "./parts";
import { personRecord } from "./person-record";

/** The name of a diagnosis: as the record writes it, in English as the table of ICD-10 has it. */
export const nameOf = ({ code, name }: Diagnosis) => ({ zh: name, en: icd10Of(code)?.name.en ?? name });

export const eligibility =
  (parts: IntakeParts): Answering<(typeof intakeCalls)["eligibility"]> =>
  async ({ personId, departmentId, signs = [] }, call) => {
    const { eligibility: policy, repository, deskPhone: phone } = parts;
    if (!departmentIn(policy, departmentId)) return refused("department.offline", { phone });
    const person = await parts.people.person(call.tenant, personId);
    if (!person) return refused("thing.missing");
    await repository.recordReading(call, personId, `record#${personId}#follow-up`, "read");
    const today = dayOf(call.now);
    const [found, consents, profile] = await Promise.all([
      personRecord(parts, person, call.now, policy.lookBack.days),
      consentsOf(parts, call.tenant, personId),
      profileOf(parts, call.tenant, personId, call.now),
    ]);
    const record = found.is === "found" ? found.record : undefined;
    const visits = judgeVisits(record?.visits ?? [], { policy, departmentId, today }, nameOf);
    const able = visits.flatMap(({ diagnoses }) => diagnoses.filter(({ may }) => may));
    const codes = [...new Set(able.map(({ diagnosis }) => diagnosis.code))];
    const guardianNeeded = needsGuardian(policy, person.bornOn, today);
    const consented = consents.every(({ consent }) => consent !== undefined);
    const gates = gatesOf({ record: found.is, visits, guardianNeeded, confirmed: profile.confirmed, consented, signs });
    return done({
      personId,
      departmentId,
      may: gates.every(({ closed }) => !closed),
      gates,
      visits,
      overdueTests: overdueTests(policy, codes, record?.tests ?? [], today),
      guardianNeeded,
      profile: { version: profile.known?.version, confirmed: profile.confirmed },
      consents: consents.map(({ document, consent }) => ({
        document,
        given: consent !== undefined,
        ...(consent ? { version: consent.version } : {}),
      })),
      policyVersion: policy.version,
      phone,
    });
  };
