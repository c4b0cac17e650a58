import { identifierSystems, recordCodes } from "../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../functions/ports/medical-record/live";
import type { FollowUpRecord, MedicalRecord } from "../../../functions/ports/medical-record/port";
import { startSandbox, type Sandbox } from "../../../scripts/sandbox";
import { followUpStories } from "../../../scripts/seed/data/follow-ups";
import { patientsOn } from "../../../scripts/seed/people";
import { worldOn } from "../../../scripts/seed/world";
import { eligibilityPolicy as policy } from "../../../shared/consultations/data/eligibility";
import { gatesOf } from "../../../shared/consultations/eligibility-gates";
import { judgeVisits, needsGuardian, overdueTests } from "../../../shared/consultations/eligibility-rules";
import { addDays, instantOf } from "../../../shared/kernel/time";

const TODAY = "2026-11-22";
const patients = patientsOn(TODAY);
const people = new Map(patients.flatMap(({ family }) => family.map(({ person }) => [person.key, person] as const)));

let sandbox: Sandbox;
let record: MedicalRecord;
beforeAll(async () => {
  sandbox = await startSandbox({ hold: undefined, world: await worldOn(TODAY) });
  record = liveMedicalRecord({
    baseUrl: sandbox.baseUrls.his,
    token: sandbox.settings.hisToken,
    identifierSystems,
    codes: recordCodes,
    clock: { now: () => instantOf(TODAY, "09:00"), pause: async () => undefined },
    note: () => undefined,
  });
});
afterAll(() => sandbox.stop());

async function recordOf(key: string): Promise<FollowUpRecord> {
  const answer = await record.followUpRecordOf(people.get(key)!.recordNumber!, addDays(TODAY, -365));
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}
async function judged(key: string, departmentId: string, today = TODAY) {
  const { visits, tests } = await recordOf(key);
  const all = judgeVisits(visits, { policy, departmentId, today }, ({ name }) => ({ zh: name, en: name }));
  const able = all.flatMap(({ diagnoses }) =>
    diagnoses.filter(({ may }) => may).map(({ diagnosis }) => diagnosis.code),
  );
  const known = {
    record: "found",
    visits: all,
    guardianNeeded: false,
    confirmed: true,
    consented: true,
    signs: [],
  } as const;
  return {
    may: able,
    gates: gatesOf(known).map(({ gate }) => gate),
    overdue: overdueTests(policy, able, tests, today).map(({ code }) => code),
  };
}

describe("the demonstration's record, asked as a follow-up asks it", () => {
  test("everybody of the stories is found with the birth day of the card", async () => {
    for (const { key } of followUpStories) {
      const { patient } = await recordOf(key);
      expect([key, patient?.bornOn]).toEqual([key, people.get(key)!.bornOn]);
    }
  });

  test.each([
    ["lin-yuqing", "pregnancy-health-center", ["E03.900", "D50.900"], [], ["2276-4"]],
    ["chen-siying", "gynaecology", ["N76.000"], [], []],
    ["lu-qiuping", "gynaecology", ["N80.100", "E28.200"], [], []],
    ["wei-zihan", "pregnancy-health-center", ["E03.900"], [], ["3016-3"]],
    ["ren-zhiyi", "pregnancy-health-center", ["O24.400"], [], []],
    ["peng-anran", "women-health", ["E05.900"], [], ["26464-8"]],
    ["fang-minqi", "gynaecology", [], ["first-visit"], []],
    ["cao-yunfei", "women-health", [], ["first-visit"], []],
    ["yang-lihua", "pregnancy-health-center", [], ["hard-case"], []],
    ["tang-wanning", "pregnancy-health-center", ["O10.000"], [], []],
    ["gao-leyi", "paediatrics", ["J45.900"], [], []],
  ])("%s at %s may be followed up for %j; gates %j; overdue %j", async (key, departmentId, may, gates, overdue) => {
    expect(await judged(key, departmentId)).toEqual({ may, gates, overdue });
  });

  test("a day later day 15 is over, and the child's guardian is needed", async () => {
    expect((await judged("chen-siying", "gynaecology", addDays(TODAY, 1))).gates).toEqual(["no-visit-in-time"]);
    expect(needsGuardian(policy, people.get("gao-leyi")!.bornOn, TODAY)).toBe(true);
  });

  test("the old number of a merged record finds the same person and the visit under it", async () => {
    const answer = await record.followUpRecordOf("M25900003", addDays(TODAY, -365));
    expect(answer.ok && answer.value.patient?.recordNumber).toBe(people.get("tang-wanning")!.recordNumber);
    expect(answer.ok && answer.value.visits.map(({ id }) => id)).toContain("tang-wanning-merged-follow-pressure");
  });
});
