import { dayOf } from "../../../shared/kernel/time";
import { boxCode } from "../../../shared/prescriptions/dispense-model";
import type { Prescription } from "../../../shared/prescriptions/model";
import { toTake } from "../../../shared/prescriptions/stock-rules";
import { createStockStore } from "../../../functions/prescriptions/stock/stock-store";
import type { Table } from "../../../functions/kernel/table/table";
import { openHospital, TENANT, type Answer, type Hospital, type Patient } from "../../kit/hospital";
import { signedIn } from "../consultations/life-world";
import { lastNumber, paying, told } from "../orders/to-be-paid";
import { laidRx } from "./laid";

export const ANTACID = "hydrotalcite-500mg-20";
export const LAXATIVE = "lactulose-15ml-6";
export type SaleWorld = Awaited<ReturnType<typeof openSale>>;
type With = { readonly hospital: Hospital; readonly patient: Patient };

/** A patient, two dispensers, and the shelf as the hospital begins. */
export async function openSale(options: { table?: Table } = {}) {
  const hospital = await openHospital(options);
  const patient = await hospital.patient({ recordNumber: "M26000901" });
  const bai = await signedIn(hospital, "dispensary.bai");
  const ruan = await signedIn(hospital, "dispensary.ruan");
  return { hospital, patient, bai, ruan, stock: createStockStore(hospital.table) };
}

export function must(answer: Answer, what: string): Answer["value"] {
  if (!answer.ok) throw new Error(`${what}: ${answer.code} ${JSON.stringify(answer.details ?? answer.fields ?? {})}`);
  return answer.value;
}
export const rx = ({ hospital }: With, name: string, input: object, token: string): Promise<Answer> =>
  hospital.call(`prescriptions/${name}`, input, token);
export const desk = ({ hospital }: Pick<With, "hospital">, name: string, input: object, token: string) =>
  hospital.call(`dispensary/${name}`, input, token);
export const lying = async ({ hospital }: Pick<With, "hospital">, id: string): Promise<Prescription> =>
  (await hospital.app.repositories.prescriptions.unread(TENANT, id))!;
export const boxes = async (world: SaleWorld, drugId = ANTACID) => (await world.stock.stock(TENANT, drugId))!;
export const countsOf = async (world: SaleWorld, drugId = ANTACID) => {
  const { available, reserved, dispensed, wasted, received } = await boxes(world, drugId);
  return { available, reserved, dispensed, wasted, received };
};

type Drugs = readonly (readonly [drugId: string, packs: number])[];
/** An approved prescription that she fetches herself. */
export async function chosen(world: With, drugs: Drugs = [[ANTACID, 2]], patient = world.patient) {
  const { id } = await laidRx(world.hospital, patient, { state: "approved", drugs });
  const deliveryId = world.hospital.id();
  const input = { id: deliveryId, prescriptionId: id, method: "pick-up" };
  must(await world.hospital.call("deliveries/choose", input, patient.token), "choose");
  return { id, deliveryId };
}
export async function checkOutInput(world: With, { id, deliveryId }: { id: string; deliveryId: string }) {
  const { v: version, totalFen: expectedFen } = await lying(world, id);
  return { id, stepId: world.hospital.id(), version, deliveryId, expectedFen };
}
export async function atCounter(world: With, drugs?: Drugs) {
  const made = await chosen(world, drugs);
  must(await rx(world, "checkOut", await checkOutInput(world, made), world.patient.token), "checkOut");
  return made;
}
export async function placed({ hospital, patient }: With, id: string): Promise<string> {
  const orderId = hospital.id();
  const subject = { domain: "prescriptions", id };
  must(await hospital.call("orders/place", { id: orderId, subject }, patient.token), "place");
  must(await paying(hospital, orderId, patient.token), "pay");
  return orderId;
}
/** WeChat takes the money of an order, and tells so. */
export async function moneyComes(hospital: Hospital, orderId: string): Promise<void> {
  const number = await lastNumber(hospital, orderId);
  if (!hospital.payment.pay(number)) throw new Error("the provider took no money");
  await told(hospital, number);
  await hospital.settle();
}
export async function paid(world: With, drugs?: Drugs) {
  const made = await atCounter(world, drugs);
  const orderId = await placed(world, made.id);
  await moneyComes(world.hospital, orderId);
  return { ...made, orderId };
}
export const step = async (world: Pick<With, "hospital">, id: string, more: object = {}) => ({
  ...{ id, stepId: world.hospital.id(), version: (await lying(world, id)).v },
  ...more,
});
/** The code on the box that expires first. */
export async function codeOf(world: SaleWorld, drugId = ANTACID): Promise<string> {
  return boxCode(drugId, toTake(await boxes(world, drugId), dayOf(world.hospital.clock.now()))[0]!.number);
}
/** Claimed and scanned: so many boxes of each drug. */
export async function scanned(world: SaleWorld, id: string, drugs: Drugs = [[ANTACID, 2]]): Promise<void> {
  must(await desk(world, "claim", await step(world, id), world.bai), "claim");
  for (const [drugId, packs] of drugs)
    for (let i = 0; i < packs; i++) {
      const code = await codeOf(world, drugId);
      must(await desk(world, "scan", await step(world, id, { code }), world.bai), "scan");
    }
}
export const dispensed = async (world: SaleWorld, id: string, short: readonly object[] = []): Promise<Answer> => {
  must(await desk(world, "secondCheck", await step(world, id), world.ruan), "secondCheck");
  return desk(world, "dispense", await step(world, id, { short }), world.bai);
};
export const moneyOf = async ({ hospital }: Pick<With, "hospital">, orderId: string) => {
  const order = (await hospital.app.repositories.orders.unread(TENANT, orderId))!;
  return { paid: order.paid?.fen ?? 0, back: order.refundedFen };
};
