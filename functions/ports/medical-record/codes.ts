/** Where the hospital record keeps which number of a patient. */
export type IdentifierSystems = {
  readonly residentNumber: string;
  readonly recordNumber: string;
  /** Our numbers of payments and refunds. */
  readonly moneyNumber: string;
  readonly orderNumber: string;
};

/** By which codes the hospital record tells what an ultrasound appointment needs to know. */
export type RecordCodes = {
  /** Observations whose value is the due date, most trusted first (system and code). */
  readonly dueDate: readonly Coding[];
  /** Reports that say that an NT scan was done in this hospital. */
  readonly ntReport: readonly Coding[];
  /** The system whose codes are our examination items. */
  readonly examItemSystem: string;
  /** The category of a form that a clinic issued for an abnormal referral. */
  readonly abnormalReferral: string;
  /** The extension that holds what was paid when the form was issued, in Fen. */
  readonly paidFenUrl: string;
  /** The system of "payment" and "refund" as types of an invoice, and of the way of paying. */
  readonly moneyKindSystem: string;
  readonly moneyWaySystem: string;
};
export type Coding = { readonly system: string; readonly code: string };

const LOINC = "http://loinc.org";
const HOSPITAL = "https://fhir.cqhcwc.example";

/** The hospital's own systems; another hospital hands in its own. */
export const identifierSystems: IdentifierSystems = {
  residentNumber: `${HOSPITAL}/id/resident-number`,
  recordNumber: `${HOSPITAL}/id/record-number`,
  moneyNumber: `${HOSPITAL}/id/money-number`,
  orderNumber: `${HOSPITAL}/id/order-number`,
};

/**
 * LOINC 11778-8 "Delivery date Estimated", 11781-2 "Delivery date US composite estimate", 11779-6 "Delivery date Estimated
 * from last menstrual period"; the rest are the hospital's own codes.
 */
export const recordCodes: RecordCodes = {
  dueDate: [
    { system: LOINC, code: "11778-8" },
    { system: LOINC, code: "11781-2" },
    { system: LOINC, code: "11779-6" },
  ],
  ntReport: [{ system: `${HOSPITAL}/report`, code: "US-NT" }],
  examItemSystem: `${HOSPITAL}/exam-item`,
  abnormalReferral: "abnormal-referral",
  paidFenUrl: `${HOSPITAL}/paid-fen`,
  moneyKindSystem: `${HOSPITAL}/money-kind`,
  moneyWaySystem: `${HOSPITAL}/money-way`,
};
