import { clockRules } from "../../../shared/consultations/clocks";
import { yearsOn } from "../../../shared/consultations/eligibility-rules";
import type { Consultation } from "../../../shared/consultations/model";
import { doctorMay } from "../../../shared/consultations/next-steps";
import { isOpen } from "../../../shared/consultations/states";
import type { Thread } from "../../../shared/consultations/thread";
import type { DoctorView, QueueRow } from "../../../shared/consultations/views";
import { dayOf, type Instant } from "../../../shared/kernel/time";
import type { KnownPerson } from "../../patients/queries";
import type { StepCall } from "../step";
import { namesOf, type LifeParts } from "./life-parts";
import { requestOf, unreadBy } from "./show";

/** The whole request for the doctor who holds it, with her real name (C8 of the register) and what it rests on. */
export async function doctorView(parts: LifeParts, found: Consultation, call: StepCall): Promise<DoctorView> {
  const { tenant, now } = call;
  const [names, person, thread] = await Promise.all([
    namesOf(parts, tenant),
    parts.people.person(tenant, found.personId),
    parts.repository.thread(tenant, found.id),
  ]);
  const { endedAt, endedBecause } = found;
  return {
    ...requestOf(found, names, thread),
    now,
    rules: clockRules(parts.policy),
    unread: unreadBy("doctor", thread),
    person: {
      name: person?.name ?? "",
      bornOn: person?.bornOn ?? dayOf(now),
      ageYears: ageOf(person, now),
      ...(person?.recordNumber ? { recordNumber: person.recordNumber } : {}),
    },
    profileVersion: found.profileVersion,
    formerDoctors: found.formerDoctorIds.map((id) => names.doctor(id)),
    ...(endedAt ? { endedAt } : {}),
    ...(endedBecause ? { endedBecause } : {}),
    steps: found.steps.map(({ id: _id, print: _print, ...told }) => told),
    may: doctorMay(found),
  };
}

const ageOf = (person: KnownPerson | undefined, now: Instant): number =>
  person ? yearsOn(person.bornOn, dayOf(now)) : 0;

/** One row of a doctor's queue: masked, since a queue is looked at in front of others. */
export const queueRow = (
  found: Consultation,
  person: KnownPerson | undefined,
  thread: Thread | undefined,
  now: Instant,
): QueueRow => {
  const deadline = found.state === "waiting" ? found.acceptBy : found.endsAt;
  return {
    id: found.id,
    version: found.v,
    state: found.state,
    service: found.service,
    maskedName: person?.maskedName ?? "",
    ageYears: ageOf(person, now),
    diagnosis: found.diagnosis,
    wishes: found.intake.wishes,
    submittedAt: found.submittedAt,
    ...(deadline ? { deadline } : {}),
    place: !isOpen(found.state) ? "waiting" : thread?.turn === "doctor" ? "answered" : "open",
    unread: unreadBy("doctor", thread),
    exchanges: { used: thread?.rounds ?? found.exchanges.used, most: found.exchanges.most },
  };
};
