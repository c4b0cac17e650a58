import type { PayControl } from "../../scripts/sandbox/wechat-pay/control";
import { applies, approves } from "./desk-work";
import { setTimeout as wait } from "node:timers/promises";
import { call, newId, staffToken, userWith } from "./calls";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { House, OpenHouse } from "./house";

/** What payers do on their phones, through the console's own door. */
export async function onPhone<Name extends keyof PayControl>(
  house: House,
  name: Name,
  order: Parameters<PayControl[Name]>[0] | object = {},
): Promise<Awaited<ReturnType<PayControl[Name]>>> {
  const headers = { "content-type": "application/json" };
  const address = new URL(`/__pay/${name}`, house.console);
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(order) });
  if (!answer.ok) throw new Error(`the payment sandbox refused ${name}: ${await answer.text()}`);
  return (await answer.json()) as Awaited<ReturnType<PayControl[Name]>>;
}

/** She has a signed form; she applies, takes the first free time and means to pay online; answers her order, her token and the application. */
export async function placesOrder(house: House, key: string, phone: string, nurse: string) {
  const { id, token } = await applies(house, key, phone);
  await approves(house, id, nurse);
  const orderId = await takesUpOffer(house, id, token);
  return { orderId, token, id };
}

/** She accepts the time that is kept and means to pay online; answers her order. */
export async function takesUpOffer(house: House, id: string, token: string): Promise<string> {
  const { version } = await call(house, "appointments/application", { id }, token);
  await call(house, "appointments/acceptOffer", { id, stepId: newId(), version, payment: "online" }, token);
  const subject = { domain: "appointments", id };
  const order = await call(house, "orders/place", { id: newId(), subject }, token);
  return order.id as string;
}

/** Pays an order by scanning its code with the phone of whoever has this number. */
export async function scansAndPays(house: House, orderId: string, token: string, payer: string): Promise<void> {
  const way = { id: orderId, stepId: newId(), way: "wechat-native" };
  const { invitation } = await call(house, "orders/pay", way, token);
  const userId = await userWith(house, payer);
  const view = (await (await fetch(new URL("/__sim/view", house.console))).json()) as {
    phones: { id: string; openid: string }[];
  };
  const { openid } = view.phones.find(({ id }) => id === userId)!;
  const { id: sheetId } = await onPhone(house, "scan", { openid, codeUrl: invitation.codeUrl as string });
  await onPhone(house, "pay", { sheetId });
  await call(house, "orders/checkPayment", { id: orderId }, token);
}

/** What needs the provider's two seconds and the news of news. */
export async function comesTrue(house: OpenHouse, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries === 30) throw new Error("it did not come true");
    await house.minute();
    await wait(300);
  }
}

type Placed = Awaited<ReturnType<typeof placesOrder>>;

/** She pays, cancels in time, and has everything back. */
export async function getsHerMoneyBack(house: OpenHouse, { orderId, token, id }: Placed, payer: string): Promise<void> {
  await scansAndPays(house, orderId, token, payer);
  const stateOf = async () => (await call(house, "appointments/application", { id }, token)) as { state: string };
  await comesTrue(house, async () => (await stateOf()).state === "scheduled");
  const { version } = await call(house, "appointments/application", { id }, token);
  await call(house, "appointments/cancel", { id, stepId: newId(), version, reason: "cannot-come" }, token);
  await comesTrue(
    house,
    async () => (await call(house, "orders/order", { id: orderId }, token)).payment === "refunded",
  );
}

/**
 * A cashier's morning: a shift, somebody who pays in cash, a refund that a second person must look at, yesterday's
 * comparison. Answers the cashier's token.
 */
export async function keepsTheCounter(house: OpenHouse): Promise<string> {
  const cashier = await staffToken(house, "finance.duan");
  await call(house, "orders/openShift", { id: newId(), floatFen: 20_000 }, cashier);
  const lines = [{ code: "LAB-NIPT", count: 1 }];
  const { row } = await call(house, "orders/walkIn", { id: newId(), label: "M26000002", lines }, cashier);
  const cash = { way: "desk-cash", fen: row.totalFen as number, terminalNumber: "" };
  const step = (version: number) => ({ id: row.id as string, stepId: newId(), version });
  await call(house, "orders/takePayment", { ...step(row.version as number), ...cash }, cashier);
  const back = { fen: 60_000, reason: "Charged for a test that was not done." };
  // The hospital's record is told of the payment meanwhile: the order may be one version further than it was.
  await comesTrue(house, async () => {
    const { row: now } = await call(house, "orders/orderCase", { id: row.id as string }, cashier);
    const refund = { ...step(now.version as number), ...back };
    return call(house, "orders/startRefund", refund, cashier).then(
      () => true,
      () => false,
    );
  });
  const day = addDays(dayOf(new Date().toISOString()), -1);
  await call(house, "orders/reconciliation", { day, again: true }, cashier);
  return cashier;
}
