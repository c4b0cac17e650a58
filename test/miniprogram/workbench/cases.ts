import type { CaseView, OpeningDay, QueueLine } from "../../../shared/appointments/views";
import type { Directory } from "./directory";

/** Fictional cases of the desk, as the functions answer them. Days are counted from `TODAY`. */
export const TODAY = "2026-11-23";
export const NOW = `${TODAY}T01:00:00.000Z`;
export const ID = { first: "0".repeat(25) + "1", second: "0".repeat(25) + "2", third: "0".repeat(25) + "3" };
const PERSON = "0".repeat(25) + "p";

export const line = (more: Partial<QueueLine> = {}): QueueLine => ({
  id: ID.first,
  version: 1,
  maskedName: "林*月",
  state: "submitted",
  ageToday: { weeks: 21, days: 3 },
  allowedTo: "2026-12-23",
  submittedAt: "2026-11-21T02:30:00.000Z",
  reviewBy: "2026-11-23T02:30:00.000Z",
  overdue: false,
  flags: ["form-missing"],
  ...more,
});

export const queueLines: QueueLine[] = [
  line({
    id: ID.second,
    maskedName: "唐*",
    submittedAt: "2026-11-20T00:00:00.000Z",
    reviewBy: "2026-11-22T22:00:00.000Z",
    overdue: true,
    flags: ["no-nt", "resubmitted"],
  }),
  line(),
  line({
    id: ID.third,
    version: 4,
    maskedName: "欧阳*晴",
    state: "under-review",
    submittedAt: "2026-11-22T09:00:00.000Z",
    reviewBy: "2026-11-24T09:00:00.000Z",
    flags: ["twins"],
    claimedBy: "欧可欣",
  }),
];

export const caseView = (more: Partial<CaseView> = {}, lineMore: Partial<QueueLine> = {}): CaseView => ({
  line: line({ state: "under-review", version: 2, claimedBy: "文晓棠", flags: [], ...lineMore }),
  personName: "林晓月",
  bornOn: "1996-04-12",
  maskedNumber: "500***********0428",
  phone: "13900000001",
  recordNumber: "R1020304",
  form: {
    personId: PERSON,
    screening: { signs: [], abnormalReferral: false, ntHere: false },
    dating: { source: "early-scan", scannedOn: "2026-09-18", crlMm: 55.5 },
    fetuses: 1,
    nt: { done: "elsewhere", hospitalName: "江北区妇幼保健院", scannedOn: "2026-09-18", crlMm: 55.5, ntMm: null },
    preference: { days: "either", unsuitableDays: ["2026-12-01"], earliest: "08:30", travelMinutes: 70 },
    documentIds: [PERSON],
    note: "家离医院远，最好九点以后。",
    agreement: { variants: ["ordinary", "special-need"], priceVersion: "2026-11" },
  },
  documents: [
    {
      id: PERSON,
      kind: "nt-report",
      contentType: "image/png",
      bytes: 120_000,
      state: "clean",
      origin: "patient",
      addedAt: "2026-11-21T02:20:00.000Z",
    },
    {
      id: "0".repeat(25) + "d",
      kind: "ultrasound-report",
      contentType: "application/pdf",
      bytes: 220_000,
      state: "clean",
      origin: "hospital",
      addedAt: "2026-11-21T02:25:00.000Z",
    },
  ],
  dueOn: "2027-04-03",
  dating: { source: "early-scan", scannedOn: "2026-09-18", crlMm: 55.5 },
  window: {
    allowedFrom: "2026-11-14",
    allowedTo: "2026-12-18",
    bestFrom: "2026-11-28",
    bestTo: "2026-12-11",
    hardStop: "2026-12-25",
    source: "hospital policy",
  },
  quotes: [
    {
      variant: "ordinary",
      lines: [{ item: "system-ultrasound", priceCode: "US-SYSTEM", fen: 38_000 }],
      totalFen: 38_000,
      minutes: 30,
    },
  ],
  examForm: {
    id: "0".repeat(25) + "f",
    personId: PERSON,
    items: ["system-ultrasound"],
    indication: "中孕期系统筛查",
    issuedBy: "简素心",
    issuedAt: "2026-11-20T03:00:00.000Z",
    validUntil: "2026-12-20",
    abnormalReferral: false,
    paidFen: 0,
    origin: "workbench",
  },
  needsPrenatalOpinion: false,
  record: {
    state: "found",
    encounters: [{ on: "2026-10-20", department: "孕期保健中心", kind: "门诊" }],
    reports: [
      { id: "r1", on: "2026-10-20", title: "产前血清学筛查", conclusion: "低风险", hasFile: false },
      { id: "r2", on: "2026-09-18", title: "NT 超声报告", conclusion: "NT 1.3 mm", hasFile: true },
    ],
    observations: [{ on: "2026-10-20", name: "宫高", value: "18 cm" }],
  },
  timeline: [
    { state: "submitted", at: "2026-11-21T02:30:00.000Z", by: "patient" },
    { state: "under-review", at: "2026-11-23T00:50:00.000Z", by: "triage", note: "文晓棠" },
  ],
  possible: ["askForMore", "reroute", "decline", "waitList", "notSchedule", "offer", "schedule", "cancel"],
  ...more,
});

const opening = (unit: number, startsAt: string, endsAt: string): OpeningDay["openings"][number] => ({
  sessionId: "2026-11-30-am",
  lane: "a",
  unit,
  units: 3,
  startsAt,
  endsAt,
  room: "301",
  sonographer: { zh: "秦若兰", en: "Qin Ruolan" },
});

export const week: OpeningDay[] = [
  {
    day: "2026-11-28",
    kind: "weekend",
    variant: "special-need",
    totalFen: 86_000,
    best: true,
    openings: [{ ...opening(0, "08:30", "09:20"), sessionId: "2026-11-28-am" }],
  },
  {
    day: "2026-11-29",
    kind: "weekend",
    variant: "special-need",
    totalFen: 86_000,
    best: true,
    closed: "full",
    openings: [],
  },
  {
    day: "2026-11-30",
    kind: "workday",
    variant: "ordinary",
    totalFen: 38_000,
    best: true,
    openings: [opening(3, "08:30", "09:00"), opening(6, "09:00", "09:30"), opening(9, "09:30", "10:00")],
  },
  {
    day: "2026-12-01",
    kind: "workday",
    variant: "ordinary",
    totalFen: 38_000,
    best: true,
    closed: "unsuitable",
    openings: [],
  },
  {
    day: "2026-12-02",
    kind: "workday",
    variant: "ordinary",
    totalFen: 38_000,
    best: true,
    closed: "no-session",
    openings: [],
  },
];

export const counts = { review: 3, answer: 1, prenatal: 0, wait: 0, closing: 0, overdue: 1 };

export const directory: Directory = {
  name: { zh: "重庆市妇幼保健院", en: "Chongqing Health Center for Women and Children" },
  emergencyPhone: "120",
  switchboard: "023-63315011",
  places: [],
  departments: [],
  doctors: [],
};
