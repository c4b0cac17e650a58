import { identifierSystems, recordCodes } from "../../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../../functions/ports/medical-record/live";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import { bundle, encounter, patient, RECORD_NUMBER } from "./resources";

let far: FarSide;
afterEach(() => far.stop());

type Holds = { readonly [type: string]: readonly object[] };
async function open(holds: Holds, says: (asked: Asked) => Says | undefined = () => undefined) {
  far = await farSide((asked) => says(asked) ?? { json: bundle(holds[asked.path.split("/").at(-1)!] ?? []) });
  const { note, lines } = notebook();
  const settings = { token: "t0ken", identifierSystems, codes: recordCodes, clock: standingClock(), note };
  return { record: liveMedicalRecord({ ...settings, baseUrl: `${far.url}/fhir` }), lines };
}
const SINCE = "2026-01-01";
const subject = { reference: "Patient/p1" };
const condition = (id: string, code: string, more: object = {}) => ({
  resourceType: "Condition",
  id,
  subject,
  encounter: { reference: "Encounter/e1" },
  verificationStatus: { coding: [{ code: "confirmed" }] },
  code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10-cn", code }], text: "诊断" },
  ...more,
});
const stay = (id: string, start: string, end: string | undefined, more: object = {}) => ({
  ...encounter,
  id,
  class: { code: "IMP" },
  period: { start, ...(end ? { end } : {}) },
  ...more,
});
async function visits(holds: Holds) {
  const { record } = await open({ Patient: [patient()], ...holds });
  const answer = await record.followUpRecordOf("R0001", SINCE);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.visits;
}

describe("visits with a clear diagnosis (C2)", () => {
  it("are the day of the visit with its confirmed diagnoses, each once", async () => {
    const found = await visits({
      Encounter: [encounter],
      Condition: [condition("c1", "E03.900"), condition("c2", "E03.900"), condition("c3", "D50.900")],
    });
    expect(found).toEqual([
      {
        id: "e1",
        on: "2026-10-08",
        kind: "outpatient",
        department: "孕产保健中心",
        diagnoses: [
          { code: "E03.900", name: "诊断" },
          { code: "D50.900", name: "诊断" },
        ],
      },
    ]);
  });

  it.each([
    ["is only suspected", { verificationStatus: { coding: [{ code: "provisional" }] } }],
    ["was refuted", { verificationStatus: { coding: [{ code: "refuted" }] } }],
    ["belongs to another visit", { encounter: { reference: "Encounter/e9" } }],
    ["is somebody else's", { subject: { reference: "Patient/p2" } }],
    ["has no code of ICD-10", { code: { coding: [{ system: "http://snomed.info/sct", code: "40930008" }] } }],
    ["has a code that is none", { code: { coding: [{ system: "http://hl7.org/fhir/sid/icd-10", code: "甲减" }] } }],
  ])("a diagnosis that %s is none", async (_what, more) => {
    expect(
      (await visits({ Encounter: [encounter], Condition: [condition("c1", "E03.900", more)] }))[0]!.diagnoses,
    ).toEqual([]);
  });

  it("the visit may name its diagnoses instead; codes of the clinical edition, with a dagger too, are codes", async () => {
    const alone = { encounter: undefined };
    const found = await visits({
      Encounter: [{ ...encounter, diagnosis: [{ condition: { reference: "Condition/c1" } }] }],
      Condition: [condition("c1", "E11.200x001†", alone), condition("c2", "I10.x00x002", alone)],
    });
    expect(found[0]!.diagnoses.map(({ code }) => code)).toEqual(["E11.200x001"]);
  });

  it("a record that does not grade its diagnoses is believed", async () => {
    const found = await visits({
      Encounter: [encounter],
      Condition: [condition("c1", "E03", { verificationStatus: undefined })],
    });
    expect(found[0]!.diagnoses.map(({ code }) => code)).toEqual(["E03"]);
  });

  it("a stay counts from its discharge, and not before it; the day is Chongqing's", async () => {
    const found = await visits({
      Encounter: [
        stay("over", "2026-09-20T10:00:00+08:00", "2026-10-02T16:30:00Z"),
        stay("going-on", "2026-10-20T10:00:00+08:00", undefined, { status: "in-progress" }),
        stay("no-end", "2026-10-20T10:00:00+08:00", undefined),
      ],
    });
    expect(found.map(({ id, on, kind }) => [id, on, kind])).toEqual([["over", "2026-10-03", "inpatient"]]);
  });

  it("emergencies are told as such; planned, cancelled and virtual encounters are no visits; newest first", async () => {
    const one = (id: string, code: string, start: string, status = "finished") => ({
      ...encounter,
      id,
      status,
      class: { code },
      period: { start },
    });
    const found = await visits({
      Encounter: [
        one("old", "AMB", "2026-03-01"),
        one("emergency", "EMER", "2026-10-01"),
        one("planned", "AMB", "2026-12-01", "planned"),
        one("cancelled", "AMB", "2026-10-05", "cancelled"),
        one("virtual", "VR", "2026-10-06"),
        one("before", "AMB", "2025-12-31"),
      ],
    });
    expect(found.map(({ id, kind }) => [id, kind])).toEqual([
      ["emergency", "emergency"],
      ["old", "outpatient"],
    ]);
  });
});

describe("numbers that were merged", () => {
  const merged = (more: object = {}) => ({
    resourceType: "Patient",
    id: "p0",
    active: false,
    identifier: [{ system: RECORD_NUMBER, value: "R0000" }],
    link: [{ other: { reference: "Patient/p1" }, type: "replaced-by" }],
    ...more,
  });
  const surviving = { ...patient(), link: [{ other: { reference: "Patient/p0" }, type: "replaces" }] };

  it("an old number leads to the record that replaced it, and visits under either number are hers", async () => {
    const { record } = await open({}, ({ path, query }) => {
      const type = path.split("/").at(-1);
      if (type === "Patient") return { json: bundle(query.get("_id") === "p1" ? [surviving] : [merged()]) };
      if (type !== "Encounter") return undefined;
      expect(query.get("patient")).toBe("p1,p0");
      const under = (id: string, of: string) => ({ ...encounter, id, subject: { reference: `Patient/${of}` } });
      return { json: bundle([under("new", "p1"), under("old", "p0"), under("stranger", "p7")]) };
    });
    const answer = await record.followUpRecordOf("R0000", SINCE);
    expect(answer.ok && answer.value.patient?.recordNumber).toBe("R0001");
    expect(answer.ok && answer.value.visits.map(({ id }) => id).sort()).toEqual(["new", "old"]);
  });

  it("an inactive number that leads nowhere is nobody's", async () => {
    const { record } = await open({ Patient: [merged({ link: undefined })] });
    const answer = await record.followUpRecordOf("R0000", SINCE);
    expect(answer).toEqual({ ok: true, value: { visits: [], tests: [], reports: [], medicines: [], allergies: [] } });
  });
});

it("tests carry LOINC, range and flag; medicines their dose and days; allergies that are over are left out", async () => {
  const { record } = await open({
    Patient: [patient()],
    Observation: [
      {
        resourceType: "Observation",
        id: "t1",
        status: "final",
        subject,
        code: {
          coding: [
            { system: "local", code: "TSH" },
            { system: "http://loinc.org", code: "3016-3" },
          ],
          text: "促甲状腺激素",
        },
        effectiveDateTime: "2026-10-08",
        valueQuantity: { value: 6.1, unit: "mIU/L" },
        interpretation: [{ coding: [{ code: "H" }] }],
        referenceRange: [{ text: "0.3–4.2" }],
      },
    ],
    MedicationRequest: [
      {
        resourceType: "MedicationRequest",
        id: "m1",
        status: "active",
        subject,
        authoredOn: "2026-10-08",
        medicationCodeableConcept: { text: "左甲状腺素钠片" },
        dosageInstruction: [{ text: "每日一次" }],
        dispenseRequest: { expectedSupplyDuration: { value: 30, code: "d" } },
      },
      { resourceType: "MedicationRequest", id: "m2", status: "cancelled", subject, authoredOn: "2026-10-08" },
    ],
    AllergyIntolerance: [
      { resourceType: "AllergyIntolerance", id: "a1", patient: subject, code: { text: "青霉素" }, criticality: "high" },
      {
        resourceType: "AllergyIntolerance",
        id: "a2",
        patient: subject,
        code: { text: "牛奶" },
        clinicalStatus: { coding: [{ code: "resolved" }] },
      },
    ],
  });
  const answer = await record.followUpRecordOf("R0001", SINCE);
  expect(answer.ok && answer.value).toMatchObject({
    tests: [{ code: "3016-3", name: "促甲状腺激素", value: "6.1 mIU/L", flag: "high", range: "0.3–4.2" }],
    medicines: [{ name: "左甲状腺素钠片", dose: "每日一次", days: 30 }],
    allergies: [{ name: "青霉素", severity: "high" }],
  });
});

it("one list that cannot be read makes all of it unreachable: half a record would mislead", async () => {
  const { record } = await open({ Patient: [patient()], Encounter: [encounter] }, ({ path }) =>
    path.endsWith("/Condition") ? { status: 503 } : undefined,
  );
  expect(await record.followUpRecordOf("R0001", SINCE)).toEqual({ ok: false, code: "unreachable" });
});
