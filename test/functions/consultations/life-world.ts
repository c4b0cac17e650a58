import { openingWrites } from "../../../functions/consultations/opening";
import { createDeskStore } from "../../../functions/consultations/desk-store";
import { createPlaceStore } from "../../../functions/consultations/intake/places";
import type { Table } from "../../../functions/kernel/table/table";
import { staffOn } from "../../../scripts/seed/staff";
import type { Consultation, ServiceKind } from "../../../shared/consultations/model";
import { consultationPolicy } from "../../../shared/consultations/policy";
import { opened } from "../../../shared/consultations/rules";
import type { Id } from "../../../shared/kernel/ids";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { openHospital, TENANT, type Answer, type Hospital } from "../../kit/hospital";
import { lastNumber, paying, told } from "../orders/to-be-paid";

export const XIANG = "dr-xiang-jinghe";
export const MOU = "dr-mou-siyuan";
export const DEPARTMENT = "pregnancy-health-center";
const RECORD = "M26000901";
const VISIT = "enc-0001";
const diagnosis = { code: "O24.400", name: "妊娠期糖尿病" };

export const summary = {
  found: "血糖控制平稳。",
  advice: "继续饮食控制，每周测四次血糖。",
  watchFor: "头晕、心慌、出汗请立即进食并联系我们。",
  comeBack: "两周后到孕期保健中心复诊。",
};

export type LifeWorld = Awaited<ReturnType<typeof openLife>>;

/** Signs a member of the seeded staff in. */
export async function signedIn(hospital: Hospital, name: string): Promise<string> {
  const { id, displayName, roles } = staffOn(dayOf(hospital.clock.now())).find((one) => one.name === name)!;
  return (await hospital.app.sessions.open(TENANT, { kind: "staff", staffId: id, displayName, roles })).token;
}

/** A visit three days ago with the diagnosis that is followed up. */
export const visitBefore = (today: string) => ({
  id: VISIT,
  on: addDays(today, -3),
  kind: "outpatient" as const,
  department: "孕期保健中心",
  diagnoses: [diagnosis],
});

/** Two doctors of one department who offer the text service, one of them at work; a patient with a record to rest on. */
export async function openLife(options: { table?: Table } = {}) {
  const hospital = await openHospital(options);
  const patient = await hospital.patient({ recordNumber: RECORD });
  const today = dayOf(hospital.clock.now());
  const person = (await hospital.app.queries.patients.person(TENANT, patient.personId))!;
  const visit = visitBefore(today);
  const known = { recordNumber: RECORD, name: person.name, bornOn: person.bornOn, sex: "female" as const };
  hospital.record.followUps.set(RECORD, { patient: known, visits: [visit] });
  const desks = createDeskStore(hospital.table);
  for (const doctorId of [XIANG, MOU]) {
    const { v } = await desks.desk(TENANT, doctorId);
    const services = [{ kind: "text" as const, priceCode: "CONSULT-TEXT", perDay: 20, on: true }];
    await desks.commit([desks.write(TENANT, { v: v + 1, doctorId, services, replies: [] })]);
  }
  const doctor = await signedIn(hospital, "doctor.xiang");
  const other = await signedIn(hospital, "doctor.mou");
  const version = async (doctorId: string) => (await desks.desk(TENANT, doctorId)).v;
  const work = async (doctorId: string, token: string) =>
    hospital.call("consultations/startWorking", { version: await version(doctorId) }, token);
  await work(XIANG, doctor);
  await work(MOU, other);
  return { hospital, patient, doctor, other, desks, work };
}

type Asking = {
  readonly fen?: number;
  readonly service?: ServiceKind;
  readonly doctorId?: string;
  readonly place?: number;
};

/** A request as it is submitted: with a fee it waits for her payment, without one for the doctor. */
export async function asked(
  { hospital, patient }: Pick<LifeWorld, "hospital" | "patient">,
  { fen = 0, service = "text", doctorId = XIANG, place }: Asking = {},
): Promise<Id> {
  const now = hospital.clock.now();
  const id = hospital.id();
  const first = opened(
    {
      id,
      accountId: patient.accountId,
      personId: patient.personId,
      service,
      departmentId: DEPARTMENT,
      doctorId,
      consent: { document: "online-follow-up", version: "2026-11", hash: "h", at: now },
      diagnosis,
      visit: visitBefore(dayOf(now)),
      intake: {
        wishes: ["results"],
        course: "same",
        symptoms: [],
        description: "空腹血糖这周在五点零到五点三之间，想请您看看。",
        medicines: [],
        documentIds: [],
      },
      overdueTests: [],
      profileVersion: 1,
      fee: {
        priceCode: "CONSULT-TEXT",
        name: { zh: "图文复诊", en: "Follow-up in writing" },
        fen,
        priceVersion: "2026-07",
        source: "渝医保发",
      },
      ...(place === undefined ? {} : { place }),
    },
    { id, at: now, by: "patient", print: "opened" },
    consultationPolicy,
  );
  const parts = { ...hospital.app.parts.consultations };
  const taken = place === undefined ? [] : [placeWrite(hospital, { doctorId, service, place, id })];
  const committed = await hospital.app.table.commit([...openingWrites(parts, TENANT, first), ...taken]);
  if (!committed.ok) throw new Error("the request was not written");
  await hospital.settle();
  return id;
}

type Place = { readonly doctorId: string; readonly service: ServiceKind; readonly place: number; readonly id: Id };
/** Takes one of a doctor's places of today. */
export const placeWrite = ({ clock, table }: Hospital, { doctorId, service, place, id }: Place) =>
  createPlaceStore(table).take(TENANT, doctorId, dayOf(clock.now()), service, place, id);

/** The consultation as it lies in the table. */
export const lying = async ({ hospital }: Pick<LifeWorld, "hospital">, id: Id): Promise<Consultation> =>
  (await hospital.app.repositories.consultations.unread(TENANT, id))!;

/** One step of its life, with the version as it is now. */
export async function step(
  world: Pick<LifeWorld, "hospital">,
  name: string,
  id: Id,
  token: string,
  more: object = {},
): Promise<Answer> {
  const { v: version } = await lying(world, id);
  const input = { id, stepId: world.hospital.id(), version, ...more };
  return world.hospital.call(`consultations/${name}`, input, token);
}

export const meets = { meetsCondition: true, visitId: VISIT };
export const accepts = (world: LifeWorld, id: Id, token = world.doctor) => step(world, "accept", id, token, meets);

/** A line of the chat. */
export const says = ({ hospital }: Pick<LifeWorld, "hospital">, id: Id, token: string, text: string) =>
  hospital.call("consultations/send", { id, message: { id: hospital.id(), kind: "text", text } }, token);

/** A request that the doctor has accepted and answered. */
export async function answered(world: LifeWorld, asking: Asking = {}): Promise<Id> {
  const id = await asked(world, asking);
  if (asking.fen) await pays(world, id);
  await accepts(world, id);
  await says(world, id, world.doctor, "您的血糖控制得不错。");
  return id;
}

/** Places the order of the fee. */
export async function ordered({ hospital, patient }: Pick<LifeWorld, "hospital" | "patient">, id: Id): Promise<Id> {
  const orderId = hospital.id();
  const input = { id: orderId, subject: { domain: "consultations", id } };
  const answer = await hospital.call("orders/place", input, patient.token);
  if (!answer.ok) throw new Error(`place was refused: ${answer.code}`);
  return orderId;
}

/** Pays the fee online; answers the order. */
export async function pays(world: Pick<LifeWorld, "hospital" | "patient">, id: Id): Promise<Id> {
  const { hospital, patient } = world;
  const orderId = await ordered(world, id);
  await paying(hospital, orderId, patient.token);
  const number = await lastNumber(hospital, orderId);
  hospital.payment.pay(number);
  await told(hospital, number);
  return orderId;
}

/** Lets the hospital's jobs work every minute for a while; whoever keeps money or a promise by them has time to. */
export async function minutes({ hospital }: Pick<LifeWorld, "hospital">, ...waits: number[]): Promise<void> {
  for (const wait of waits) {
    hospital.clock.advance(wait);
    await hospital.app.everyMinute();
    await hospital.settle();
  }
}

/** Codes of what the hospital says and kinds of the cards in a chat, in order. */
export async function chat({ hospital }: Pick<LifeWorld, "hospital">, id: Id): Promise<string[]> {
  const messages = await hospital.app.repositories.consultations.messages(TENANT, id);
  return messages.map((one) => one.notice?.code ?? (one.card ? `card:${one.card.kind}` : `${one.by}:${one.kind}`));
}

/** The order of its fee. */
export async function orderOf({ hospital }: Pick<LifeWorld, "hospital">, id: Id): Promise<Id> {
  const order = await hospital.app.repositories.orders.ofSubject(TENANT, { domain: "consultations", id });
  if (!order) throw new Error("there is no order");
  return order.id;
}

/** What the hospital still keeps of an order, in fen. */
export async function keeps({ hospital }: Pick<LifeWorld, "hospital">, orderId: Id): Promise<number> {
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  return (order.paid?.fen ?? 0) - order.refundedFen;
}
