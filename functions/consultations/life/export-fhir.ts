import { wordsOf, type Exported } from "./export-page";

const ICD10 = "http://hl7.org/fhir/sid/icd-10";
const LOINC = "http://loinc.org";
const CLASS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

type Resource = { readonly resourceType: string; readonly id: string; readonly [field: string]: unknown };

/**
 * The consultation as a FHIR R4 Bundle of type `document` (row 57, row 60): a composition first, then her, the doctor, the
 * virtual encounter, the diagnosis, and one communication for each message in the one order of both sides.
 */
export function exportFhir({ found, messages, person, department, doctor, hospital, language, now }: Exported): string {
  const at = ({ resourceType, id }: Pick<Resource, "resourceType" | "id">) => ({ reference: `${resourceType}/${id}` });
  const patient: Resource = {
    resourceType: "Patient",
    id: found.personId,
    ...(person.recordNumber
      ? { identifier: [{ type: { text: "medical record number" }, value: person.recordNumber }] }
      : {}),
    name: [{ use: "official", text: person.name }],
    birthDate: person.bornOn,
  };
  const practitioner: Resource = { resourceType: "Practitioner", id: found.doctorId, name: [{ text: doctor.zh }] };
  const organization: Resource = { resourceType: "Organization", id: "hospital", name: hospital.zh };
  const condition: Resource = {
    resourceType: "Condition",
    id: `${found.id}-diagnosis`,
    subject: at(patient),
    code: { coding: [{ system: ICD10, code: found.diagnosis.code }], text: found.diagnosis.name },
  };
  const encounter: Resource = {
    resourceType: "Encounter",
    id: found.id,
    status:
      found.state === "ended" || found.state === "rated" ? "finished" : found.endedAt ? "cancelled" : "in-progress",
    class: { system: CLASS, code: "VR", display: "virtual" },
    serviceType: { text: department.zh },
    subject: at(patient),
    participant: [{ individual: at(practitioner) }],
    period: { start: found.acceptedAt ?? found.submittedAt, ...(found.endedAt ? { end: found.endedAt } : {}) },
    diagnosis: [{ condition: at(condition) }],
    reasonCode: [{ text: found.intake.description }],
    serviceProvider: at(organization),
  };
  const talk = messages
    .filter(({ kind }) => kind !== "notice")
    .map((one): Resource => ({
      resourceType: "Communication",
      id: `${found.id}-m${one.seq}`,
      status: one.recalledAt ? "entered-in-error" : "completed",
      subject: at(patient),
      encounter: at(encounter),
      sent: one.at,
      sender: at(one.by === "patient" ? patient : one.by === "doctor" ? practitioner : organization),
      payload: [{ contentString: wordsOf(one, language) }],
    }));
  const { summary } = found;
  const div = (text: string) =>
    `<div xmlns="http://www.w3.org/1999/xhtml">${text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`)}</div>`;
  const section = (title: string, code: string, text: string) => ({
    title,
    code: { coding: [{ system: LOINC, code }] },
    text: { status: "generated", div: div(text) },
  });
  const composition: Resource = {
    resourceType: "Composition",
    id: `${found.id}-document`,
    status: "final",
    type: { coding: [{ system: LOINC, code: "34133-9", display: "Summary of episode note" }] },
    subject: at(patient),
    encounter: at(encounter),
    date: now,
    author: [at(organization)],
    title: language === "zh" ? "在线复诊记录" : "Record of an online follow-up",
    section: [
      section("Reason", "29299-5", found.intake.description),
      ...(summary
        ? [
            section("Assessment", "51848-0", summary.found),
            section("Plan", "18776-5", `${summary.advice}\n${summary.watchFor}\n${summary.comeBack}`),
          ]
        : []),
    ],
  };
  const entry = [composition, patient, practitioner, organization, encounter, condition, ...talk].map((resource) => ({
    fullUrl: `urn:smart-hospital:${resource.resourceType}/${resource.id}`,
    resource,
  }));
  const identifier = { system: "urn:smart-hospital:consultation", value: found.id };
  return JSON.stringify({ resourceType: "Bundle", type: "document", identifier, timestamp: now, entry });
}
