import type { Item, Key } from "../../../functions/kernel/table/table";
import { balances } from "../../../test/functions/orders/to-be-paid";
import { TENANT } from "../../../test/kit/hospital";
import type { Month } from "./month";

/** Why a parcel or a bag is where it is at the end: a closed list. */
export const REASONS = [
  "picked-up",
  "signed",
  "returned",
  "lost",
  "damaged",
  "cancelled: prescription ended",
  "never paid",
  "not collected: she is called",
  "other",
] as const;
type Reason = (typeof REASONS)[number];
type Lying = { readonly key: Key; readonly item: Item };
const ENDED = ["void", "expired", "cancelled", "rejected"];

export type Reckoning = {
  readonly states: ReadonlyMap<string, number>;
  readonly reasons: ReadonlyMap<Reason, number>;
  readonly boxes: Readonly<Record<"available" | "reserved" | "dispensed" | "wasted" | "received", number>>;
  readonly paidFen: number;
  readonly backFen: number;
  readonly wrong: readonly string[];
};

/** Reads the hospital as the month has left it, and compares stock, parcels, orders, ledger and the provider's journal. */
export async function reckon({ world, cases, table }: Month): Promise<Reckoning> {
  const { hospital } = world;
  const { prescriptions, deliveries, orders } = hospital.app.repositories;
  const states = new Map<string, number>();
  const reasons = new Map<Reason, number>();
  const wrong: string[] = [];
  let [paidFen, backFen, reservedFor] = [0, 0, 0];
  for (const one of cases) {
    const rx = (await prescriptions.unread(TENANT, one.id))!;
    const parcel = (await deliveries.unread(TENANT, one.deliveryId))!;
    states.set(rx.state, (states.get(rx.state) ?? 0) + 1);
    const reason = reasonOf(rx.state, parcel.state);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (reason === "other") wrong.push(`${one.plan.fate}: prescription ${rx.state}, delivery ${parcel.state}`);
    if (["paid", "dispensing", "awaiting-payment", "held"].includes(rx.state)) reservedFor += 2;
    for (const orderId of one.orders) {
      const order = (await orders.unread(TENANT, orderId))!;
      const paid = order.paid?.fen ?? 0;
      [paidFen, backFen] = [paidFen + paid, backFen + order.refundedFen];
      if (order.subject.domain !== "prescriptions") continue;
      const gone = ENDED.includes(rx.state) || parcel.failure !== undefined || parcel.state === "cancelled";
      const due = gone || rx.paidBy !== orderId ? 0 : (rx.dueFen ?? rx.totalFen);
      if (paid - order.refundedFen !== due)
        wrong.push(`${one.plan.fate}: ${rx.state}/${parcel.state} keeps ${paid - order.refundedFen} fen of ${due}`);
    }
  }
  const shelf = ([...table.everything()] as Lying[]).filter(({ key }) => key.pk === `${TENANT}#stock`);
  const sum = (name: string) => shelf.reduce((all, { item }) => all + Number(item[name]), 0);
  const boxes = {
    available: sum("available"),
    reserved: sum("reserved"),
    dispensed: sum("dispensed"),
    wasted: sum("wasted"),
    received: sum("received"),
  };
  for (const { key, item } of shelf) {
    const { available, reserved, dispensed, wasted, received } = item as unknown as Record<string, number>;
    if (available! + reserved! + dispensed! + wasted! !== received) wrong.push(`${key.sk}: boxes are not balanced`);
  }
  if (boxes.reserved !== reservedFor) wrong.push(`${boxes.reserved} boxes are reserved, for ${reservedFor} wanted`);
  const ledger = await balances(hospital);
  const total = [...ledger.values()].reduce((all, fen) => all + fen, 0);
  if (total !== 0) wrong.push(`the ledger is ${total} fen out of balance`);
  if (hospital.payment.balance() !== paidFen - backFen)
    wrong.push(`the provider holds ${hospital.payment.balance()} fen, the orders ${paidFen - backFen}`);
  return { states, reasons, boxes, paidFen, backFen, wrong };
}

function reasonOf(rx: string, parcel: string): Reason {
  const final: readonly string[] = ["picked-up", "signed", "returned", "lost", "damaged"];
  if (final.includes(parcel)) return parcel as Reason;
  if (parcel === "not-collected") return "not collected: she is called";
  if (rx === "expired" && parcel === "cancelled") return "never paid";
  if (ENDED.includes(rx) && parcel === "cancelled") return "cancelled: prescription ended";
  return "other";
}
