import type { PayControl } from "../../scripts/sandbox/wechat-pay/control";
import { applies, approves } from "./desk-work";
import { call, newId, userWith } from "./calls";
import type { House } from "./house";

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

/** She has a signed form; she applies, takes the first free time and means to pay online; answers her order and her token. */
export async function placesOrder(house: House, key: string, phone: string, nurse: string) {
  const { id, token } = await applies(house, key, phone);
  await approves(house, id, nurse);
  const { version } = await call(house, "appointments/application", { id }, token);
  await call(house, "appointments/acceptOffer", { id, stepId: newId(), version, payment: "online" }, token);
  const subject = { domain: "appointments", id };
  const order = await call(house, "orders/place", { id: newId(), subject }, token);
  return { orderId: order.id as string, token };
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
