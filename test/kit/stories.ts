import type { ApplicationForm } from "../../shared/appointments/model";
import { addDays, dayOf } from "../../shared/kernel/time";
import type { Hospital, Patient } from "./hospital";

/** A whole, plausible form of a woman who is 19+3 today: everything that a test does not care about. */
export function formFor(hospital: Hospital, patient: Patient, change: Partial<ApplicationForm> = {}): ApplicationForm {
  const today = dayOf(hospital.clock.now());
  return {
    personId: patient.personId,
    screening: { signs: [], abnormalReferral: false, ntHere: false },
    dating: { source: "last-period", firstDay: addDays(today, -136) },
    fetuses: 1,
    nt: { done: "elsewhere", hospitalName: "江津区中心医院", scannedOn: addDays(today, -50), crlMm: 62, ntMm: 1.4 },
    preference: { days: "either", unsuitableDays: [], earliest: "08:00", travelMinutes: 40 },
    documentIds: [],
    note: "",
    agreement: { variants: ["ordinary", "special-need"], priceVersion: "2026-07" },
    ...change,
  };
}

/** Applies and answers the application's id. */
export async function applied(
  hospital: Hospital,
  patient: Patient,
  change: Partial<ApplicationForm> = {},
): Promise<string> {
  const id = hospital.id();
  const form = formFor(hospital, patient, change);
  const answer = await hospital.call("appointments/apply", { id, personId: patient.personId, form }, patient.token);
  if (!answer.ok)
    throw new Error(`apply was refused: ${answer.code} ${JSON.stringify(answer.fields ?? answer.details)}`);
  return id;
}

/** The clinic issues a signed application form. */
export async function formIssued(hospital: Hospital, patient: Patient, paid = false): Promise<string> {
  const id = hospital.id();
  const clinic = await hospital.staff("clinic-desk");
  const validUntil = addDays(dayOf(hospital.clock.now()), 60);
  const issued = {
    id,
    personId: patient.personId,
    items: ["system-ultrasound"],
    indication: "孕中期系统超声",
    validUntil,
  };
  const answer = await hospital.call("appointments/issueForm", { ...issued, abnormalReferral: false, paid }, clinic);
  if (!answer.ok) throw new Error(`issueForm was refused: ${answer.code}`);
  return id;
}

export type Place = { sessionId: string; lane: string; unit: number; day: string };

/** The first free place for a case, of a variant where one is wished. */
export async function firstPlace(hospital: Hospital, id: string, nurse: string, variant?: string): Promise<Place> {
  let from = dayOf(hospital.clock.now());
  for (let week = 0; week < 12; week++) {
    const { value } = await hospital.call("appointments/openings", { id, from }, nurse);
    for (const day of value.days)
      if (day.openings[0] && (!variant || day.variant === variant)) {
        const { sessionId, lane, unit } = day.openings[0];
        return { sessionId, lane, unit, day: day.day };
      }
    from = value.next;
  }
  throw new Error("no place was found");
}

/** Approves into a place. */
export const approved = (hospital: Hospital, id: string, nurse: string, place: Place, version = 1) => {
  const { sessionId, lane, unit } = place;
  const input = { id, stepId: hospital.id(), version, sessionId, lane, unit, note: "" };
  return hospital.call("appointments/approve", input, nurse);
};
