import { instantOf, type Day } from "../../shared/kernel/time";
import type { FhirResource } from "../sandbox/world";
import {
  ABNORMAL_REFERRAL,
  EXAM_ITEM_SYSTEM,
  FORM_CATEGORY_SYSTEM,
  IDENTIFIER,
  LOINC,
  OBSERVATION,
  PAID_FEN,
  REPORT,
  REPORT_SYSTEM,
} from "./codes";
import type { CastForm } from "./cast";
import type { SeedPerson } from "./people";
import type { ReportFile } from "./reports/report-files";

const subject = (key: string) => ({ reference: `Patient/${key}` });
const at = (day: Day, clock = "09:30") => instantOf(day, clock);

export const patientResource = ({ key, name, number, recordNumber, sex, bornOn, phone }: SeedPerson): FhirResource => ({
  resourceType: "Patient",
  id: key,
  active: true,
  identifier: [
    { system: IDENTIFIER.residentNumber, value: number },
    { system: IDENTIFIER.recordNumber, value: recordNumber },
  ],
  name: [{ use: "official", text: name, family: name.slice(0, 1), given: [name.slice(1)] }],
  telecom: [{ system: "phone", value: phone, use: "mobile" }],
  gender: sex,
  birthDate: bornOn,
});

export type Visit = { slug: string; on: Day; department: string; kind: string };

export const encounterResource = (key: string, { slug, on, department, kind }: Visit): FhirResource => ({
  resourceType: "Encounter",
  id: `${key}-visit-${slug}`,
  status: "finished",
  class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB", display: "ambulatory" },
  type: [{ text: kind }],
  subject: subject(key),
  period: { start: at(on), end: at(on, "10:00") },
  serviceProvider: { display: department },
});

type Measured = { on: Day; visit?: string } & ({ dueOn: Day } | { mm: number });

export function observationResource(
  key: string,
  of: keyof typeof OBSERVATION,
  slug: string,
  what: Measured,
): FhirResource {
  const { code, en, zh } = OBSERVATION[of];
  const millimetres = { unit: "mm", system: "http://unitsofmeasure.org", code: "mm" };
  return {
    resourceType: "Observation",
    id: `${key}-${slug}`,
    status: "final",
    code: { coding: [{ system: LOINC, code, display: en }], text: zh },
    subject: subject(key),
    ...(what.visit === undefined ? {} : { encounter: { reference: `Encounter/${key}-visit-${what.visit}` } }),
    effectiveDateTime: at(what.on),
    ...("mm" in what ? { valueQuantity: { value: what.mm, ...millimetres } } : { valueDateTime: what.dueOn }),
  };
}

/** A report with its bytes in a Binary beside it. */
export function reportResources(file: ReportFile): FhirResource[] {
  const { id, personKey, code, on, conclusion, contentType, fileName, bytes } = file;
  const binary = `${id}-file`;
  return [
    {
      resourceType: "DiagnosticReport",
      id,
      status: "final",
      category: [{ text: "超声" }],
      code: { coding: [{ system: REPORT_SYSTEM, code, display: REPORT[code].en }], text: REPORT[code].zh },
      subject: subject(personKey),
      effectiveDateTime: at(on),
      issued: at(on, "11:00"),
      conclusion,
      presentedForm: [{ contentType, url: `Binary/${binary}`, title: fileName, size: bytes.length }],
    },
    { resourceType: "Binary", id: binary, contentType, data: Buffer.from(bytes).toString("base64") },
  ];
}

export type IssuedForm = CastForm & { issuedOn: Day; validUntil: Day; issuedBy: string; paidFen: number };

/** A clinic's application form; one request may name both items of the special-need pair. */
export const formResource = (key: string, form: IssuedForm): FhirResource => ({
  resourceType: "ServiceRequest",
  id: `${key}-form`,
  status: "active",
  intent: "order",
  priority: form.abnormalReferral === true ? "urgent" : "routine",
  ...(form.abnormalReferral === true
    ? { category: [{ coding: [{ system: FORM_CATEGORY_SYSTEM, code: ABNORMAL_REFERRAL }], text: "异常转诊" }] }
    : {}),
  code: { coding: form.items.map((code) => ({ system: EXAM_ITEM_SYSTEM, code })) },
  subject: subject(key),
  authoredOn: at(form.issuedOn),
  requester: { display: form.issuedBy },
  reasonCode: [{ text: form.indication }],
  occurrencePeriod: { start: form.issuedOn, end: form.validUntil },
  extension: [{ url: PAID_FEN, valueInteger: form.paidFen }],
});
