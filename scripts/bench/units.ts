import { applied, approved, firstPlace, formFor, formIssued } from "../../test/kit/stories";
import { TENANT } from "../../test/kit/hospital";
import { openApart } from "./apart";
import type { Row } from "./race";

/** What each call of the ultrasound story costs in storage, of its own, in the fixed line of every call, and in what it tells afterwards. */
export async function unitsOfTheStory(): Promise<Row[]> {
  const { hospital, ask, rows: counted } = await openApart();
  const rows: Row[] = [];
  async function cost(path: string, input: object, token?: string): Promise<void> {
    await ask(path, input, token);
    rows.push(...counted(path));
  }
  const mother = await hospital.patient();
  hospital.wechat.allows.add(mother.openid);
  const nurse = await hospital.staff("triage");
  await formIssued(hospital, mother);
  const { personId, token } = mother;
  const [id, form] = [hospital.id(), formFor(hospital, mother)];
  const step = () => ({ id, stepId: hospital.id() });

  await cost("hospital/directory", {});
  await cost("patients/family", {}, token);
  await cost("appointments/entry", {}, token);
  await cost("appointments/apply", { id, personId, form }, token);
  await cost("appointments/mine", {}, token);
  await cost("appointments/queue", { waiting: "review" }, nurse);
  await cost("appointments/claim", { ...step(), version: 1 }, nurse);
  const { sessionId, lane, unit, day } = await firstPlace(hospital, id, nurse, "ordinary");
  await cost("appointments/openings", { id, from: day }, nurse);
  await cost("appointments/approve", { ...step(), version: 2, sessionId, lane, unit, note: "" }, nurse);
  await cost("appointments/application", { id }, token);
  await cost("appointments/acceptOffer", { ...step(), version: 3, payment: "at-desk" }, token);
  await cost("notifications/inbox", {}, token);
  for (const row of await unitsOfMoney()) rows.push(row);
  return rows;
}

/** What paying online costs: the order, the payment, and the provider's message, what each tells afterwards included. */
async function unitsOfMoney(): Promise<Row[]> {
  const { hospital, ask, rows: counted } = await openApart();
  const rows: Row[] = [];
  async function cost<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = hospital.table.units();
    const outcome = await work();
    await hospital.settle();
    const after = hospital.table.units();
    rows.push(
      { name, value: after.read - before.read, unit: "read units" },
      { name, value: after.write - before.write, unit: "write units" },
      { name, value: after.trips - before.trips, unit: "round trips" },
    );
    return outcome;
  }
  async function call(name: string, path: string, input: object, token: string): Promise<void> {
    await ask(path, input, token);
    rows.push(...counted(name));
  }
  const [mother, nurse] = [await hospital.patient(), await hospital.staff("triage")];
  await formIssued(hospital, mother);
  const exam = await applied(hospital, mother);
  await approved(hospital, exam, nurse, await firstPlace(hospital, exam, nurse, "special-need"));
  const accept = { id: exam, stepId: hospital.id(), version: 2, payment: "online" };
  const { token } = mother;
  await call("appointments/acceptOffer (online)", "appointments/acceptOffer", accept, token);
  const id = hospital.id();
  const subject = { domain: "appointments", id: exam };
  await call("orders/place (2 lines)", "orders/place", { id, subject }, token);
  const paying = { id, stepId: hospital.id(), way: "wechat-jsapi" };
  await call("orders/pay", "orders/pay", paying, token);
  const number = `${id}-1`;
  if (!hospital.payment.pay(number)) throw new Error("the payment was not opened");
  const tell = () => hospital.hear(`wechat-pay/${TENANT}/payment`, hospital.payment.news(number));
  await cost("payment message, with all that follows", tell);
  await cost("payment message again", tell);
  await call("orders/order", "orders/order", { id }, token);
  return rows;
}
