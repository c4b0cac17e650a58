import { instantOf } from "../../shared/kernel/time";
import type { Answer, Hospital, Patient } from "./hospital";

/** Tuesday 1 December 2026, nine days after the kit's Sunday: released, and far enough for every list rule. */
export const CLINIC_DAY = "2026-12-01";
export const DOCTOR = "dr-mou-siyuan";
export const DEPARTMENT = "pregnancy-health-center";
export const SESSION = `${DOCTOR}@${CLINIC_DAY}#am`;

/** Operations plan a session of so many times; released now. */
export async function planned(hospital: Hospital, slots: number, doctorId = "dr-xiang-jinghe", day = CLINIC_DAY) {
  const departments = (await hospital.call("hospital/directory", {})).value.doctors as {
    id: string;
    departmentId: string;
  }[];
  const { departmentId } = departments.find(({ id }) => id === doctorId)!;
  const plan = { departmentId, doctorId, day, half: "am", startsAt: "08:00", slotMinutes: 10, slots, version: 0 };
  const answer = await hospital.call("outpatient/saveClinic", plan, await hospital.staff("operations"));
  if (!answer.ok) throw new Error(`saveClinic was refused: ${answer.code}`);
  return answer.value as { id: string; version: number; startsAt: string };
}

export const books = (
  hospital: Hospital,
  { personId, token }: Patient,
  sessionId: string = SESSION,
  more: { slot?: number; id?: string } = {},
): Promise<Answer> =>
  hospital.call(
    "outpatient/book",
    { id: more.id ?? hospital.id(), personId, sessionId, ...(more.slot === undefined ? {} : { slot: more.slot }) },
    token,
  );

export const joins = (hospital: Hospital, { personId, token }: Patient, sessionId: string): Promise<Answer> =>
  hospital.call("outpatient/joinList", { id: hospital.id(), personId, sessionId }, token);

/** One step on a visit, as its view has it. */
export const steps = (
  hospital: Hospital,
  call: string,
  visit: { id: string; version: number },
  token: string,
  more: object = {},
): Promise<Answer> =>
  hospital.call(`outpatient/${call}`, { id: visit.id, stepId: hospital.id(), version: visit.version, ...more }, token);

export const reads = async (hospital: Hospital, id: string, token: string) =>
  (await hospital.call("outpatient/visit", { id }, token)).value;

/** A minute passes, and the job of every minute is done. */
export async function minutes(hospital: Hospital, count: number): Promise<void> {
  hospital.clock.advance(count);
  await hospital.app.everyMinute();
  await hospital.settle();
}

/** Gives a session by draw: the window opens in ten minutes and is five long. */
export async function drawnSoon(hospital: Hospital, session: { id: string; version: number }, expected = 100) {
  const at = (add: number) => new Date(Date.parse(hospital.clock.now()) + add * 60_000).toISOString();
  const input = { sessionId: session.id, version: session.version, opensAt: at(10), closesAt: at(15), expected };
  return hospital.call("outpatient/markRush", input, await hospital.staff("operations"));
}
export const eveningOf = (day: string) => instantOf(day, "20:00");
