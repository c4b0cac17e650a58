import { createDeskStore } from "../../../functions/consultations/desk-store";
import { append } from "../../../functions/consultations/append";
import { threadOf } from "../../../functions/consultations/opening";
import type { Table } from "../../../functions/kernel/table/table";
import { staffOn } from "../../../scripts/seed/staff";
import type { Consultation } from "../../../shared/consultations/model";
import type { Message, Thread } from "../../../shared/consultations/thread";
import type { Id } from "../../../shared/kernel/ids";
import { addMinutes, dayOf } from "../../../shared/kernel/time";
import { openHospital, TENANT, type Answer, type Hospital } from "../../kit/hospital";
import { consultationOf } from "./talk-world";

export const DOCTOR = "doctor-in-chat";
export const OTHER_DOCTOR = "doctor-next-door";
export type ChatWorld = Awaited<ReturnType<typeof openChat>>;

type Options = {
  readonly table?: Table;
  readonly over?: Partial<Consultation>;
  readonly head?: Partial<Thread>;
  readonly working?: boolean;
  /** Over a slow table the news is told once, as it is. */
  readonly tellTwice?: boolean;
};

/** A hospital with one consultation that was accepted, its empty chat, its patient and its doctor at work. */
export async function openChat({ table, over, head, working = true, tellTwice }: Options = {}) {
  const hospital = await openHospital({
    ...(table ? { table } : {}),
    ...(tellTwice === undefined ? {} : { tellTwice }),
  });
  const patient = await hospital.patient({ name: "林晚晴" });
  const doctor = await doctorAs(hospital, DOCTOR, 0, working);
  const other = await doctorAs(hospital, OTHER_DOCTOR, 1, true);
  const accepted = { state: "accepted", service: "text", doctorId: DOCTOR } as const;
  const consultation = consultationOf(hospital, patient, { ...accepted, ...over });
  const { repository } = hospital.app.parts.consultations;
  const thread: Thread = { ...threadOf(consultation), v: 1, ...head };
  await hospital.app.table.commit([repository.write(TENANT, consultation), repository.threadWrite(TENANT, thread)]);
  const { id } = consultation;
  const call = (name: string, input: object, token = patient.token): Promise<Answer> =>
    hospital.call(`consultations/${name}`, { id, ...input }, token);
  const say = (text: string, token?: string, more: object = {}): Promise<Answer> =>
    call("send", { message: { id: hospital.id(), kind: "text", text, ...more } }, token);
  const read = async (token?: string) =>
    (await call("readMessages", { after: 0, changes: 0, v: 0 }, token)).value as {
      messages?: Message[];
      changed?: Message[];
    };
  /** The chat with so many messages more, written past the door. */
  async function fill(count: number): Promise<void> {
    let before = (await repository.thread(TENANT, id))!;
    for (let done = 0; done < count;) {
      const some = Math.min(90, count - done);
      const drafts = Array.from({ length: some }, (_, i) => ({
        id: hospital.id(),
        by: (i % 2 ? "doctor" : "patient") as "doctor" | "patient",
        at: hospital.clock.now(),
        kind: "text" as const,
        text: `第 ${String(done + i + 1).padStart(6, "0")} 条`,
      }));
      const written = append(repository, TENANT, before, drafts, hospital.clock.now());
      await hospital.app.table.commit(written.writes);
      before = written.after;
      done += some;
    }
  }
  return { hospital, patient, doctor, other, consultation, id, call, say, read, fill };
}

/** A seeded doctor who is this one in the directory, signed in, in a working session where he works. */
async function doctorAs(hospital: Hospital, doctorId: string, nth: number, working: boolean): Promise<string> {
  const repository = hospital.app.repositories.hospital;
  const now = hospital.clock.now();
  const found = staffOn(dayOf(now)).filter((one) => one.roles.includes("doctor") && one.credentialUntil > dayOf(now))[
    nth
  ]!;
  const account = (await repository.staff(TENANT, found.id))!;
  const next = { ...account, v: account.v + 1, member: { ...account.member, doctorId } };
  await repository.commit(repository.saveStaff(TENANT, next, { version: account.v }));
  const desks = createDeskStore(hospital.app.table);
  const session = working ? { working: { from: now, until: addMinutes(now, 240) } } : {};
  await desks.commit([desks.write(TENANT, { v: 1, doctorId, services: [], replies: [], ...session })]);
  return hospital.staff("doctor", nth);
}

/** A file of this kind in the chat, clean, sent by this token; answers its id. */
export async function fileInChat(
  { hospital, id }: Pick<ChatWorld, "hospital" | "id">,
  file: { kind: string; contentType: string; bytes: Uint8Array },
  token: string,
): Promise<Id> {
  const documentId = hospital.id();
  const { kind, contentType, bytes } = file;
  const asked = await hospital.call(
    "documents/requestChatUpload",
    { id, documentId, kind, contentType, bytes: bytes.byteLength },
    token,
  );
  if (!asked.ok) throw new Error(`no form: ${asked.code}`);
  hospital.store.post(asked.value.upload, bytes);
  const checked = await hospital.call("documents/confirmUpload", { id: documentId }, token);
  if (!checked.ok) throw new Error(`not clean: ${checked.code}`);
  return documentId;
}
