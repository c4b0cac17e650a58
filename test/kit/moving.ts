import type { ApplicationForm } from "../../shared/appointments/model";
import type { AppointmentPolicy } from "../../shared/appointments/policy";
import { dayOf } from "../../shared/kernel/time";
import { TENANT, type Hospital, type Patient } from "./hospital";
import { applied, approved, firstPlace, formIssued, type Place } from "./stories";

export type Fixed = Patient & { readonly id: string; readonly place: Place };

/** A woman whose appointment is fixed, to be paid at the desk (or paid with her form). */
export async function fixedFor(
  hospital: Hospital,
  nurse: string,
  { variant, paid = false, ...form }: { variant?: string; paid?: boolean } & Partial<ApplicationForm> = {},
): Promise<Fixed> {
  const patient = await hospital.patient();
  await formIssued(hospital, patient, paid);
  const id = await applied(hospital, patient, form);
  const place = await firstPlace(hospital, id, nurse, variant);
  const { ok, code } = await approved(hospital, id, nurse, place);
  if (!ok) throw new Error(`approve was refused: ${code}`);
  if (!paid) {
    const accept = { id, stepId: hospital.id(), version: 2, payment: "at-desk" };
    const accepted = await hospital.call("appointments/acceptOffer", accept, patient.token);
    if (!accepted.ok) throw new Error(`acceptOffer was refused: ${accepted.code}`);
  }
  return { ...patient, id, place };
}

export type Time = { sessionId: string; lane: string; unit: number; agreedFen: number; day: string };

/** The times to which she may move, week after week. */
export async function timesOf(hospital: Hospital, { id, token }: Pick<Fixed, "id" | "token">, from?: string) {
  const days = [];
  let next: string | undefined = from ?? dayOf(hospital.clock.now());
  while (next !== undefined) {
    const { value, ok, code } = await hospital.call("appointments/timesFor", { id, from: next }, token);
    if (!ok) throw new Error(`timesFor was refused: ${code}`);
    days.push(...value.days);
    next = value.next;
  }
  return days;
}

/** The first time of a kind of day, on another day than her own. */
export async function timeOn(hospital: Hospital, one: Fixed, variant: string): Promise<Time> {
  const days = await timesOf(hospital, one);
  const day = days.find((candidate) => candidate.variant === variant && candidate.day !== one.place.day);
  if (!day) throw new Error(`no ${variant} day was found`);
  const { sessionId, lane, unit } = day.openings[0];
  return { sessionId, lane, unit, agreedFen: day.totalFen, day: day.day };
}

/** She moves; `version` is the one that she looked at. */
export async function moved(hospital: Hospital, { id, token }: Pick<Fixed, "id" | "token">, time: Time, version = 0) {
  const { day: _day, ...wish } = time;
  const seen = version || (await hospital.call("appointments/application", { id }, token)).value.version;
  return hospital.call("appointments/reschedule", { id, stepId: hospital.id(), version: seen, ...wish }, token);
}

/** Every taken seat of every session: "session/seat" and who holds it. */
export function seatsTaken(hospital: Hospital): Map<string, string> {
  const found = new Map<string, string>();
  const table = hospital.table as unknown as {
    everything?: () => Iterable<{ key: { pk: string; sk: string }; item: { holder?: unknown } }>;
  };
  for (const { key, item } of table.everything?.() ?? [])
    if (key.pk.startsWith(`${TENANT}#session#`) && key.sk.startsWith("seat#"))
      found.set(`${key.pk.slice(`${TENANT}#session#`.length)}/${key.sk.slice("seat#".length)}`, String(item.holder));
  return found;
}

/** The hospital with other numbers. */
export const withPolicy = (hospital: Hospital, change: Partial<AppointmentPolicy>): void =>
  void Object.assign(hospital.app.parts.appointments, {
    policy: { ...hospital.app.parts.appointments.policy, ...change },
  });
