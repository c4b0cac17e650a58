import type { Result } from "../../../shared/kernel/result";
import type { Day, Instant } from "../../../shared/kernel/time";
import type { Id } from "../../../shared/kernel/ids";
import type { Fen } from "../../../shared/kernel/money";

export type RecordedPatient = {
  recordNumber: string;
  name: string;
  bornOn: Day;
  sex: "female" | "male" | "unknown";
  /** The mobile number on file, where there is one. */
  phone?: string;
};
export type RecordedEncounter = { id: string; on: Day; department: string; kind: string };
export type RecordedObservation = { id: string; on: Day; code: string; name: string; value: string };
export type RecordedReport = {
  id: string;
  on: Day;
  code: string;
  title: string;
  conclusion: string;
  /** The FHIR Binary with the picture or PDF, if there is one. */
  binaryId?: string;
  contentType?: string;
};
export type RecordedForm = {
  id: string;
  items: string[];
  indication: string;
  issuedBy: string;
  issuedAt: Instant;
  validUntil: Day;
  abnormalReferral: boolean;
  paidFen: number;
};

/** What the hospital record knows of one patient that an ultrasound appointment needs. */
export type PregnancyRecord = {
  /** NT scan done in this hospital in this pregnancy. */
  ntOn?: Day;
  dueOn?: Day;
  encounters: RecordedEncounter[];
  observations: RecordedObservation[];
  reports: RecordedReport[];
  forms: RecordedForm[];
};

/** A visit, or a stay that has ended: `on` is the day of the visit or of the discharge. */
export type RecordedVisit = {
  id: string;
  on: Day;
  kind: "outpatient" | "inpatient" | "emergency";
  department: string;
  /** Confirmed diagnoses with their codes of ICD-10; one that is only suspected is none. */
  diagnoses: { code: string; name: string }[];
};
/** A test with its result; `code`: LOINC where the record gives it. */
export type RecordedTest = RecordedObservation & { flag?: "high" | "low" | "abnormal"; range?: string };
export type RecordedMedicine = { id: string; on: Day; name: string; dose: string; days?: number };
export type RecordedAllergy = { id: string; name: string; severity?: string };

/** What the hospital record knows of one patient that an online follow-up needs, newest first in each list. */
export type FollowUpRecord = {
  /** Whose record it is: undefined where nobody (any more) has that number. */
  patient?: RecordedPatient;
  visits: RecordedVisit[];
  tests: RecordedTest[];
  reports: RecordedReport[];
  medicines: RecordedMedicine[];
  allergies: RecordedAllergy[];
};

/** An appointment written back to the hospital record, by our own id. */
export type AppointmentToRecord = {
  id: Id;
  recordNumber: string;
  status: "booked" | "cancelled" | "arrived" | "fulfilled" | "noshow";
  startsAt: Instant;
  endsAt: Instant;
  description: string;
  place: string;
};

/** Money as the hospital record is told of it, by our own number of the payment or refund; `fen` is positive for both. */
export type MoneyToRecord = {
  number: string;
  orderId: Id;
  /** The patient's number there; absent for somebody at the counter whom the record does not know. */
  recordNumber?: string;
  kind: "payment" | "refund";
  fen: Fen;
  at: Instant;
  way: string;
};
export type RecordedMoney = Pick<MoneyToRecord, "number" | "kind" | "fen">;

/** The hospital record (HIS) through FHIR R4. `unreachable` within 3 seconds: the caller goes on without it. */
export interface MedicalRecord {
  /** The patient by identity number or record number; undefined when the record has none. */
  findPatient(
    by: { identityNumber: string } | { recordNumber: string },
  ): Promise<Result<RecordedPatient | undefined, "unreachable">>;
  /** Every patient under an identity number: two of them may be one person registered twice. */
  findPatients(identityNumber: string): Promise<Result<readonly RecordedPatient[], "unreachable">>;
  /** The record of a pregnancy, newest first in each list. */
  pregnancyOf(recordNumber: string, since: Day): Promise<Result<PregnancyRecord, "unreachable">>;
  /** Visits, tests, pictures and medicines since a day; what was recorded under a number that was merged into this one too. */
  followUpRecordOf(recordNumber: string, since: Day): Promise<Result<FollowUpRecord, "unreachable">>;
  /** The bytes of a report. */
  file(binaryId: string): Promise<Result<{ bytes: Uint8Array; contentType: string } | undefined, "unreachable">>;
  /** Writes (or writes again) an appointment; the same id has one effect. */
  writeAppointment(appointment: AppointmentToRecord): Promise<Result<Record<string, never>, "refused" | "unreachable">>;
  /** Writes (or writes again) a payment or refund; the same number has one effect. */
  writeMoney(money: MoneyToRecord): Promise<Result<Record<string, never>, "refused" | "unreachable">>;
  /** Every payment and refund of ours that moved on an Asia/Shanghai day, all of them or `unreachable`. */
  moneyOn(day: Day): Promise<Result<readonly RecordedMoney[], "unreachable">>;
}
