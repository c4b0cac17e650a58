/** Codes of the hospital record (FHIR R4) as the sandbox holds it. */
const HOSPITAL = "https://fhir.cqhcwc.example";

export const IDENTIFIER = {
  residentNumber: `${HOSPITAL}/id/resident-number`,
  recordNumber: `${HOSPITAL}/id/record-number`,
} as const;

export const LOINC = "http://loinc.org";
/** LOINC terms with their display names; 33069-6 is the nuchal translucency of DICOM's fetal biometry (CID 12005). */
export const OBSERVATION = {
  dueDate: { code: "11778-8", en: "Delivery date Estimated", zh: "预产期" },
  crownRump: { code: "11957-8", en: "Fetal Crown Rump length US", zh: "头臀长（CRL）" },
  nuchalTranslucency: { code: "33069-6", en: "Fetal Nuchal translucency US", zh: "颈项透明层（NT）" },
} as const;

export const REPORT_SYSTEM = `${HOSPITAL}/report`;
export const REPORT = {
  "US-NT": { zh: "NT超声检查报告", en: "NUCHAL TRANSLUCENCY (NT) SCAN" },
  "US-EARLY": { zh: "早孕超声检查报告", en: "EARLY PREGNANCY ULTRASOUND" },
  "US-SYSTEM": { zh: "胎儿系统超声检查报告", en: "FETAL SYSTEM ULTRASOUND" },
} as const;
export type ReportCode = keyof typeof REPORT;

export const EXAM_ITEM_SYSTEM = `${HOSPITAL}/exam-item`;
export const FORM_CATEGORY_SYSTEM = `${HOSPITAL}/form-category`;
export const ABNORMAL_REFERRAL = "abnormal-referral";
export const PAID_FEN = `${HOSPITAL}/paid-fen`;
