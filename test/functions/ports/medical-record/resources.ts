const HOSPITAL = "https://fhir.cqhcwc.example";
export const RECORD_NUMBER = `${HOSPITAL}/id/record-number`;
export const RESIDENT_NUMBER = `${HOSPITAL}/id/resident-number`;

export const patient = (id = "p1", recordNumber = "R0001", residentNumber = "509999199503072742") => ({
  resourceType: "Patient",
  id,
  identifier: [
    { system: RESIDENT_NUMBER, value: residentNumber },
    { system: RECORD_NUMBER, value: recordNumber },
  ],
  name: [{ text: "王小梅" }],
  gender: "female",
  birthDate: "1995-03-07",
});

const subject = { reference: "Patient/p1" };

export const encounter = {
  resourceType: "Encounter",
  id: "e1",
  status: "finished",
  subject,
  class: { code: "AMB", display: "门诊" },
  serviceType: { text: "孕产保健中心" },
  period: { start: "2026-10-08T09:00:00+08:00" },
};

export const dueDate = (id: string, effectiveDateTime: string, valueDateTime: string, code = "11778-8") => ({
  resourceType: "Observation",
  id,
  status: "final",
  subject,
  code: { coding: [{ system: "http://loinc.org", code, display: "Delivery date Estimated" }], text: "预产期" },
  effectiveDateTime,
  valueDateTime,
});

export const report = (id: string, code: string, effectiveDateTime: string, more: object = {}) => ({
  resourceType: "DiagnosticReport",
  id,
  status: "final",
  subject,
  code: { coding: [{ system: `${HOSPITAL}/report`, code }], text: "NT超声检查报告" },
  effectiveDateTime,
  conclusion: "NT 1.4 mm",
  presentedForm: [{ contentType: "image/jpeg", url: `Binary/b-${id}` }],
  ...more,
});

export const form = (more: object = {}) => ({
  resourceType: "ServiceRequest",
  id: "f1",
  status: "active",
  subject,
  code: { coding: [{ system: `${HOSPITAL}/exam-item`, code: "system-ultrasound" }] },
  reasonCode: [{ text: "中期常规筛查" }],
  requester: { display: "陈医生" },
  authoredOn: "2026-11-20T10:00:00+08:00",
  occurrencePeriod: { end: "2026-12-31" },
  extension: [{ url: `${HOSPITAL}/paid-fen`, valueInteger: 38000 }],
  ...more,
});

export const referral = {
  priority: "urgent",
  category: [{ coding: [{ system: `${HOSPITAL}/form-category`, code: "abnormal-referral" }] }],
};

export const bundle = (resources: readonly object[], next?: string) => ({
  resourceType: "Bundle",
  type: "searchset",
  total: resources.length,
  link: [{ relation: "self", url: "http://x" }, ...(next ? [{ relation: "next", url: next }] : [])],
  entry: [
    ...resources.map((resource) => ({ resource, search: { mode: "match" } })),
    { resource: { resourceType: "OperationOutcome", issue: [] }, search: { mode: "outcome" } },
  ],
});
