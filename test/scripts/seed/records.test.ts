import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import {
  FhirBinary,
  FhirEncounter,
  FhirObservation,
  FhirPatient,
  FhirReport,
  FhirServiceRequest,
} from "../../../functions/ports/medical-record/fhir";
import {
  FhirAllergy,
  FhirCondition,
  FhirMedicationRequest,
} from "../../../functions/ports/medical-record/fhir-follow-up";
import { identifierSystems, recordCodes } from "../../../functions/ports/medical-record/codes";
import { priceListOn, priceLists } from "../../../shared/hospital/data/price-lists";
import { addDays } from "../../../shared/kernel/time";
import { patientsOn } from "../../../scripts/seed/people";
import { worldOn } from "../../../scripts/seed/world";
import type { FhirResource, World } from "../../../scripts/sandbox/world";

const TODAY = "2026-11-22";
const patients = patientsOn(TODAY);
const keyOf = (tag: string) => patients.find((one) => one.tag === tag)!.key;
const READERS = {
  Patient: FhirPatient,
  Encounter: FhirEncounter,
  Observation: FhirObservation,
  DiagnosticReport: FhirReport,
  ServiceRequest: FhirServiceRequest,
  Condition: FhirCondition,
  MedicationRequest: FhirMedicationRequest,
  AllergyIntolerance: FhirAllergy,
  Binary: FhirBinary,
} as const;

let world: World;
let records: readonly FhirResource[];
beforeAll(async () => {
  world = await worldOn(TODAY);
  records = world.records;
});

const ofType = (type: keyof typeof READERS) => records.filter(({ resourceType }) => resourceType === type);
const about = (tag: string, type: keyof typeof READERS) =>
  ofType(type).filter(({ subject }) => (subject as { reference: string }).reference === `Patient/${keyOf(tag)}`);
const codesOf = ({ code }: FhirResource) => (code as { coding: { code: string }[] }).coding.map((one) => one.code);

/** Every "Type/id" that a resource mentions, however deep. */
function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    (name === "reference" || name === "url") && typeof inner === "string" && /^[A-Z][A-Za-z]+\//.test(inner)
      ? [inner]
      : references(inner),
  );
}

describe("the hospital record of the demonstration", () => {
  test("every resource has an id of its own and is read by the functions' own reader", () => {
    const names = records.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(names).size).toBe(names.length);
    for (const resource of records) {
      const read = READERS[resource.resourceType as keyof typeof READERS].safeParse(resource);
      expect([resource.id, read.success]).toEqual([resource.id, true]);
    }
    for (const type of Object.keys(READERS)) expect(ofType(type as keyof typeof READERS).length).toBeGreaterThan(0);
  });

  test("every reference leads to a resource that is there", () => {
    const names = new Set(records.map(({ resourceType, id }) => `${resourceType}/${id}`));
    const mentioned = records.flatMap(references);
    expect(mentioned.length).toBeGreaterThan(records.length / 2);
    expect(mentioned.filter((name) => !names.has(name))).toEqual([]);
  });

  test("patients are found under the systems that the functions ask for; the unknown one is not there", () => {
    const numbers = ofType("Patient").flatMap(({ identifier }) => identifier as { system: string; value: string }[]);
    const known = patients.filter(({ recordNumber }) => recordNumber !== undefined);
    // A child of the family has a record too, and one number was merged into another.
    expect(numbers).toHaveLength(known.length * 2 + 2 + 1);
    for (const { number, recordNumber } of known) {
      expect(numbers).toContainEqual({ system: identifierSystems.residentNumber, value: number });
      expect(numbers).toContainEqual({ system: identifierSystems.recordNumber, value: recordNumber });
    }
    expect(JSON.stringify(records)).not.toContain(keyOf("no-record"));
  });

  test("due dates in the record are those of the people", () => {
    for (const { tag, pregnancy, recordNumber } of patients) {
      if (!pregnancy || recordNumber === undefined) continue;
      const newest = about(tag, "Observation")
        .filter((one) => codesOf(one).includes(recordCodes.dueDate[0]!.code))
        .sort((a, b) => (String(a.effectiveDateTime) < String(b.effectiveDateTime) ? 1 : -1))[0];
      expect(newest?.valueDateTime).toBe(pregnancy.dueOn);
    }
  });

  test("an NT scan of this pregnancy stands in the record of one woman only (D1-04)", () => {
    const nt = ofType("DiagnosticReport").filter((one) => codesOf(one).includes(recordCodes.ntReport[0]!.code));
    const thisPregnancy = nt.filter(({ effectiveDateTime }) => String(effectiveDateTime) > addDays(TODAY, -280));
    expect(thisPregnancy.map(({ id }) => id)).toEqual([`${keyOf("nt-here")}-us-nt`]);
    expect(nt.map(({ id }) => id)).toContain(`${keyOf("second-pregnancy")}-earlier-us-nt`);
  });

  test("forms: paid at the price of their day, expired before today, abnormal referral marked (D1-06, D1-12)", () => {
    const formOf = (tag: string) => about(tag, "ServiceRequest")[0]!;
    const paid = (tag: string) => (formOf(tag).extension as { url: string; valueInteger: number }[])[0]!;
    const list = priceListOn(priceLists, TODAY);
    const fen = (code: string) => (list.ok ? list.value.lines.find((line) => line.code === code)!.fen : 0);
    expect(paid("paid-form")).toEqual({ url: recordCodes.paidFenUrl, valueInteger: fen("US-SYSTEM") });
    expect(paid("weekend-paid").valueInteger).toBe(fen("US-SYSTEM-SPECIAL") + fen("ECHO-FETAL-SPECIAL"));
    expect(paid("twins").valueInteger).toBe(0);
    expect((formOf("form-expired").occurrencePeriod as { end: string }).end < TODAY).toBe(true);
    expect((formOf("paid-form").occurrencePeriod as { end: string }).end > TODAY).toBe(true);
    expect(codesOf(formOf("weekend-paid"))).toEqual(["special-system-ultrasound", "special-fetal-echo"]);
    const marked = ofType("ServiceRequest").filter((one) => JSON.stringify(one).includes(recordCodes.abnormalReferral));
    expect(marked.map(({ id }) => id)).toEqual([`${keyOf("abnormal-referral")}-form`]);
  });

  test("nothing in the record speaks of the sex of a fetus", () => {
    const told = records.filter(({ resourceType }) => resourceType !== "Binary");
    const text = JSON.stringify(told).replaceAll(/"gender":"(fe)?male"/g, "");
    expect(text).not.toMatch(/男|女|\bsex\b|\bmale\b|\bfemale\b|\bboy\b|\bgirl\b/);
  });

  test("report files are readable pictures and PDFs under 200 kB", async () => {
    const files = ofType("Binary");
    for (const { id, contentType, data } of files) {
      const bytes = Buffer.from(String(data), "base64");
      expect([id, bytes.length > 10_000 && bytes.length < 200_000]).toEqual([id, true]);
      if (contentType === "application/pdf") expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
      else expect((await sharp(bytes).metadata()).format).toBe(String(contentType).replace("image/", ""));
    }
    expect(new Set(files.map(({ contentType }) => contentType)).size).toBe(3);
  });
});

describe("the world around the hospital", () => {
  test("every patient has WeChat with a phone and a unionid of her own", () => {
    expect(world.users.map(({ id, phone }) => [id, phone])).toEqual(patients.map(({ key, phone }) => [key, phone]));
    expect(new Set(world.users.map(({ unionid }) => unionid)).size).toBe(22);
    expect(world.users.every(({ unionid }) => unionid?.length === 28)).toBe(true);
  });

  test("the same day gives the same world, byte for byte", async () => {
    expect(await worldOn(TODAY)).toEqual(world);
  });
});
