import { addMinutes } from "../../shared/kernel/time";
import type { OrderCase } from "../../shared/orders/views";
import { tokenOf } from "./signed-in";
import type { Stage } from "./stage";
import { demoRefund, demoShift, demoWalkIns, type DemoWalkIn } from "./data/demo-money";
import { seedId } from "./ids";
import type { SeedPatient } from "./people";

/** Fills the counter through the real calls: a settled shift of the day before, and a refund that waits for a second person. */
export async function applyMoney(stage: Stage, patients: readonly SeedPatient[]): Promise<void> {
  const { now, shift, ask } = stage;
  shift(now);
  const cashier = await tokenOf(stage, demoShift.cashier);
  shift(addMinutes(now, -demoShift.hoursAgo * 60));
  const shiftId = seedId("shift/demo");
  await ask("orders/openShift", { id: shiftId, floatFen: demoShift.floatFen }, cashier);
  const sold = new Map<string, OrderCase>();
  for (const one of demoWalkIns) sold.set(one.key, await sell(stage, one, patients, cashier));
  const { open } = (await ask("orders/shift", {}, cashier)) as {
    open: { v: number; cashFen: number; posFen: number };
  };
  const counted = { countedCashFen: demoShift.floatFen + open.cashFen, countedPosFen: open.posFen, note: "" };
  await ask(
    "orders/closeShift",
    { id: shiftId, stepId: seedId("shift/demo/close"), version: open.v, ...counted },
    cashier,
  );
  // The news of the payment has moved the order on: its receipt is issued by now.
  const id = sold.get(demoRefund.walkIn)!.row.id;
  const { row } = (await ask("orders/orderCase", { id }, cashier)) as OrderCase;
  const { fen, reason, hoursAgo } = demoRefund;
  shift(addMinutes(now, -hoursAgo * 60));
  await ask("orders/startRefund", { ...stepOn(row, "refund"), fen, reason }, cashier);
  shift(now);
}

const stepOn = ({ id, version }: OrderCase["row"], what: string) => ({ id, version, stepId: seedId(`${id}/${what}`) });

async function sell({ ask }: Stage, one: DemoWalkIn, patients: readonly SeedPatient[], cashier: string) {
  const payer = patients.find(({ key }) => key === one.personKey);
  const label = payer?.recordNumber ?? payer?.name ?? one.key;
  const lines = one.codes.map((code) => ({ code, count: 1 }));
  const { row } = (await ask(
    "orders/walkIn",
    { id: seedId(`walk-in/${one.key}`), label, lines },
    cashier,
  )) as OrderCase;
  const { way, terminalNumber } = one;
  const payment = { ...stepOn(row, "paid"), way, fen: row.totalFen, terminalNumber };
  return (await ask("orders/takePayment", payment, cashier)) as OrderCase;
}
