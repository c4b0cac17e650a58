import { applied, approved, firstPlace, formFor, formIssued } from "../../test/kit/stories";
import { openHospital, TENANT, type Answer } from "../../test/kit/hospital";
import type { Row } from "./race";

/** What each call of the ultrasound story costs in storage, what it tells afterwards included. */
export async function unitsOfTheStory(): Promise<Row[]> {
  const hospital = await openHospital({ tellTwice: false });
  const rows: Row[] = [];
  async function cost(path: string, input: object, token?: string): Promise<Answer> {
    const before = hospital.table.units();
    const answer = await hospital.call(path, input, token);
    const after = hospital.table.units();
    if (!answer.ok) throw new Error(`${path} was refused: ${answer.code}`);
    rows.push(
      { name: path, value: after.read - before.read, unit: "read units" },
      { name: path, value: after.write - before.write, unit: "write units" },
      { name: path, value: after.trips - before.trips, unit: "round trips" },
    );
    return answer;
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
  const hospital = await openHospital({ tellTwice: false });
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
  const [mother, nurse] = [await hospital.patient(), await hospital.staff("triage")];
  await formIssued(hospital, mother);
  const exam = await applied(hospital, mother);
  await approved(hospital, exam, nurse, await firstPlace(hospital, exam, nurse, "special-need"));
  const accept = { id: exam, stepId: hospital.id(), version: 2, payment: "online" };
  const { token } = mother;
  await cost("appointments/acceptOffer (online)", () => hospital.call("appointments/acceptOffer", accept, token));
  const id = hospital.id();
  const subject = { domain: "appointments", id: exam };
  await cost("orders/place (2 lines)", () => hospital.call("orders/place", { id, subject }, token));
  const paying = { id, stepId: hospital.id(), way: "wechat-jsapi" };
  await cost("orders/pay", () => hospital.call("orders/pay", paying, token));
  const number = `${id}-1`;
  if (!hospital.payment.pay(number)) throw new Error("the payment was not opened");
  const tell = () => hospital.hear(`wechat-pay/${TENANT}/payment`, hospital.payment.news(number));
  await cost("payment message, with all that follows", tell);
  await cost("payment message again", tell);
  await cost("orders/order", () => hospital.call("orders/order", { id }, token));
  return rows;
}
