import { planned } from "../../test/kit/clinics";
import { TENANT, type Answer } from "../../test/kit/hospital";
import { fixedFor, timeOn } from "../../test/kit/moving";
import { dayOf, instantOf } from "../../shared/kernel/time";
import { openApart } from "./apart";
import type { Row } from "./race";

/** What it costs to move, to come on the day, to look at the figures, and to take a time in a clinic. */
export async function unitsOfChange(): Promise<Row[]> {
  const { hospital, ask, rows: counted } = await openApart();
  const rows: Row[] = [];
  async function call(path: string, input: object, token?: string): Promise<Answer> {
    const answer = await ask(path, input, token);
    rows.push(...counted(path));
    return answer;
  }
  const mother = await fixedFor(hospital, await hospital.staff("triage"), { variant: "ordinary" });
  const { id, token } = mother;
  const seen = async (): Promise<number> =>
    (await hospital.call("appointments/application", { id }, token)).value.version;
  const { day, ...time } = await timeOn(hospital, mother, "ordinary");
  await call("appointments/timesFor", { id, from: dayOf(hospital.clock.now()) }, token);
  await call("appointments/reschedule", { id, stepId: hospital.id(), version: await seen(), ...time }, token);

  const session = await planned(hospital, 20);
  const woman = await hospital.patient();
  const booking = { id: hospital.id(), personId: woman.personId, sessionId: session.id };
  const visit = (await call("outpatient/book", booking, woman.token)).value;
  await call("outpatient/cancel", { id: visit.id, stepId: hospital.id(), version: visit.version }, woman.token);

  hospital.clock.set(instantOf(day, "07:40"));
  const [nurse, operations] = [await hospital.staff("triage"), await hospital.staff("operations")];
  const patient = (await hospital.app.sessions.open(TENANT, { kind: "patient", accountId: mother.accountId })).token;
  const version = (await hospital.call("appointments/application", { id }, patient)).value.version;
  await call("sessions/checkInAtDesk", { id, stepId: hospital.id(), version }, nurse);
  await call("sessions/figures", { from: "2026-11-01", to: day }, operations);
  return rows;
}
