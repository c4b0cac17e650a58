import type { DeskView } from "../../../../shared/consultations/desk-calls";
import type { ChatAbout, ThreadView } from "../../../../shared/consultations/chat-calls";
import type { Message } from "../../../../shared/consultations/thread";
import type { DoctorView, QueueRow } from "../../../../shared/consultations/views";
import type { z } from "zod/mini";

/** Fictional online follow-ups as the functions answer them to a doctor. */
export const NOW = "2026-11-23T02:00:00.000Z";
export const ID = { first: "0".repeat(25) + "1", second: "0".repeat(25) + "2", third: "0".repeat(25) + "3" };
const PERSON = "0".repeat(25) + "p";
const DOCUMENT = "0".repeat(25) + "d";
const diagnosis = { code: "E11.900", name: "2 型糖尿病" };
const named = (zh: string, en: string) => ({ zh, en });
export const doctor = { id: "doctor-lin", name: named("林知远", "Lin Zhiyuan"), title: named("主任医师", "Chief") };
export const colleague = { id: "doctor-su", name: named("苏安和", "Su Anhe"), title: named("副主任医师", "Deputy") };

export const row = (more: Partial<QueueRow> = {}): QueueRow => ({
  id: ID.first,
  version: 3,
  state: "waiting",
  service: "text",
  maskedName: "高*琳",
  ageYears: 34,
  diagnosis,
  wishes: ["refill", "results"],
  submittedAt: "2026-11-22T22:00:00.000Z",
  deadline: "2026-11-23T22:00:00.000Z",
  place: "waiting",
  unread: 0,
  exchanges: { used: 0, most: 20 },
  ...more,
});
export const rows: QueueRow[] = [
  row(),
  row({
    id: ID.second,
    maskedName: "戴*",
    submittedAt: "2026-11-22T04:00:00.000Z",
    deadline: "2026-11-23T04:30:00.000Z",
    wishes: ["advice"],
    service: "video",
  }),
  row({
    id: ID.third,
    maskedName: "贺*宁",
    state: "in-progress",
    place: "open",
    unread: 2,
    deadline: "2026-11-24T06:00:00.000Z",
  }),
];

export const desk = (more: Partial<z.infer<typeof DeskView>> = {}): z.infer<typeof DeskView> => ({
  desk: {
    v: 4,
    doctorId: doctor.id,
    working: { from: "2026-11-23T01:00:00.000Z", until: "2026-11-23T05:00:00.000Z" },
  },
  doctor,
  departmentId: "endocrinology",
  now: NOW,
  working: true,
  onLeave: false,
  services: [
    { kind: "text", priceCode: "CONSULT-TEXT", perDay: 20, on: true, fen: 3000 },
    { kind: "video", priceCode: "CONSULT-VIDEO", perDay: 5, on: false, fen: 6000 },
  ],
  replies: { count: 4, least: 10 },
  workingHours: 4,
  ...more,
});

export const view = (more: Partial<DoctorView> = {}): DoctorView => ({
  id: ID.first,
  version: 3,
  personId: PERSON,
  state: "waiting",
  service: "text",
  department: { id: "endocrinology", name: named("内分泌科", "Endocrinology") },
  doctor,
  submittedAt: "2026-11-22T22:00:00.000Z",
  acceptBy: "2026-11-23T22:00:00.000Z",
  now: NOW,
  diagnosis,
  visit: {
    id: "v-1",
    on: "2026-11-15",
    kind: "outpatient",
    department: "内分泌科",
    diagnoses: [diagnosis],
  },
  intake: {
    wishes: ["refill"],
    course: "same",
    symptoms: ["thirst"],
    description: "空腹血糖 7 左右，药快吃完了 <img src=x onerror=alert(1)>",
    medicines: [{ name: "二甲双胍", dose: "0.5 g 一日三次", daysLeft: 4 }],
    documentIds: [DOCUMENT],
  },
  overdueTests: [{ code: "4548-4", name: named("糖化血红蛋白", "HbA1c"), lastOn: "2026-06-01" }],
  askedTests: [],
  fee: { name: named("图文复诊", "Writing"), fen: 3000, source: "notice" },
  rules: {
    payMinutes: 30,
    acceptHours: 24,
    sessionHours: 48,
    exchanges: 20,
    warnHours: 4,
    disputeHours: 24,
    disputeDays: 7,
  },
  exchanges: { used: 0, most: 20 },
  unread: 0,
  person: { name: "高小琳", bornOn: "1992-03-02", ageYears: 34, recordNumber: "R1020304" },
  profileVersion: 2,
  formerDoctors: [],
  steps: [{ to: "waiting", at: "2026-11-22T22:05:00.000Z", by: "patient" }],
  may: ["accept", "decline", "transfer", "stop"],
  ...more,
});
export const open: Partial<DoctorView> = {
  state: "in-progress",
  version: 5,
  endsAt: "2026-11-25T02:00:00.000Z",
  may: ["write", "ask-for-test", "transfer", "end", "stop"],
};

export const message = (seq: number, more: Partial<Message> = {}): Message => ({
  seq,
  id: `${"0".repeat(20)}m${String(seq).padStart(5, "0")}`,
  by: "patient",
  at: "2026-11-23T01:50:00.000Z",
  kind: "text",
  text: `第 ${seq} 句`,
  ...more,
});
export const head = (more: Partial<ThreadView> = {}): ThreadView => ({
  v: 1,
  open: true,
  lastSeq: 2,
  read: { patient: 0, doctor: 0 },
  changes: 0,
  rounds: 0,
  ...more,
});
export const about: ChatAbout = {
  state: "in-progress",
  service: "text",
  personId: PERSON,
  personName: "高小琳",
  doctorId: doctor.id,
  doctorName: doctor.name,
  department: named("内分泌科", "Endocrinology"),
  diagnosis,
  submittedAt: "2026-11-22T22:00:00.000Z",
  endsAt: "2026-11-25T02:00:00.000Z",
  mostRounds: 20,
  recallMinutes: 2,
  files: { mostBytes: 10_000_000, voiceSeconds: 60, videoSeconds: 30 },
  now: NOW,
  phone: "023-60000000",
};
export const thread = (messages: Message[], more: Partial<ThreadView> = {}) => ({
  about,
  head: head({ lastSeq: messages.length, ...more }),
  messages,
  more: false,
});
