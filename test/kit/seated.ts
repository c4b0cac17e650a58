import type { Application } from "../../shared/appointments/application";
import type { Booking } from "../../shared/appointments/model";
import { placesOf } from "../../shared/appointments/splitting";
import type { Id } from "../../shared/kernel/ids";
import { addDays, addMinutes, clockAt, dayOf, minutesOf } from "../../shared/kernel/time";
import { TENANT, type Hospital, type Patient } from "./hospital";
import { formFor } from "./stories";

export type Seated = Patient & { readonly id: Id };
export type Wish = {
  readonly sessionId: string;
  readonly lane: string;
  readonly unit: number;
  /** Her days of gestation today. */
  readonly ageDays: number;
  readonly change?: Partial<Application>;
  readonly booking?: Partial<Booking>;
};

/**
 * A woman with a fixed place, written straight into the table as the desk would have left it: hundreds of them in the time
 * that a few take through the door.
 */
export async function seated(hospital: Hospital, wish: Wish): Promise<Seated> {
  const { repository, examForms, policy } = hospital.app.parts.appointments;
  const patient = await hospital.patient();
  const now = hospital.clock.now();
  const [id, examFormId] = [hospital.id(), hospital.id()];
  const head = (await repository.sessionHead(wish.sessionId, TENANT))!;
  const { day, startsAt, unitMinutes, lanes } = head.session;
  const at = minutesOf(startsAt) + wish.unit * unitMinutes;
  const booking: Booking = {
    sessionId: wish.sessionId,
    day,
    lane: wish.lane,
    unit: wish.unit,
    units: 3,
    startsAt: clockAt(at),
    endsAt: clockAt(at + 3 * unitMinutes),
    variant: "ordinary",
    place: "ultrasound-triage",
    room: lanes.find(({ lane }) => lane === wish.lane)!.room,
    totalFen: 35_000,
    owedFen: 0,
    ...wish.booking,
  };
  const dueOn = addDays(dayOf(now), 280 - wish.ageDays);
  const form = formFor(hospital, patient);
  const application: Application = {
    id,
    v: 1,
    personId: patient.personId,
    accountId: patient.accountId,
    state: "scheduled",
    dueOn,
    fetuses: 1,
    noNt: false,
    variants: ["ordinary", "special-need"],
    priceVersion: form.agreement.priceVersion,
    preference: form.preference,
    documentIds: [],
    needsPrenatalOpinion: false,
    recordUnchecked: false,
    resubmitted: false,
    submittedAt: addMinutes(now, -60),
    updatedAt: now,
    reviewBy: addMinutes(now, policy.reviewHours.hours * 60),
    overdueTold: false,
    booking,
    examFormId,
    ...wish.change,
  };
  const line = { version: 1, state: application.state, at: now, by: "triage" as const, fingerprint: "seated" };
  const actor = { kind: "patient" as const, accountId: patient.accountId };
  const reader = { tenant: TENANT, actor, now, trace: "seated" };
  const holder = { id, by: "", at: now };
  const issued = {
    id: examFormId,
    personId: patient.personId,
    items: ["system-ultrasound" as const],
    indication: "孕中期系统超声",
    issuedBy: "clinic-1",
    issuedAt: now,
    validUntil: addDays(dayOf(now), 120),
    abnormalReferral: false,
    paidFen: booking.totalFen - booking.owedFen,
    origin: "workbench" as const,
  };
  const written = await hospital.app.table.commit([
    ...repository.creation(application, line, "林*", reader),
    repository.formWrite(id, form, 1, TENANT),
    ...placesOf(booking).flatMap(({ sessionId, seats }) =>
      repository.seatWrites(true, sessionId, seats, holder, TENANT),
    ),
    ...examForms.issue(issued, "seated", reader),
    examForms.use(patient.personId, examFormId, id, TENANT),
  ]);
  if (!written.ok) throw new Error(`she could not be seated: ${wish.sessionId} ${wish.lane} ${wish.unit}`);
  return { ...patient, id };
}

/** Her application as it lies in the table. */
export const applicationOf = async (hospital: Hospital, id: Id): Promise<Application> =>
  (await hospital.app.repositories.appointments.unread(TENANT, id))!;
