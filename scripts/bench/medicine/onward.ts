import { signedIn } from "../../../test/functions/consultations/life-world";
import { lastNumber, paying, told } from "../../../test/functions/orders/to-be-paid";
import {
  counter,
  delivered,
  dispenses,
  handedOver,
  must,
  packed,
  pharmacist,
  putTogether,
  seen,
  type MedicineWorld,
} from "../../../test/journeys/medicine-world";
import { addDays, dayOf } from "../../../shared/kernel/time";
import { TENANT } from "../../../test/kit/hospital";
import type { Hearing, Plan } from "./plan";

/** One prescription of the month, and how far it is. */
export type Case = {
  readonly plan: Plan;
  readonly world: MedicineWorld;
  readonly id: string;
  readonly deliveryId: string;
  /** As she chose in the end. */
  readonly carrier: Plan["carrier"];
  readonly freight: Plan["freight"];
  readonly orders: string[];
  freightAsked: boolean;
  stopped: boolean;
  /** Which news of its carrier comes next. */
  way: number;
  waybill?: string;
};
/** News that come later than they should. */
export type Late = { readonly at: string; readonly tell: () => Promise<unknown> };

const LATE_MINUTES = 8 * 60;
/** What each of them holds: one drug, two boxes. */
export const TWO = [
  {
    drugId: "levothyroxine-50ug-100",
    ...{ dose: 1, route: "oral", frequency: "qd", days: 28, packs: 2, note: "空腹服", longReason: "慢性病，病情稳定" },
  },
];

/** She pays on her phone; what the provider tells comes once, twice, hours later, or never. */
export async function pay(
  one: Case,
  domain: "prescriptions" | "deliveries",
  of: string,
  late: Late[],
  heard: Map<Hearing, number>,
): Promise<void> {
  const { hospital, patient } = one.world;
  const token = await hospital.signsInAgain(patient);
  const orderId = hospital.id();
  const placed = await hospital.call("orders/place", { id: orderId, subject: { domain, id: of } }, token);
  if (!placed.ok) return;
  one.orders.push(orderId);
  must(await paying(hospital, orderId, token), "pay");
  const number = await lastNumber(hospital, orderId);
  if (!hospital.payment.pay(number)) throw new Error("the provider took no money");
  const hearing = one.plan.hearing();
  heard.set(hearing, (heard.get(hearing) ?? 0) + 1);
  const tell = () => told(hospital, number);
  if (hearing === "once" || hearing === "twice") await tell();
  if (hearing === "twice") await tell();
  if (hearing === "late") late.push({ at: later(hospital.clock.now()), tell });
}
const later = (now: string): string => new Date(Date.parse(now) + LATE_MINUTES * 60_000).toISOString();

/** Nobody has anything to do about these any more; what ran out may yet be paid late, for some days. */
const OVER: readonly string[] = ["picked-up", "signed", "returned", "lost", "damaged", "not-collected", "cancelled"];
const OPEN: readonly string[] = ["awaiting-payment", "paid", "dispensing", "held"];
const LATEST_DAYS = 3;

/** The next thing that somebody does about it, as things stand now; answers whether more may come. */
export async function goOn(one: Case, late: Late[], heard: Map<Hearing, number>): Promise<boolean> {
  const { hospital } = one.world;
  const rx = (await hospital.app.repositories.prescriptions.unread(TENANT, one.id))!;
  await act(one, rx, late, heard);
  const parcel = (await hospital.app.repositories.deliveries.unread(TENANT, one.deliveryId))!;
  const isFresh = rx.updatedAt > addDays(dayOf(hospital.clock.now()), -LATEST_DAYS);
  return !OVER.includes(parcel.state) || OPEN.includes(rx.state) || (rx.state === "expired" && isFresh);
}

async function act(one: Case, rx: { state: string; v: number }, late: Late[], heard: Map<Hearing, number>) {
  const { hospital } = one.world;
  if (rx.state === "paid") return onPaid(one, late, heard);
  if (rx.state === "held") {
    const input = { id: one.id, stepId: hospital.id(), version: rx.v, why: "不再适合线上用药" };
    must(await hospital.call("prescriptions/cancelHeld", input, await pharmacist(one.world)), "cancelHeld");
  }
  if (rx.state === "dispensed" || rx.state === "partly-dispensed") await onWay(one, late);
}

async function onPaid(one: Case, late: Late[], heard: Map<Hearing, number>): Promise<void> {
  const { plan, id } = one;
  const { hospital, patient } = one.world;
  const world = { ...one.world, patient: { ...patient, token: await hospital.signsInAgain(patient) } };
  if (plan.fate === "not-needed") {
    const { version } = await seen(world, id);
    const input = { id, stepId: hospital.id(), version };
    return void must(await hospital.call("prescriptions/notNeeded", input, world.patient.token), "notNeeded");
  }
  if (plan.fate === "stopped" && !one.stopped) {
    one.stopped = true;
    const { v: version } = (await hospital.app.repositories.consultations.unread(TENANT, world.consultationId))!;
    const input = { id: world.consultationId, stepId: hospital.id(), version, reason: "acute", note: "" };
    const doctor = await signedIn(hospital, "doctor.xiang");
    return void (await hospital.call("consultations/stopOnline", { ...input }, doctor));
  }
  if (plan.method === "express" && one.freight === "now" && !one.freightAsked) {
    one.freightAsked = true;
    return pay(one, "deliveries", one.deliveryId, late, heard);
  }
  const chosen = await hospital.app.queries.deliveries.chosen(TENANT, id);
  if (chosen?.method === "express" && !chosen.freightSettled) return;
  if (plan.fate === "not-there") {
    const token = await signedIn(hospital, "dispensary.bai");
    const of = async () => ({ id, stepId: hospital.id(), version: (await rxOf(one)).v });
    must(await hospital.call("dispensary/claim", await of(), token), "claim");
    const gone = { ...(await of()), reason: "missing" };
    return void must(await hospital.call("dispensary/cannotSupply", gone, token), "cannotSupply");
  }
  const part = plan.fate === "in-part";
  await putTogether(world, id, part ? 1 : 99);
  const short = part ? [{ drugId: TWO[0]!.drugId, reason: "damaged" }] : [];
  must(await dispenses(world, id, short), "dispense");
}
const rxOf = async ({ world, id }: Case) => (await world.hospital.app.repositories.prescriptions.unread(TENANT, id))!;

/** The window, the packing table and the carrier. */
async function onWay(one: Case, late: Late[]): Promise<void> {
  const { plan, id, deliveryId } = one;
  const { hospital, patient } = one.world;
  const found = (await hospital.app.repositories.deliveries.unread(TENANT, deliveryId))!;
  const world = { ...one.world, patient: { ...patient, token: await hospital.signsInAgain(patient) } };
  if (found.state === "ready" && plan.fate !== "not-collected") {
    const { pickUp } = await delivered(world, id);
    return void must(await counter(world, "handOut", deliveryId, { code: pickUp.code, takenBy: "self" }), "handOut");
  }
  if (found.state === "due" && found.method === "express") {
    one.waybill = (await packed(world, deliveryId)).waybill;
    return void must(await handedOver(world, deliveryId), "handOver");
  }
  if (!found.handedOverAt || !one.waybill) return;
  await carrierTells(one, late);
  if (!["lost", "returned", "damaged"].includes(plan.fate) || one.way < 2 || found.failure) return;
  const input = { what: plan.fate, then: "refund", note: "已向快递公司核实" };
  await counter(world, "reportFailure", deliveryId, input);
}

const WAY = [100001, 200001, 300002, 300003];

/** The next scan of the carrier: pushed, pushed twice, pushed hours later, or only found when we ask. */
async function carrierTells(one: Case, late: Late[]): Promise<void> {
  const { plan, world, waybill = "" } = one;
  const { hospital } = world;
  const most = ["lost", "returned", "damaged"].includes(plan.fate) ? 2 : WAY.length;
  if (one.way >= most) return;
  const event = { at: hospital.clock.now(), type: WAY[one.way++]!, message: "快件更新" };
  const events = [...(hospital.logistics.ways.get(waybill) ?? []), event];
  hospital.logistics.ways.set(waybill, events);
  const hearing = plan.hearing();
  const push = { kind: "express-path" as const, openid: "", carrierCode: one.carrier, waybill, version: one.way };
  const said = { id: hospital.id(), at: hospital.clock.now(), events: [{ ...push, events: [event] }] };
  const tell = async () => {
    await hospital.app.hearPush(TENANT, said);
    await hospital.settle();
  };
  for (let n = hearing === "twice" ? 2 : hearing === "once" ? 1 : 0; n > 0; n--) await tell();
  if (hearing === "late") late.push({ at: later(hospital.clock.now()), tell });
}
