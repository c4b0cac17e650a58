import { identifierSystems, recordCodes } from "../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../functions/ports/medical-record/live";
import type { MedicalRecord, PregnancyRecord } from "../../../functions/ports/medical-record/port";
import { instantOf, addDays } from "../../../shared/kernel/time";
import { patientsOn, type SeedPatient } from "../../../scripts/seed/people";
import { worldOn } from "../../../scripts/seed/world";
import { startSandbox, type Sandbox } from "../../../scripts/sandbox";

const TODAY = "2026-11-22";
const SINCE = addDays(TODAY, -300);
const patients = patientsOn(TODAY);
const tagged = (tag: string): SeedPatient => patients.find((one) => one.tag === tag)!;

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

async function pregnancyOf(tag: string): Promise<PregnancyRecord> {
  const answer = await record.pregnancyOf(tagged(tag).recordNumber!, SINCE);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

describe("the seeded record, asked as the functions ask it", () => {
  test("everybody whom the hospital knows is found by identity number, with name and birth day", async () => {
    for (const { number, recordNumber, name, bornOn, sex, phone } of patients) {
      const found = await record.findPatient({ identityNumber: number });
      expect(found).toEqual({ ok: true, value: recordNumber && { recordNumber, name, bornOn, sex, phone } });
    }
  });

  test("the due date is hers, for each of them", async () => {
    for (const { tag, pregnancy, recordNumber } of patients)
      if (recordNumber !== undefined) expect((await pregnancyOf(tag)).dueOn).toBe(pregnancy?.dueOn);
  });

  test("an NT scan here is recognised for one woman, not for her who had one in an earlier pregnancy (D1-04)", async () => {
    expect((await pregnancyOf("nt-here")).ntOn).toBe(tagged("nt-here").pregnancy!.nt!.on);
    expect((await pregnancyOf("second-pregnancy")).ntOn).toBeUndefined();
    expect((await pregnancyOf("nt-elsewhere")).ntOn).toBeUndefined();
  });

  test("a report in the record opens as a file", async () => {
    const { reports } = await pregnancyOf("nt-here");
    expect(reports.map(({ code }) => code)).toEqual(["US-NT", "US-EARLY"]);
    for (const { binaryId, contentType } of reports) {
      const file = await record.file(binaryId!);
      expect(file).toMatchObject({ ok: true, value: { contentType } });
      expect(file.ok && file.value!.bytes.length).toBeGreaterThan(10_000);
    }
  });

  test("application forms say items, validity, payment and abnormal referral (D1-06, D1-12)", async () => {
    const formOf = async (tag: string) => (await pregnancyOf(tag)).forms[0];
    expect(await formOf("nt-elsewhere")).toBeUndefined();
    expect(await formOf("paid-form")).toMatchObject({
      items: ["system-ultrasound"],
      paidFen: 31000,
      abnormalReferral: false,
    });
    expect((await formOf("weekend-paid"))?.paidFen).toBe(130000);
    expect((await formOf("form-expired"))!.validUntil < TODAY).toBe(true);
    expect(await formOf("abnormal-referral")).toMatchObject({
      items: ["special-system-ultrasound", "special-fetal-echo"],
      abnormalReferral: true,
      paidFen: 0,
    });
  });
});
