import type { Encounter } from "./fhir";
import type { Allergy, Condition, MedicationRequest, Test } from "./fhir-follow-up";
import type { RecordedAllergy, RecordedMedicine, RecordedTest, RecordedVisit } from "./port";
import { dayIn, encounterFrom, observationFrom } from "./translate";

type Concept = NonNullable<Condition["code"]>;

/** Systems under which codes of ICD-10 stand: the international one, and the Chinese edition (GB/T 14396). */
const ICD10 = ["http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cn"];
const ICD10_CODE = /^([A-Z]\d{2}(?:\.[0-9A-Za-z]{1,8})?)[†*+]?$/;
const LOINC = "http://loinc.org";

/** HL7 v3 ActCode: what kind of visit an encounter was; others (virtual, home, field) are no visit of the hospital. */
const KINDS: Readonly<Record<string, RecordedVisit["kind"]>> = {
  AMB: "outpatient",
  IMP: "inpatient",
  ACUTE: "inpatient",
  NONAC: "inpatient",
  EMER: "emergency",
};

const codesOf = (concept: Concept | undefined) => (concept?.coding ?? []).map(({ code }) => code);
const nameOf = (concept: Concept | undefined): string =>
  concept?.text ?? concept?.coding?.find(({ display }) => display)?.display ?? concept?.coding?.[0]?.code ?? "";

/** A diagnosis that is clear (C2): confirmed, or a record that does not grade; suspected and refuted ones are none. */
function diagnosisFrom(condition: Condition): { code: string; name: string } | undefined {
  const graded = codesOf(condition.verificationStatus);
  if (graded.length && !graded.includes("confirmed")) return undefined;
  const known = (condition.code?.coding ?? []).filter(({ system }) => ICD10.includes(system ?? ""));
  // A dagger or an asterisk marks which of two codes is the cause and which the place: both are the code without it.
  const [code] = known.flatMap((one) => ICD10_CODE.exec(one.code ?? "")?.[1] ?? []);
  return code ? { code, name: nameOf(condition.code) || code } : undefined;
}

const leadsTo = (reference: string | undefined, type: string, id: string) =>
  reference === `${type}/${id}` || reference?.endsWith(`/${type}/${id}`) === true;
/** Does the diagnosis belong to the visit, whichever of the two names the other? */
const isOf = (condition: Condition, { id, diagnosis = [] }: Encounter): boolean =>
  leadsTo(condition.encounter?.reference, "Encounter", id) ||
  diagnosis.some((one) => leadsTo(one.condition.reference, "Condition", condition.id));

/** A visit that took place, or a stay that has ended; undefined for what is planned, going on or cancelled. */
export function visitFrom(encounter: Encounter, conditions: readonly Condition[]): RecordedVisit | undefined {
  const seen = encounterFrom(encounter);
  const kind = KINDS[encounter.class?.code ?? ""];
  const over = encounter.status === "finished" || (encounter.status === "in-progress" && kind !== "inpatient");
  const on = kind === "inpatient" ? dayIn(encounter.period?.end) : seen?.on;
  if (!seen || !kind || !over || !on) return undefined;
  const own = conditions.filter((one) => isOf(one, encounter));
  const diagnoses = own.flatMap((one) => diagnosisFrom(one) ?? []);
  const once = diagnoses.filter(({ code }, at) => diagnoses.findIndex((each) => each.code === code) === at);
  return { id: encounter.id, on, kind, department: seen.department, diagnoses: once };
}

const FLAGS: Readonly<Record<string, RecordedTest["flag"]>> = {
  H: "high",
  HH: "high",
  L: "low",
  LL: "low",
  A: "abnormal",
  AA: "abnormal",
};

/** A test; its code is LOINC's where the record gives one. */
export function testFrom(test: Test): RecordedTest | undefined {
  const seen = observationFrom(test);
  if (!seen) return undefined;
  const loinc = test.code.coding?.find(({ system }) => system === LOINC)?.code;
  const flag = test.interpretation?.flatMap((one) => codesOf(one).flatMap((code) => FLAGS[code ?? ""] ?? []))[0];
  const range = test.referenceRange?.[0]?.text;
  return { ...seen, ...(loinc && { code: loinc }), ...(flag && { flag }), ...(range && { range }) };
}

/** A medicine that was prescribed; drafts, cancelled ones and errors are none. */
export function medicineFrom(request: MedicationRequest): RecordedMedicine | undefined {
  const on = dayIn(request.authoredOn);
  const name = nameOf(request.medicationCodeableConcept) || (request.medicationReference?.display ?? "");
  if (!on || !name || !["active", "completed", "stopped", "on-hold"].includes(request.status)) return undefined;
  const supply = request.dispenseRequest?.expectedSupplyDuration;
  const days = supply?.code === "d" && supply.value !== undefined ? Math.round(supply.value) : undefined;
  const dose = request.dosageInstruction?.flatMap(({ text }) => text ?? []).join("；") ?? "";
  return { id: request.id, on, name, dose, ...(days === undefined ? {} : { days }) };
}

export function allergyFrom(allergy: Allergy): RecordedAllergy | undefined {
  const name = nameOf(allergy.code);
  const gone = [...codesOf(allergy.clinicalStatus), ...codesOf(allergy.verificationStatus)];
  if (!name || gone.some((code) => ["resolved", "refuted", "entered-in-error"].includes(code ?? ""))) return undefined;
  return { id: allergy.id, name, ...(allergy.criticality && { severity: allergy.criticality }) };
}
