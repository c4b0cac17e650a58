import { addMinutes } from "../../shared/kernel/time";
import type { Subject } from "../../shared/orders/model";
import type { OrderCase } from "../../shared/orders/views";
import { seedId } from "./ids";
import type { Stage } from "./stage";

/** At the counter, by card: the demonstration has no phone of hers to pay with. */
export async function paysAtCounter(
  { ask }: Stage,
  subject: Subject,
  fen: number,
  patient: string,
  cashier: string,
): Promise<void> {
  const orderId = seedId(`order/${subject.id}`);
  await ask("orders/place", { id: orderId, subject }, patient);
  const { row } = (await ask("orders/orderCase", { id: orderId }, cashier)) as OrderCase;
  const step = { id: orderId, version: row.version, stepId: seedId(`${orderId}/paid`) };
  await ask("orders/takePayment", { ...step, way: "desk-pos", fen, terminalNumber: "POS-000519" }, cashier);
}

/** A shift of the cashier that began so many minutes ago and is counted now; `work` happens within it. */
export async function shiftOf(
  { ask, now, shift }: Stage,
  key: string,
  minutesAgo: number,
  cashier: string,
  work: () => Promise<void>,
): Promise<void> {
  shift(addMinutes(now, -minutesAgo));
  const id = seedId(`shift/${key}`);
  await ask("orders/openShift", { id, floatFen: 0 }, cashier);
  await work();
  shift(now);
  const { open } = (await ask("orders/shift", {}, cashier)) as { open: { v: number; cashFen: number; posFen: number } };
  const counted = { countedCashFen: open.cashFen, countedPosFen: open.posFen, note: "" };
  await ask("orders/closeShift", { id, stepId: seedId(`shift/${key}/close`), version: open.v, ...counted }, cashier);
}
