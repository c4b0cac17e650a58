import { seedId } from "../../scripts/seed/ids";
import { personIdOf } from "../../scripts/seed/people";
import type { ExamItem, Variant } from "../../shared/appointments/model";
import type { Id } from "../../shared/kernel/ids";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Hospital, Patient } from "../kit/hospital";
import { formFor } from "../kit/stories";
import { call, newId, patientToken, staffToken } from "./calls";
import type { House } from "./house";

const now = () => new Date().toISOString();

/** The clinic desk issues these women the signed forms without which no time can be given. */
export async function issueForms(house: House, ...keys: readonly string[]): Promise<void> {
  await issueFormsFor(house, ["system-ultrasound"], ...keys);
}

/** Signed forms for what is done in one visit on a weekend. */
export async function issueWeekendForms(house: House, ...keys: readonly string[]): Promise<void> {
  await issueFormsFor(house, ["special-system-ultrasound", "special-fetal-echo"], ...keys);
}

async function issueFormsFor(house: House, items: readonly ExamItem[], ...keys: readonly string[]): Promise<void> {
  const desk = await staffToken(house, "clinic.jian");
  const form = { items, indication: "中孕期系统超声", abnormalReferral: false, paid: false };
  const validUntil = addDays(dayOf(now()), 60);
  for (const key of keys)
    await call(house, "appointments/issueForm", { id: newId(), personId: personIdOf(key), ...form, validUntil }, desk);
}

/** She applies over HTTP, as the phone does; answers the application's id and her token. */
export async function applies(house: House, key: string, phone: string, id = newId()) {
  const token = await patientToken(house, phone);
  const personId = personIdOf(key);
  // The form looks at the clock and the person alone.
  const form = formFor({ clock: { now } } as Hospital, { personId } as Patient);
  await call(house, "appointments/apply", { id, personId, form }, token);
  return { id, token };
}

type Opening = { sessionId: string; lane: string; unit: number };
type Days = { days: { variant: Variant; openings: Opening[] }[]; next: string };

/** The triage desk gives this application the first free time (of a kind); answers the nurse's token, since a code works once. */
export async function approves(house: House, id: string, signedIn?: string, variant?: Variant): Promise<string> {
  const nurse = signedIn ?? (await staffToken(house, "triage.ou"));
  let from = dayOf(now());
  for (let weeks = 0; weeks < 12; weeks++) {
    const found = (await call(house, "appointments/openings", { id, from }, nurse)) as Days;
    const days = found.days.filter((day) => variant === undefined || day.variant === variant);
    const [opening] = days.flatMap(({ openings }) => openings);
    if (opening) {
      const { sessionId, lane, unit } = opening;
      const step = { id, stepId: newId(), version: 1, sessionId, lane, unit, note: "" };
      await call(house, "appointments/approve", step, nurse);
      return nurse;
    }
    from = found.next;
  }
  throw new Error("no time is free");
}

/** Puts a seeded application on the wait list, by the due date that she gave. */
export async function waitLists(house: House, nurse: string, id: Id): Promise<void> {
  const { dueOn } = (await call(house, "appointments/case", { id }, nurse)) as { dueOn: string };
  const step = { id, stepId: newId(), version: 1 };
  await call(house, "appointments/waitList", { ...step, dueOn, reason: "no-day-that-suits", note: "" }, nurse);
}

/** Four applications that have come to an end, each its own way, under the ids of the seed. */
export async function bringToEnds(house: House, nurse: string, phoneOf: (key: string) => string): Promise<void> {
  const applied = async (key: string) => {
    const { id, token } = await applies(house, key, phoneOf(key), seedId(`application/${key}`));
    return { step: { id, stepId: newId(), version: 1 }, token };
  };
  const declined = await applied("luo-shiqi");
  const note = "Please bring your identity card to the triage desk.";
  await call(house, "appointments/decline", { ...declined.step, reason: "details-do-not-match", note }, nurse);
  const unplaced = await applied("xie-yawen");
  await call(house, "appointments/notSchedule", { ...unplaced.step, reason: "no-capacity", note: "" }, nurse);
  const rerouted = await applied("cao-yunfei");
  const way = { place: "prenatal-diagnosis-center", note: "Please see the Prenatal Diagnosis Center first." };
  await call(house, "appointments/reroute", { ...rerouted.step, ...way }, nurse);
  const ended = await applied("wei-zihan");
  await call(house, "appointments/cancel", { ...ended.step, reason: "pregnancy-ended" }, ended.token);
}
