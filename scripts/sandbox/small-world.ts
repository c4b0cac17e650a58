import type { World } from "./world";

const PATIENT = "patient-chen";
const subject = { reference: `Patient/${PATIENT}` };
const loinc = (code: string, display: string) => ({ coding: [{ system: "http://loinc.org", code, display }] });

/** One pixel, so that a report image can be fetched. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** Three people, one nurse and one short record: enough to start the sandbox alone. Nobody in it exists. */
export const SMALL_WORLD: World = {
  users: [
    { id: "chen", name: "陈晓芸", phone: "13900000001", unionid: "oUNION000000000000000000chen" },
    { id: "zhou", name: "周念", phone: "13900000002", follows: true },
    { id: "he", name: "何伯安", phone: "13900000003" },
  ],
  staff: [
    {
      account: "triage.demo",
      name: "林护士",
      role: "triage",
      password: "demo-only-triage",
      totpSecret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    },
  ],
  records: [
    {
      resourceType: "Patient",
      id: PATIENT,
      identifier: [{ system: "urn:oid:2.16.840.1.113883.2.23.1.9.1", value: "DEMO-0001" }],
      name: [{ text: "陈晓芸" }],
      birthDate: "1996-03-08",
      gender: "female",
    },
    {
      resourceType: "Encounter",
      id: "encounter-1",
      status: "finished",
      class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
      subject,
      period: { start: "2026-10-12T09:00:00+08:00", end: "2026-10-12T09:40:00+08:00" },
    },
    {
      resourceType: "Observation",
      id: "due-date-1",
      status: "final",
      subject,
      code: loinc("11778-8", "Delivery date Estimated"),
      effectiveDateTime: "2026-10-12",
      valueDateTime: "2027-04-30",
    },
    {
      resourceType: "DiagnosticReport",
      id: "report-1",
      status: "final",
      subject,
      code: loinc("49035-5", "First trimester ultrasound"),
      effectiveDateTime: "2026-10-12T10:00:00+08:00",
      presentedForm: [{ contentType: "image/png", url: "Binary/report-1-image" }],
    },
    {
      resourceType: "ServiceRequest",
      id: "request-1",
      status: "active",
      intent: "order",
      subject,
      code: { text: "系统超声检查" },
      authoredOn: "2026-11-02",
    },
    { resourceType: "Binary", id: "report-1-image", contentType: "image/png", data: PIXEL },
  ],
};
