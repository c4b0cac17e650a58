import type { Table } from "../../functions/kernel/table/table";
import { answered, minutes, openLife, signedIn, type LifeWorld } from "../functions/consultations/life-world";
import { readied } from "../functions/consultations/intake-world";
import { lastNumber, paying, told } from "../functions/orders/to-be-paid";
import { TENANT, type Answer } from "../kit/hospital";

export { minutes };

/** What she is given in these stories: two boxes, fit for the mail. */
export const LINE = {
  drugId: "levothyroxine-50ug-100",
  dose: 1,
  route: "oral",
  frequency: "qd",
  days: 28,
  packs: 1,
  note: "早餐前半小时空腹服",
  longReason: "慢性病，病情稳定",
} as const;
export type Line = { readonly drugId: string; readonly packs: number };
export type MedicineWorld = LifeWorld & { readonly consultationId: string };

/** What a call answered; a refusal that nobody expected ends the story. */
export function must({ ok, value, code, details, fields }: Answer, what = "the call"): Answer["value"] {
  if (!ok) throw new Error(`${what} was refused: ${code} ${JSON.stringify(details ?? fields ?? {})}`);
  return value;
}

/** A patient whose profile is confirmed, in a consultation that the doctor has accepted and answered. */
export async function openMedicine(options: { table?: Table; now?: string } = {}): Promise<MedicineWorld> {
  const world = await openLife(options);
  await readied(world.hospital, world.patient);
  const consultationId = await answered(world);
  return { ...world, consultationId };
}

type With = Pick<MedicineWorld, "hospital">;
/** Somebody of the staff who has just proved who it is: a new session is a fresh proof. */
export const pharmacist = ({ hospital }: With) => signedIn(hospital, "pharmacist.ai");
export const doctor = ({ hospital }: With) => signedIn(hospital, "doctor.xiang");
export const dispenser = ({ hospital }: With) => signedIn(hospital, "dispensary.bai");

/** The doctor signs; answers the case. */
export async function signs(
  world: MedicineWorld,
  lines: readonly object[] = [LINE],
  overrides: readonly object[] = [],
  more: object = {},
): Promise<Answer> {
  const { hospital, consultationId } = world;
  const token = await doctor(world);
  const checked = must(await hospital.call("prescriptions/checkDraft", { consultationId, lines }, token), "checkDraft");
  const id = hospital.id();
  const { totalFen } = checked;
  return hospital.call(
    "prescriptions/sign",
    { id, consultationId, lines, overrides, totalFen, read: true, ...more },
    token,
  );
}
export const signed = async (world: MedicineWorld, lines?: readonly object[]): Promise<string> =>
  must(await signs(world, lines), "sign").id as string;

/** The case as the pharmacist opens it. */
export const caseOf = async (world: With, id: string): Promise<Answer["value"]> =>
  must(await world.hospital.call("prescriptions/openCase", { id }, await pharmacist(world)), "openCase");

/** One decision of the pharmacist about what stands now. */
export async function decides(
  world: With,
  name: "approve" | "return" | "reject",
  id: string,
  more: object = {},
): Promise<Answer> {
  const { version, content, hash } = await caseOf(world, id);
  const input = { id, stepId: world.hospital.id(), version, content, hash, ...more };
  return world.hospital.call(`prescriptions/${name}`, input, await pharmacist(world));
}
export async function approved(world: MedicineWorld, lines?: readonly object[]): Promise<string> {
  const id = await signed(world, lines);
  must(await decides(world, "approve", id), "approve");
  return id;
}

/** What she sees of it now. */
export const seen = async ({ hospital, patient }: LifeWorld, id: string): Promise<Answer["value"]> =>
  must(await hospital.call("prescriptions/prescription", { id }, patient.token), "prescription");
export const delivered = async ({ hospital, patient }: LifeWorld, prescriptionId: string): Promise<Answer["value"]> =>
  must(await hospital.call("deliveries/ofPrescription", { prescriptionId }, patient.token), "ofPrescription").delivery;

/** An address of hers, in Chongqing unless said otherwise. */
export async function address(world: LifeWorld, districtCode = "500108"): Promise<string> {
  const { hospital, patient } = world;
  const id = hospital.id();
  const fields = { name: "林晚晴", phone: "19900010001", street: "南坪西路八号三栋", label: "家", isDefault: true };
  must(await hospital.call("deliveries/saveAddress", { id, districtCode, ...fields }, patient.token), "saveAddress");
  return id;
}

export type Wish = { readonly method: "pick-up" | "express"; readonly carrier?: string; readonly freight?: string };

/** She chooses how to get it; answers the delivery. */
export async function chooses(world: LifeWorld, prescriptionId: string, wish: Wish): Promise<Answer["value"]> {
  const { hospital, patient } = world;
  const id = hospital.id();
  if (wish.method === "pick-up") {
    const input = { id, prescriptionId, method: "pick-up" };
    return must(await hospital.call("deliveries/choose", input, patient.token), "choose");
  }
  const addressId = await address(world);
  const asked = { prescriptionId, addressId };
  const { express } = must(await hospital.call("deliveries/options", asked, patient.token), "options");
  const carrier = wish.carrier ?? "SF";
  const option = express.carriers.find((one: { carrier: { id: string } }) => one.carrier.id === carrier);
  const chosen = { method: "express", addressId, carrier, freight: wish.freight ?? "now", expectedFen: option.fen };
  const input = { id, prescriptionId, ...chosen, notUrgent: true };
  return must(await hospital.call("deliveries/choose", input, patient.token), "choose");
}

/** Five steps, the fourth: the counter. */
export async function checksOut(world: LifeWorld, id: string, deliveryId: string, more: object = {}): Promise<Answer> {
  const { hospital, patient } = world;
  const { version, totalFen: expectedFen } = await seen(world, id);
  const input = { id, stepId: hospital.id(), version, deliveryId, expectedFen, ...more };
  return hospital.call("prescriptions/checkOut", input, patient.token);
}

/** Places the order of one subject, and pays it in WeChat; answers the order. */
export async function pays(world: LifeWorld, domain: "prescriptions" | "deliveries", id: string): Promise<string> {
  const { hospital, patient } = world;
  const orderId = hospital.id();
  must(await hospital.call("orders/place", { id: orderId, subject: { domain, id } }, patient.token), "place");
  must(await paying(hospital, orderId, patient.token), "pay");
  const number = await lastNumber(hospital, orderId);
  if (!hospital.payment.pay(number)) throw new Error("the provider took no money");
  await told(hospital, number);
  return orderId;
}

export type Bought = { readonly id: string; readonly deliveryId: string; readonly orders: readonly string[] };

/** From the approved prescription to the paid one. */
export async function bought(world: MedicineWorld, wish: Wish, lines?: readonly object[]): Promise<Bought> {
  const id = await approved(world, lines);
  const delivery = await chooses(world, id, wish);
  must(await checksOut(world, id, delivery.id), "checkOut");
  const orders = [await pays(world, "prescriptions", id)];
  if (wish.method === "express" && wish.freight !== "on-arrival")
    orders.push(await pays(world, "deliveries", delivery.id));
  return { id, deliveryId: delivery.id, orders };
}

/** What an order still holds of her money, and what it took. */
export async function moneyOf({ hospital }: With, orderId: string) {
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  return { paid: order.paid?.fen ?? 0, back: order.refundedFen };
}

type At = { readonly version: number };
/** A step of the dispensary on what it sees now. */
const desk = async (world: With, name: string, id: string, token: string, more: object = {}): Promise<Answer> => {
  const seenNow = await world.hospital.call("dispensary/dispensing", { id }, token);
  const { version } = must(seenNow, "dispensing") as At;
  return world.hospital.call(`dispensary/${name}`, { id, stepId: world.hospital.id(), version, ...more }, token);
};
export const second = ({ hospital }: With) => signedIn(hospital, "dispensary.ruan");

/** Claimed, scanned box by box (up to so many), and checked by a second person. */
export async function putTogether(world: With, id: string, most = 99): Promise<void> {
  const token = await dispenser(world);
  let view = must(await desk(world, "claim", id, token), "claim");
  type Line = { packs: number; takeFrom: readonly { code: string }[] };
  for (const line of view.lines as Line[])
    for (let box = 0; box < Math.min(line.packs, most); box++)
      view = must(await desk(world, "scan", id, token, { code: line.takeFrom[0]!.code }), "scan");
  must(await desk(world, "secondCheck", id, await second(world)), "secondCheck");
}
/** Out of the dispensary; `short`: what is missing, and why. */
export const dispenses = async (world: With, id: string, short: readonly object[] = []): Promise<Answer> =>
  desk(world, "dispense", id, await dispenser(world), { short });

/** One step of the counter on a delivery as it is now. */
export async function counter(world: With, name: string, id: string, more: object = {}): Promise<Answer> {
  const token = await dispenser(world);
  const { version } = must(await world.hospital.call("deliveries/parcel", { id }, token), "parcel") as At;
  return world.hospital.call(`deliveries/${name}`, { id, stepId: world.hospital.id(), version, ...more }, token);
}
export const parcelOf = async (world: With, id: string): Promise<Answer["value"]> =>
  must(await world.hospital.call("deliveries/parcel", { id }, await dispenser(world)), "parcel");

/** Labelled and packed by scanning both labels; answers the parcel. */
export async function packed(world: With, deliveryId: string): Promise<Answer["value"]> {
  const { waybill, prescriptionLabel } = must(await counter(world, "makeWaybill", deliveryId), "makeWaybill");
  return must(await counter(world, "pack", deliveryId, { prescriptionLabel, parcelLabel: waybill }), "pack");
}
/** Given to the courier in a batch of its own. */
export async function handedOver(world: With, deliveryId: string): Promise<Answer> {
  const { hospital } = world;
  const token = await dispenser(world);
  const { waybill, carrier } = await parcelOf(world, deliveryId);
  const open = { id: hospital.id(), carrier: carrier.id };
  const batch = must(await hospital.call("deliveries/openBatch", open, token), "openBatch");
  const add = { id: batch.id, stepId: hospital.id(), version: batch.version, parcelLabel: waybill };
  const { version } = must(await hospital.call("deliveries/addToBatch", add, token), "addToBatch");
  const give = { id: batch.id, stepId: hospital.id(), version, courierName: "何师傅" };
  return hospital.call("deliveries/handOver", give, token);
}
/** Bought, put together, packed and with the courier. */
export async function sent(world: MedicineWorld, wish: Wish = { method: "express" }): Promise<Bought> {
  const found = await bought(world, wish);
  await putTogether(world, found.id);
  must(await dispenses(world, found.id), "dispense");
  await packed(world, found.deliveryId);
  must(await handedOver(world, found.deliveryId), "handOver");
  return found;
}
