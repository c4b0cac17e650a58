import { addDays, dayOf, instantOf } from "../../shared/kernel/time";
import { openHospital, type Answer, type Hospital, type Patient } from "./hospital";
import type { Table } from "../../functions/kernel/table/table";

/** Monday 23 November 2026: an ordinary working day with a morning and an afternoon session. */
export const MONDAY = "2026-11-23";
export const AM = `${MONDAY}#am`;
/** A lane for the heart, and one without. */
export const [ECHO_LANE, PLAIN_LANE] = ["A4", "A1"];

export type DayWorld = Awaited<ReturnType<typeof openDay>>;

/** A hospital on the Sunday before, with a nurse and a doctor, and short ways to do what they do. */
export async function openDay(options: { table?: Table; tellTwice?: boolean } = {}) {
  const hospital = await openHospital(options);
  const signIn = async () => ({
    nurse: await hospital.staff("triage"),
    doctor: await hospital.staff("doctor"),
    clinic: await hospital.staff("clinic-desk"),
  });
  const on = await signIn();
  const { call, id } = hospital;
  const dating = { source: "last-period" as const, firstDay: addDays(MONDAY, -22 * 7) };

  /** A clinic's form; `change` for one that does not fit. */
  async function form(patient: Patient, change: object = {}): Promise<string> {
    const formId = id();
    const input = {
      id: formId,
      personId: patient.personId,
      items: ["system-ultrasound"],
      indication: "孕中期系统超声",
      validUntil: addDays(dayOf(hospital.clock.now()), 30),
      abnormalReferral: false,
      paid: true,
      ...change,
    };
    const answer = await call("appointments/issueForm", input, on.clinic);
    if (!answer.ok) throw new Error(`issueForm was refused: ${answer.code} ${JSON.stringify(answer.fields)}`);
    return formId;
  }
  /** What the desk types for a booking. */
  const booking = (patient: Patient, formId: string, unit: number, change: object = {}) => ({
    id: id(),
    personId: patient.personId,
    formId,
    dating,
    fetuses: 1,
    sessionId: AM,
    lane: PLAIN_LANE,
    unit,
    agreement: { variant: "ordinary", priceVersion: "2026-07" },
    note: "",
    ...change,
  });
  /** What the desk types for a number. */
  const walkIn = (patient: Patient, formId: string, change: object = {}) => ({
    id: id(),
    personId: patient.personId,
    formId,
    dating,
    fetuses: 1,
    consent: { is: "agreed", priceVersion: "2026-07" },
    urgent: false,
    ...change,
  });
  /** Somebody with a fixed time on Monday morning. */
  async function booked(unit: number, change: object = {}, of: { name?: string; recordNumber?: string } = {}) {
    const patient = await hospital.patient(of);
    const formId = await form(patient);
    const answer = await call("sessions/bookAtDesk", booking(patient, formId, unit, change), on.nurse);
    if (!answer.ok)
      throw new Error(`bookAtDesk was refused: ${answer.code} ${JSON.stringify(answer.details ?? answer.fields)}`);
    return { patient, id: answer.value.id as string };
  }
  /** One step with the version that stands now, as the screen has it. */
  async function step(name: string, about: string, more: object = {}, token = on.nurse): Promise<Answer> {
    const version = await versionOf(about);
    return call(`sessions/${name}`, { id: about, stepId: id(), version, ...more }, token);
  }
  const versionOf = async (about: string) =>
    (await hospital.app.repositories.appointments.unread("cqhcwc", about))?.v ?? 1;
  /** It is so late on Monday, "HH:MM"; staff have signed in again. */
  async function at(time: string): Promise<void> {
    hospital.clock.set(instantOf(MONDAY, time));
    Object.assign(on, await signIn());
  }
  const line = async (about: string) => {
    const { value } = await call("sessions/dayList", { day: MONDAY }, on.nurse);
    return value.lines.find((one: { id: string }) => one.id === about);
  };
  const callNext = (lane = PLAIN_LANE, stepId = id()) =>
    call("sessions/callNext", { stepId, sessionId: AM, lane }, on.nurse);
  return { hospital, on, dating, form, booking, walkIn, booked, step, at, line, callNext, call, id };
}

/** The patient's version of her application. */
export async function seen(hospital: Hospital, patient: Patient, about: string) {
  return (await hospital.call("appointments/application", { id: about }, patient.token)).value;
}
