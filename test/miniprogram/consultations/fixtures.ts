import { clockRules } from "../../../shared/consultations/clocks";
import { DepartmentForm, EligibilityView, OnlineDoctor } from "../../../shared/consultations/intake-views";
import type { Gate } from "../../../shared/consultations/eligibility";
import { consultationPolicy } from "../../../shared/consultations/policy";
import type { ConsultationState } from "../../../shared/consultations/states";
import { ConsultationLine, PatientView } from "../../../shared/consultations/views";
import type { Id } from "../../../shared/kernel/ids";
import { addDays, addMinutes } from "../../../shared/kernel/time";
import { ConsentView, ProfileView } from "../../../shared/patients/privacy-views";
import { directory as places, now, PERSON, today } from "../appointments/fixtures";
import { departments } from "../../../shared/hospital/data/departments";
import { doctors } from "../../../shared/hospital/data/doctors";

export const CONSULTATION = "c".repeat(26) as Id;
export const DEPARTMENT = "paediatrics";
export const DOCTOR = "dr-gan-boran";
export const directory = { ...places, departments: [...departments], doctors: [...doctors] };
const name = { zh: "甘博然", en: "Gan Boran" };
const title = { zh: "副主任医师", en: "Associate chief physician" };
const department = { id: DEPARTMENT, name: { zh: "儿科", en: "Paediatrics" } };
const source = "渝医保价〔2026〕7号 / Price notice 7 of 2026";

export const onlineDepartment = {
  departmentId: DEPARTMENT,
  name: department.name,
  about: { zh: "儿童常见病", en: "Common illnesses of children" },
  doctors: 2,
};
const tick = (id: string, zh: string, en: string) => ({ id, words: { zh, en } });
export const formOf = (more: Partial<DepartmentForm> = {}): DepartmentForm =>
  DepartmentForm.parse({
    ...onlineDepartment,
    acuteSigns: [tick("breathless", "喘不上气、嘴唇发紫", "Cannot get breath"), tick("fit", "抽搐", "A fit")],
    symptoms: [tick("cough", "咳嗽", "Cough"), tick("wheeze", "喘息", "Wheeze")],
    diagnoses: [{ code: "J45", name: { zh: "哮喘", en: "Asthma" }, maxAgeDays: 90, longTerm: true }],
    kinds: ["outpatient", "inpatient"],
    maxAgeDays: 15,
    guardianUnderYears: 6,
    leastWords: 10,
    policyVersion: "2026-11",
    source,
    phone: "02363311000",
    ...more,
  });
export const doctorOf = (more: Partial<OnlineDoctor> = {}): OnlineDoctor =>
  OnlineDoctor.parse({
    doctorId: DOCTOR,
    departmentId: DEPARTMENT,
    name,
    title,
    about: { zh: "儿童哮喘", en: "Asthma of children" },
    services: [
      { kind: "text", priceCode: "CONSULT-TEXT", name: department.name, fen: 3000, source, perDay: 20, left: 8 },
      { kind: "video", priceCode: "CONSULT-VIDEO", name: department.name, fen: 6000, source, perDay: 5, left: 0 },
    ],
    reply: { is: "median", minutes: 95, of: 32 },
    state: "open",
    ...more,
  });

const judged = (id: string, daysAgo: number, may: boolean) => ({
  visit: {
    id,
    on: addDays(today(), -daysAgo),
    kind: "outpatient",
    department: "儿科",
    diagnoses: [{ code: "J45.900", name: "支气管哮喘" }],
  },
  may,
  ...(may ? {} : { why: "too-old" }),
  diagnoses: [
    {
      diagnosis: { code: "J45.900", name: "支气管哮喘" },
      name: { zh: "支气管哮喘", en: "Bronchial asthma" },
      may,
      ...(may ? {} : { why: "too-old" }),
      maxAgeDays: 15,
      lastDay: addDays(today(), 15 - daysAgo),
      daysLeft: 15 - daysAgo,
      longTerm: false,
    },
  ],
});
export const VISIT = "visit-1";
export const eligible = (more: Partial<EligibilityView> = {}): EligibilityView =>
  EligibilityView.parse({
    personId: PERSON,
    departmentId: DEPARTMENT,
    may: true,
    gates: [],
    visits: [judged(VISIT, 3, true), judged("visit-0", 40, false)],
    overdueTests: [],
    guardianNeeded: false,
    profile: { version: 3, confirmed: true },
    consents: [
      { document: "online-follow-up", given: true, version: "2026-11" },
      { document: "health-data", given: true, version: "2026-11" },
    ],
    policyVersion: "2026-11",
    phone: "02363311000",
    ...more,
  });
export const closedBy = (gate: Gate["gate"], next: Gate["next"] = "book-offline") =>
  eligible({ may: false, gates: [{ gate, closed: true, next }], visits: [] });

export const consentOf = (
  document: ConsentView["document"],
  state: ConsentView["state"] = "given",
  more: Partial<ConsentView> = {},
): ConsentView =>
  ConsentView.parse({
    document,
    version: "2026-11",
    hash: `hash-of-${document}`,
    title: { zh: `${document} 全文`, en: document },
    paragraphs: [{ zh: `${document} 第一段`, en: `${document} one` }],
    stops: { zh: "撤回后不能再申请。", en: "Afterwards no new request." },
    state,
    ...more,
  });
export const consents = (state: ConsentView["state"] = "given") => ({
  consents: [
    consentOf("online-follow-up", state),
    consentOf("health-data", state),
    consentOf("call-recording", "never"),
  ],
});
export const profileOf = (more: Partial<ProfileView> = {}): ProfileView =>
  ProfileView.parse({
    version: 3,
    profile: {
      noAllergies: false,
      allergies: [{ substance: "青霉素", severity: "severe", reaction: "皮疹" }],
      noMedicines: false,
      medicines: [{ name: "布地奈德吸入剂", dose: "早晚各 1 吸" }],
      kidney: { is: "normal", note: "" },
      liver: { is: "unknown", note: "" },
      chronic: [],
    },
    confirmedAt: addMinutes(now(), -9000),
    source: "patient",
    bornOn: "1995-03-07",
    sex: "female",
    ...more,
  });

/** What the hospital says on the way to a request, when a test says nothing else. */
export const usual = {
  "hospital/directory": directory,
  "consultations/departments": { departments: [onlineDepartment] },
  "consultations/department": formOf(),
  "consultations/doctors": { doctors: [doctorOf()], priceVersion: "2026-11" },
  "consultations/doctor": { doctor: doctorOf(), priceVersion: "2026-11" },
  "consultations/favourites": { doctorIds: [], most: 20 },
  "consultations/eligibility": eligible(),
  "consultations/readDraft": {},
  "consultations/saveDraft": { savedAt: "2026-11-22T01:00:00.000Z" },
  "privacy/consents": consents(),
  "privacy/profile": profileOf(),
  "privacy/confirmProfile": profileOf({ confirmedAt: now() }),
  "outpatient/sessions": { sessions: [], fees: {}, release: { at: "07:00", days: 14 } },
};

const head = (state: ConsultationState) => ({
  id: CONSULTATION,
  version: 4,
  personId: PERSON,
  state,
  service: "text" as const,
  department,
  doctor: { id: DOCTOR, name, title },
  submittedAt: addMinutes(now(), -120),
  maskedName: "陈*桐",
});
export const lineOf = (state: ConsultationState, more: Partial<ConsultationLine> = {}): ConsultationLine =>
  ConsultationLine.parse({ ...head(state), unread: 0, money: "paid", ...more });

/** A request as its patient sees it. */
export const viewOf = (state: ConsultationState, more: Partial<PatientView> = {}): PatientView =>
  PatientView.parse({
    ...head(state),
    now: now(),
    diagnosis: { code: "J45.900", name: "支气管哮喘" },
    visit: judged(VISIT, 3, true).visit,
    intake: {
      wishes: ["refill"],
      course: "same",
      symptoms: [],
      description: "夜里咳嗽少了，药快用完了。",
      medicines: [{ name: "布地奈德吸入剂", dose: "早晚各 1 吸", daysLeft: 5 }],
      documentIds: [],
    },
    overdueTests: [],
    askedTests: [],
    consent: { document: "online-follow-up", version: "2026-11", at: addMinutes(now(), -200) },
    fee: { name: department.name, fen: 3000, source },
    money: "paid",
    rules: clockRules(consultationPolicy),
    exchanges: { used: 3, most: 20 },
    unread: 0,
    timeline: [
      { to: "awaiting-payment", at: addMinutes(now(), -120), by: "patient" },
      { to: state, at: addMinutes(now(), -60), by: "hospital" },
    ],
    may: [],
    next: [],
    ...more,
  });

/** What a doctor wrote at the end. */
export const summary = { found: "病情稳定", advice: "继续用药", watchFor: "喘得厉害", comeBack: "一个月后", at: now() };
