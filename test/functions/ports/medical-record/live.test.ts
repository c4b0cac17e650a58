import { identifierSystems, recordCodes } from "../../../../functions/ports/medical-record/codes";
import { liveMedicalRecord } from "../../../../functions/ports/medical-record/live";
import { farSide, notebook, standingClock, type Asked, type FarSide, type Says } from "../far-side";
import {
  bundle,
  dueDate,
  encounter,
  form,
  patient,
  RECORD_NUMBER,
  referral,
  report,
  RESIDENT_NUMBER,
} from "./resources";

let far: FarSide;
const others: FarSide[] = [];
afterEach(() => Promise.all([far, ...others.splice(0)].map((one) => one.stop())));

type Holds = { readonly [type: string]: readonly object[] };
async function open(holds: Holds, says: (asked: Asked) => Says | undefined = () => undefined) {
  far = await farSide((asked) => says(asked) ?? { json: bundle(holds[asked.path.split("/").at(-1)!] ?? []) });
  const { note, lines } = notebook();
  const settings = { token: "t0ken", identifierSystems, codes: recordCodes, clock: standingClock(), note };
  return { record: liveMedicalRecord({ ...settings, baseUrl: `${far.url}/fhir` }), lines };
}
const found = { recordNumber: "R0001", name: "王小梅", bornOn: "1995-03-07", sex: "female" };
const unreachable = { ok: false, code: "unreachable" };

describe("finding a patient", () => {
  it("asks by identity number with its system and the bearer token", async () => {
    const { record } = await open({ Patient: [patient()] });
    expect(await record.findPatient({ identityNumber: "509999199503072742" })).toEqual({ ok: true, value: found });
    expect(far.asked[0]!.query.get("identifier")).toBe(`${RESIDENT_NUMBER}|509999199503072742`);
    expect(far.asked[0]!.headers.authorization).toBe("Bearer t0ken");
  });

  it("knows nobody when the record answers with somebody else (a server that ignores a parameter)", async () => {
    const { record } = await open({ Patient: [patient("p2", "R0002")] });
    expect(await record.findPatient({ recordNumber: "R0001" })).toEqual({ ok: true, value: undefined });
  });

  it("knows nobody when two bear the number, and says so in the log", async () => {
    const { record, lines } = await open({ Patient: [patient(), patient("p2")] });
    expect(await record.findPatient({ recordNumber: "R0001" })).toEqual({ ok: true, value: undefined });
    expect(lines).toEqual([{ event: "medical-record.ambiguous", found: 2 }]);
  });

  it("passes over a record that was merged away", async () => {
    const { record } = await open({ Patient: [{ ...patient("old"), active: false }, patient()] });
    expect(await record.findPatient({ recordNumber: "R0001" })).toEqual({ ok: true, value: found });
  });

  it.each<[string, Says]>([
    ["is stopped", "hang-up"],
    ["fails", { status: 500 }],
    ["forbids", { status: 403, json: { resourceType: "OperationOutcome" } }],
    ["answers a page", { text: "<html>" }],
    ["answers no bundle", { json: { resourceType: "Patient" } }],
    [
      "answers numbers for texts",
      { json: bundle([{ ...patient(), identifier: [{ system: RECORD_NUMBER, value: 1 }] }]) },
    ],
  ])("is unreachable when the record %s, and the log holds no identity", async (_, says) => {
    const { record, lines } = await open({}, () => says);
    expect(await record.findPatient({ identityNumber: "509999199503072742" })).toEqual(unreachable);
    expect(JSON.stringify(lines)).not.toMatch(/509999|t0ken|王/);
  });
});

describe("the record of a pregnancy", () => {
  const all: Holds = {
    Patient: [patient()],
    Encounter: [encounter],
    Observation: [
      dueDate("o1", "2026-09-01", "2027-05-02"),
      dueDate("o2", "2026-10-08T09:00:00+08:00", "2027-05-01"),
      dueDate("o3", "2026-11-01", "2027-04-20", "11779-6"),
    ],
    DiagnosticReport: [report("r1", "US-NT", "2026-10-07T17:00:00Z"), report("r2", "US-EARLY", "2026-09-01")],
    ServiceRequest: [form()],
  };

  it("holds NT day, due date, visits, reports and forms, newest first, in Shanghai days", async () => {
    const { record } = await open(all);
    const answer = await record.pregnancyOf("R0001", "2026-08-01");
    expect(answer).toEqual({
      ok: true,
      value: {
        ntOn: "2026-10-08",
        dueOn: "2027-05-01",
        encounters: [{ id: "e1", on: "2026-10-08", department: "孕产保健中心", kind: "门诊" }],
        observations: [
          { id: "o3", on: "2026-11-01", code: "11779-6", name: "预产期", value: "2027-04-20" },
          { id: "o2", on: "2026-10-08", code: "11778-8", name: "预产期", value: "2027-05-01" },
          { id: "o1", on: "2026-09-01", code: "11778-8", name: "预产期", value: "2027-05-02" },
        ],
        reports: [
          {
            id: "r1",
            on: "2026-10-08",
            code: "US-NT",
            title: "NT超声检查报告",
            conclusion: "NT 1.4 mm",
            binaryId: "b-r1",
            contentType: "image/jpeg",
          },
          {
            id: "r2",
            on: "2026-09-01",
            code: "US-EARLY",
            title: "NT超声检查报告",
            conclusion: "NT 1.4 mm",
            binaryId: "b-r2",
            contentType: "image/jpeg",
          },
        ],
        forms: [
          {
            id: "f1",
            items: ["system-ultrasound"],
            indication: "中期常规筛查",
            issuedBy: "陈医生",
            issuedAt: "2026-11-20T02:00:00.000Z",
            validUntil: "2026-12-31",
            abnormalReferral: false,
            paidFen: 38000,
          },
        ],
      },
    });
    expect(far.asked.find(({ path }) => path === "/fhir/Encounter")!.query.get("date")).toBe("ge2026-08-01");
    expect(far.asked.find(({ path }) => path === "/fhir/ServiceRequest")!.query.get("status")).toBe("active");
  });

  it("is empty for a number that the record does not know", async () => {
    const { record } = await open({});
    expect(await record.pregnancyOf("R0001", "2026-08-01")).toEqual({
      ok: true,
      value: { encounters: [], observations: [], reports: [], forms: [] },
    });
    expect(far.asked).toHaveLength(1);
  });

  it("leaves out an earlier pregnancy, what was entered in error and what belongs to somebody else", async () => {
    const { record } = await open({
      ...all,
      DiagnosticReport: [
        report("old", "US-NT", "2024-01-01"),
        report("wrong", "US-NT", "2026-10-09", { status: "entered-in-error" }),
        report("hers", "US-NT", "2026-10-10", { subject: { reference: "Patient/p2" } }),
      ],
      Observation: [],
    });
    const answer = await record.pregnancyOf("R0001", "2026-08-01");
    expect(answer).toMatchObject({ ok: true, value: { reports: [] } });
    expect(answer.ok && "ntOn" in answer.value).toBe(false);
    expect(answer.ok && "dueOn" in answer.value).toBe(false);
  });

  it.each<[string, object, boolean | undefined]>([
    ["urgent and of the category", referral, true],
    ["urgent alone", { priority: "urgent" }, false],
    ["of the category alone", { category: referral.category }, false],
    ["without an indication: no form", { reasonCode: [] }, undefined],
    ["without an end: no form", { occurrencePeriod: {} }, undefined],
    ["no longer active: no form", { status: "completed" }, undefined],
    ["for another examination: no form", { code: { coding: [{ system: "x", code: "system-ultrasound" }] } }, undefined],
  ])("tells an abnormal referral by priority and category: %s", async (_, more, referred) => {
    const { record } = await open({ ...all, ServiceRequest: [form(more)] });
    const answer = await record.pregnancyOf("R0001", "2026-08-01");
    expect(answer.ok && answer.value.forms[0]?.abnormalReferral).toBe(referred);
  });

  it("follows every page of a search", async () => {
    const { record } = await open(all, ({ path, query }) => {
      if (path !== "/fhir/DiagnosticReport") return undefined;
      const offset = Number(query.get("_offset") ?? 0);
      const next = offset < 2 ? `${far.url}/fhir/DiagnosticReport?patient=p1&_offset=${offset + 1}` : undefined;
      return { json: bundle([report(`r${offset}`, "US-NT", `2026-10-0${offset + 1}`)], next) };
    });
    const answer = await record.pregnancyOf("R0001", "2026-08-01");
    expect(answer.ok && answer.value.reports.map(({ id }) => id)).toEqual(["r2", "r1", "r0"]);
  });

  it("never follows a next page to another place (T19)", async () => {
    const elsewhere = await farSide(() => ({ json: bundle([]) }));
    others.push(elsewhere);
    const { record } = await open(all, ({ path }) =>
      path === "/fhir/Encounter" ? { json: bundle([encounter], `${elsewhere.url}/fhir/Encounter?page=2`) } : undefined,
    );
    expect(await record.pregnancyOf("R0001", "2026-08-01")).toEqual(unreachable);
    expect(elsewhere.asked).toHaveLength(0);
  });
});
