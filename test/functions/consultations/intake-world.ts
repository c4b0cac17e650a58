import type { RecordedTest, RecordedVisit } from "../../../functions/ports/medical-record/port";
import type { Table } from "../../../functions/kernel/table/table";
import { createDeskStore } from "../../../functions/consultations/desk-store";
import type { DoctorDesk } from "../../../shared/consultations/desk";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { openHospital, TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";
import { profileOf } from "../patients/profile-of";

/** Women's Health follows up the thyroid; this doctor of the seed sits there. */
export const DEPARTMENT = "women-health";
export const DOCTOR = "dr-bao-mingyan";
export const THYROID = { code: "E03.900", name: "甲状腺功能减退症" };
/** Counts fifteen days: on no list of long-term conditions. */
export const BLOOD_FATS = { code: "E79.000", name: "高尿酸血症" };

/** A visit of so many days ago. */
export const visitOf = (hospital: Hospital, daysAgo: number, more: Partial<RecordedVisit> = {}): RecordedVisit => ({
  id: `visit-${daysAgo}`,
  on: addDays(dayOf(hospital.clock.now()), -daysAgo),
  kind: "outpatient",
  department: "妇女保健科",
  diagnoses: [THYROID],
  ...more,
});

/** Writes what the hospital record holds of a patient. */
export async function recorded(
  hospital: Hospital,
  { personId }: Patient,
  visits: RecordedVisit[],
  tests: RecordedTest[] = [],
): Promise<void> {
  const person = (await hospital.app.queries.patients.person(TENANT, personId))!;
  const patient = { name: person.name, bornOn: person.bornOn, sex: "female" as const };
  const recordNumber = person.recordNumber!;
  hospital.record.followUps.set(recordNumber, { patient: { recordNumber, ...patient }, visits, tests });
}

/** Agrees to what is asked, and confirms the health profile: its version. */
export async function readied(hospital: Hospital, { personId, token }: Patient): Promise<number> {
  const { consents } = (await hospital.call("privacy/consents", { personId }, token)).value;
  for (const { document, version, hash } of consents as { document: string; version: string; hash: string }[])
    if (["online-follow-up", "health-data"].includes(document))
      await hospital.call("privacy/giveConsent", { id: hospital.id(), personId, document, version, hash }, token);
  const saved = { personId, stepId: hospital.id(), version: 0, profile: profileOf() };
  await hospital.call("privacy/saveProfile", saved, token);
  return (await hospital.app.queries.patients.profileOf(TENANT, personId))!.version;
}

let people = 0;
/** A patient with a linked record, everything agreed to and confirmed, and a visit of three days ago. */
export async function eligible(hospital: Hospital, daysAgo = 3): Promise<Patient> {
  const patient = await hospital.patient({ recordNumber: `M2690${String(++people).padStart(4, "0")}` });
  await recorded(hospital, patient, [visitOf(hospital, daysAgo)]);
  await readied(hospital, patient);
  return patient;
}

/** A good request of this patient; `change` for what differs. */
export const requestOf = (hospital: Hospital, { personId }: Patient, change: object = {}) => ({
  id: hospital.id(),
  personId,
  departmentId: DEPARTMENT,
  doctorId: DOCTOR,
  service: "text",
  consentVersion: "2026-11",
  visitId: "visit-3",
  diagnosisCode: "E03.900",
  signs: [],
  intake: {
    wishes: ["refill"],
    course: "same",
    symptoms: ["tired"],
    description: "一直按时服药，最近有点累，想请您看看要不要调整。",
    medicines: [{ name: "左甲状腺素钠片", dose: "每日一次，每次50微克", daysLeft: 6 }],
    documentIds: [],
  },
  profileVersion: 1,
  priceVersion: "2026-07",
  ...change,
});

export const submits = (hospital: Hospital, patient: Patient, change: object = {}): Promise<Answer> =>
  hospital.call("consultations/submit", requestOf(hospital, patient, change), patient.token);

/** The desk of a doctor, changed. */
export async function setDesk(hospital: Hospital, change: Partial<DoctorDesk>, doctorId = DOCTOR): Promise<void> {
  const desks = createDeskStore(hospital.table);
  const { replies: _replies, ...desk } = await desks.desk(TENANT, doctorId);
  await desks.commit([desks.write(TENANT, { ...desk, ...change, v: desk.v + 1, replies: [] })]);
}

export const openIntake = (options: { table?: Table; now?: string } = {}): Promise<Hospital> => openHospital(options);
