import { firstPlace, formFor, formIssued } from "../../test/kit/stories";
import { openHospital, type Answer } from "../../test/kit/hospital";
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
  return rows;
}
