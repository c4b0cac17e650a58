import { addDays, dayOf } from "../../../shared/kernel/time";
import { auditRows } from "../../../functions/kernel/audit";
import { TENANT, type Hospital, type Patient } from "../../kit/hospital";
import { BLOOD_FATS, DEPARTMENT, eligible, openIntake, recorded, THYROID, visitOf } from "./intake-world";

let hospital: Hospital;
beforeAll(async () => {
  hospital = await openIntake();
});
const ask = async ({ personId, token }: Patient, departmentId = DEPARTMENT, signs?: string[]) =>
  hospital.call("consultations/eligibility", { personId, departmentId, ...(signs ? { signs } : {}) }, token);
const gates = async (patient: Patient, departmentId?: string, signs?: string[]) =>
  (await ask(patient, departmentId, signs)).value.gates.map(({ gate }: { gate: string }) => gate);

describe("eligibility: who may follow up online", () => {
  test("a visit in time opens it, with days left, the long-term list and the tests that are overdue", async () => {
    const her = await eligible(hospital);
    const tests = [
      { id: "t1", on: addDays(dayOf(hospital.clock.now()), -95), code: "3016-3", name: "TSH", value: "2" },
    ];
    await recorded(hospital, her, [visitOf(hospital, 15), visitOf(hospital, 16, { diagnoses: [BLOOD_FATS] })], tests);
    const { value } = await ask(her);
    expect(value).toMatchObject({ may: true, gates: [], guardianNeeded: false });
    expect(value.visits.map((one: { may: boolean; why?: string }) => [one.may, one.why])).toEqual([
      [true, undefined],
      [false, "too-old"],
    ]);
    expect(value.visits[0].diagnoses[0]).toMatchObject({
      diagnosis: THYROID,
      name: { zh: "甲状腺功能减退症", en: "Hypothyroidism" },
      longTerm: true,
      maxAgeDays: 90,
      daysLeft: 75,
    });
    expect(value.overdueTests).toMatchObject([{ code: "3016-3", of: ["E03.900"], maxAgeDays: 90 }]);
  });

  test.each([
    ["no linked record", undefined, ["not-linked"]],
    ["no visit at all: a first visit", [], ["first-visit"]],
    ["only a visit without a clear diagnosis: a first visit", [{ diagnoses: [] }], ["first-visit"]],
    ["only the emergency department", [{ kind: "emergency" as const }], ["first-visit"]],
    ["a hard case", [{ diagnoses: [{ code: "C50.900", name: "乳腺恶性肿瘤" }] }], ["hard-case"]],
    ["what this department does not follow", [{ diagnoses: [{ code: "J45.900", name: "哮喘" }] }], ["not-allowed"]],
  ])("%s closes it", async (_what, visits, expected) => {
    const her = await eligible(hospital);
    if (visits)
      await recorded(
        hospital,
        her,
        visits.map((more) => visitOf(hospital, 2, more)),
      );
    else hospital.record.followUps.clear();
    const { value } = await ask(her);
    expect(value.gates.map(({ gate }: { gate: string }) => gate)).toEqual(expected);
    expect([value.may, value.gates[0].closed]).toEqual([false, true]);
    expect(value.gates[0].next).toBe(visits ? "book-offline" : "link-record");
  });

  test("a visit of too long ago closes it, and an unreachable record asks to try again", async () => {
    const her = await eligible(hospital);
    await recorded(hospital, her, [visitOf(hospital, 16, { diagnoses: [BLOOD_FATS] })]);
    expect(await gates(her)).toEqual(["no-visit-in-time"]);
    hospital.record.stopped = true;
    expect(await gates(her)).toEqual(["record-unreachable"]);
    hospital.record.stopped = false;
  });

  test("consent and profile are to be done first and close nothing; ticked signs of danger close everything", async () => {
    const her = await hospital.patient({ recordNumber: "M26909955" });
    await recorded(hospital, her, [visitOf(hospital, 3)]);
    const { value } = await ask(her);
    expect(value.may).toBe(true);
    expect(value.gates.map(({ gate }: { gate: string }) => gate)).toEqual(["consent-missing", "profile-unconfirmed"]);
    expect(value.consents.map(({ given }: { given: boolean }) => given)).toEqual([false, false]);
    const ticked = (await ask(her, DEPARTMENT, ["fainting"])).value;
    expect([ticked.may, ticked.gates[0]]).toEqual([false, { gate: "acute-signs", closed: true, next: "call-120" }]);
  });

  test("a department without follow-up is department.offline, and another family's person is not there", async () => {
    const her = await eligible(hospital);
    expect((await ask(her, "ultrasonography")).code).toBe("department.offline");
    const stranger = await hospital.patient();
    expect((await ask({ ...her, token: stranger.token })).status).toBe(404);
  });

  test("that the record was read is written down (D1)", async () => {
    const her = await eligible(hospital);
    await ask(her);
    const { rows } = await auditRows(hospital.table, TENANT, her.personId, 50);
    const read = rows.filter(({ kind, thing }) => kind === "read" && thing === `record#${her.personId}#follow-up`);
    expect(read).toHaveLength(1);
  });
});
