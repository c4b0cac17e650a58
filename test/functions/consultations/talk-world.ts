import type { Consultation } from "../../../shared/consultations/model";
import type { Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import { staffOn } from "../../../scripts/seed/staff";
import { openHospital, TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";
import type { Table } from "../../../functions/kernel/table/table";

export const DOCTOR = "doctor-on-call";
export type TalkWorld = Awaited<ReturnType<typeof openTalk>>;

/** A follow-up in progress with its chat, as it lies in the table. */
export function consultationOf(hospital: Hospital, patient: Patient, over: Partial<Consultation> = {}): Consultation {
  const now = hospital.clock.now();
  const diagnosis = { code: "E11.900", name: "2 型糖尿病" };
  return {
    id: hospital.id(),
    v: 1,
    accountId: patient.accountId,
    personId: patient.personId,
    state: "in-progress",
    service: "video",
    departmentId: "endocrinology",
    doctorId: DOCTOR,
    formerDoctorIds: [],
    consent: { document: "online-follow-up", version: "2026-11", hash: "h", at: now },
    diagnosis,
    visit: { id: "v-1", on: "2026-11-15", kind: "outpatient", department: "内分泌科", diagnoses: [diagnosis] },
    intake: {
      wishes: ["refill"],
      course: "same",
      symptoms: [],
      description: "血糖平稳，药快吃完了，想续方。",
      medicines: [],
      documentIds: [],
    },
    overdueTests: [],
    profileVersion: 1,
    fee: {
      priceCode: "CONSULT-VIDEO",
      name: { zh: "视频复诊", en: "Video" },
      fen: 3000,
      priceVersion: "1",
      source: "s",
    },
    policyVersion: "2026-11",
    submittedAt: now,
    acceptedAt: now,
    endsAt: addMinutes(now, 48 * 60),
    exchanges: { used: 3, most: 20 },
    steps: [],
    createdAt: now,
    updatedAt: now,
    ...over,
  };
}

type Options = { table?: Table; agreed?: boolean; over?: Partial<Consultation>; chat?: boolean };

/** A hospital with one consultation, its patient and its doctor; the patient has agreed to what is kept of a call. */
export async function openTalk(options: Options = {}) {
  const hospital = await openHospital(options.table ? { table: options.table } : {});
  const patient = await hospital.patient();
  if (options.agreed !== false) await agrees(hospital, patient);
  const doctor = await doctorAs(hospital, DOCTOR, 0);
  const other = await doctorAs(hospital, "doctor-else", 1);
  const people = { hospital, patient, doctor, other };
  return { ...people, ...(await followUp(people, options)) };
}

/** One more follow-up of the same two people. */
export async function followUp({ hospital, patient }: Pick<TalkPeople, "hospital" | "patient">, options: Options = {}) {
  const consultation = consultationOf(hospital, patient, options.over);
  const { id, accountId, personId, doctorId } = consultation;
  const repository = hospital.app.repositories.consultations;
  const thread = {
    id,
    v: 1,
    open: true,
    lastSeq: 0,
    accountId,
    personId,
    doctorId,
    read: { patient: 0, doctor: 0 },
    changes: 0,
    updatedAt: hospital.clock.now(),
  } as Thread;
  await hospital.app.table.commit([
    repository.write(TENANT, consultation),
    ...(options.chat === false ? [] : [repository.threadWrite(TENANT, thread)]),
  ]);
  const peers = { patient: hospital.id(), doctor: hospital.id() };
  const call = (name: string, input: object, token: string): Promise<Answer> =>
    hospital.call(`consultations/${name}`, { id, ...input }, token);
  /** The lines of the chat about calls. */
  const lines = async () => {
    const pk = `${TENANT}#thread#${id}`;
    const found = await hospital.table.query({ table: "consultations", pk, prefix: "m#", limit: 50 });
    return found.items.map(({ item }) => item as unknown as Line);
  };
  return { consultation, id, peers, call, lines };
}
type Line = { seq: number; card?: unknown; notice?: { code: string; facts: Record<string, string> } };
type TalkPeople = { hospital: Hospital; patient: Patient; doctor: string; other: string };

/** A seeded doctor who is this one in the directory, signed in. */
async function doctorAs(hospital: Hospital, doctorId: string, nth: number): Promise<string> {
  const repository = hospital.app.repositories.hospital;
  const today = dayOf(hospital.clock.now());
  const found = staffOn(today).filter((one) => one.roles.includes("doctor") && one.credentialUntil > today)[nth]!;
  const account = (await repository.staff(TENANT, found.id))!;
  const next = { ...account, v: account.v + 1, member: { ...account.member, doctorId } };
  await repository.commit(repository.saveStaff(TENANT, next, { version: account.v }));
  return hospital.staff("doctor", nth);
}

export async function agrees(hospital: Hospital, { token, personId }: Patient): Promise<void> {
  const { value } = await hospital.call("privacy/consents", { personId }, token);
  const text = (value.consents as { document: string; version: string; hash: string }[]).find(
    ({ document }) => document === "call-recording",
  )!;
  const { document, version, hash } = text;
  const given = await hospital.call(
    "privacy/giveConsent",
    { id: hospital.id(), personId, document, version, hash },
    token,
  );
  if (!given.ok) throw new Error(`the consent was refused: ${given.code}`);
}

/** The doctor rings and the patient answers. */
export async function connected(world: TalkWorld, kind: "voice" | "video" = "video"): Promise<Id> {
  const callId = world.hospital.id();
  await world.call("ring", { callId, peer: world.peers.doctor, kind }, world.doctor);
  const answer = await world.call("pickUp", { callId, peer: world.peers.patient }, world.patient.token);
  if (answer.value?.state !== "connected") throw new Error("the call was not answered");
  return callId;
}
