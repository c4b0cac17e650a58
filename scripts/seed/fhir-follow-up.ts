import { addDays, instantOf, type Day } from "../../shared/kernel/time";
import type { FhirResource } from "../sandbox/world";
import { IDENTIFIER, LOINC } from "./codes";
import { followUpStories, type FollowUpStory, type RecordedStory } from "./data/follow-ups";
import { patientResource } from "./fhir-resources";
import type { SeedPatient, SeedPerson } from "./people";

const HL7 = "http://terminology.hl7.org/CodeSystem";
const ICD10 = "http://hl7.org/fhir/sid/icd-10-cn";
const at = (day: Day, clock = "09:30") => instantOf(day, clock);
const of = (id: string) => ({ reference: `Patient/${id}` });

/** One visit or stay with its diagnoses and what was prescribed. */
function visitResources(patientId: string, story: RecordedStory, today: Day): FhirResource[] {
  const { slug, daysAgo, kind, stayDays = 0, department, diagnoses, medicines = [] } = story;
  const id = `${patientId}-follow-${slug}`;
  const on = addDays(today, -daysAgo);
  const encounter = { reference: `Encounter/${id}` };
  return [
    {
      resourceType: "Encounter",
      id,
      status: "finished",
      class: { system: `${HL7}/v3-ActCode`, code: kind },
      type: [{ text: kind === "IMP" ? "住院" : kind === "EMER" ? "急诊" : "门诊" }],
      subject: of(patientId),
      period: { start: at(addDays(on, -stayDays)), end: at(on, "10:00") },
      serviceProvider: { display: department },
    },
    ...diagnoses.map(([code, name, suspected], n) => ({
      resourceType: "Condition",
      id: `${id}-diagnosis-${n + 1}`,
      subject: of(patientId),
      encounter,
      verificationStatus: {
        coding: [{ system: `${HL7}/condition-ver-status`, code: suspected ? "provisional" : "confirmed" }],
      },
      code: { coding: [{ system: ICD10, code, display: name }], text: name },
    })),
    ...medicines.map(([name, dose, days], n) => ({
      resourceType: "MedicationRequest",
      id: `${id}-medicine-${n + 1}`,
      status: "active",
      intent: "order",
      subject: of(patientId),
      encounter,
      authoredOn: at(on),
      medicationCodeableConcept: { text: name },
      dosageInstruction: [{ text: dose }],
      dispenseRequest: {
        expectedSupplyDuration: { value: days, unit: "天", system: "http://unitsofmeasure.org", code: "d" },
      },
    })),
  ];
}

const testResources = ({ key, tests = [] }: FollowUpStory, today: Day): FhirResource[] =>
  tests.map(({ loinc, name, value, unit, daysAgo, flag, range }, n) => ({
    resourceType: "Observation",
    id: `${key}-test-${n + 1}`,
    status: "final",
    category: [{ coding: [{ system: `${HL7}/observation-category`, code: "laboratory" }] }],
    code: { coding: [{ system: LOINC, code: loinc }], text: name },
    subject: of(key),
    effectiveDateTime: at(addDays(today, -daysAgo), "08:10"),
    valueQuantity: { value, unit },
    ...(flag ? { interpretation: [{ coding: [{ system: `${HL7}/v3-ObservationInterpretation`, code: flag }] }] } : {}),
    ...(range ? { referenceRange: [{ text: range }] } : {}),
  }));

const allergyResources = ({ key, allergies = [] }: FollowUpStory): FhirResource[] =>
  allergies.map(([name, criticality], n) => ({
    resourceType: "AllergyIntolerance",
    id: `${key}-allergy-${n + 1}`,
    patient: of(key),
    clinicalStatus: { coding: [{ system: `${HL7}/allergyintolerance-clinical`, code: "active" }] },
    criticality,
    code: { text: name },
  }));

/** A record that was merged away: its number leads to the one that replaced it, its visits stay where they were written. */
function mergedResources({ key, mergedFrom }: FollowUpStory, today: Day): FhirResource[] {
  if (!mergedFrom) return [];
  const id = `${key}-merged`;
  return [
    {
      resourceType: "Patient",
      id,
      active: false,
      identifier: [{ system: IDENTIFIER.recordNumber, value: mergedFrom.recordNumber }],
      birthDate: mergedFrom.bornOn,
      link: [{ other: of(key), type: "replaced-by" }],
    },
    ...mergedFrom.visits.flatMap((visit) => visitResources(id, visit, today)),
  ];
}

/** The patient resource, saying whose record it replaces. */
export const patientWithLinks = (person: SeedPerson): FhirResource => {
  const merged = followUpStories.some(({ key, mergedFrom }) => key === person.key && mergedFrom);
  const links = merged ? { link: [{ other: of(`${person.key}-merged`), type: "replaces" }] } : {};
  return { ...patientResource(person), ...links };
};

/** What the record holds for online follow-up: visits with diagnoses, tests, medicines, allergies, and recorded relatives. */
export function followUpRecords(patients: readonly SeedPatient[], today: Day): FhirResource[] {
  const holders = new Set(patients.map(({ key }) => key));
  const kin = new Map(patients.flatMap(({ family }) => family.map(({ person }) => [person.key, person] as const)));
  const relatives = [...kin.values()].filter(({ key, recordNumber }) => recordNumber && !holders.has(key));
  return [
    ...relatives.map(patientWithLinks),
    ...followUpStories.flatMap((story) => [
      ...story.visits.flatMap((visit) => visitResources(story.key, visit, today)),
      ...testResources(story, today),
      ...allergyResources(story),
      ...mergedResources(story, today),
    ]),
  ];
}
