import type { Application } from "../../../shared/appointments/application";
import type { Booking } from "../../../shared/appointments/model";
import { displaceTo, entryOf, formOfBooking, unseat, type NewPlace } from "../../../shared/appointments/replan";
import { seatsOf } from "../../../shared/appointments/openings";
import { withoutPlace } from "../../../shared/appointments/rules";
import { placesOf } from "../../../shared/appointments/splitting";
import { addMinutes, instantOf, type Instant } from "../../../shared/kernel/time";
import type { Write } from "../../kernel/table/table";
import type { Parts } from "../parts";
import { release } from "../release";
import { commitByHospital } from "../step-by-hospital";
import type { Survey } from "./survey";

type At = { readonly now: Instant; readonly stopId: string };

/**
 * One person who lost her time, in one commit: her old units are given up, and another time is kept for her or she stands
 * in the wait list. Whoever waits gets none of the old units: they are not worked. False when somebody was faster.
 */
export async function displaceOne(
  parts: Parts,
  tenant: string,
  before: Application,
  place: NewPlace | undefined,
  { now, stopId }: At,
): Promise<boolean> {
  const { policy, hospital } = parts;
  const waiting = entryOf(before, await formOf(parts, tenant, before), policy);
  if (!place) {
    const stepped = unseat(before, waiting, { now, stopId });
    if (!stepped.ok) return false;
    const decided = {
      after: withoutPlace(stepped.value),
      reason: "session-stopped",
      event: "application.unseated" as const,
      writes: release(parts, before, tenant),
    };
    return commitByHospital(parts, before, decided, tenant);
  }
  const prices = await hospital.priceList(tenant, before.priceVersion);
  const offerUntil = earlier(
    addMinutes(now, policy.offerHours.hours * 60),
    addMinutes(instantOf(place.day, place.startsAt), -policy.cancelBeforeHours.hours * 60),
  );
  const stepped = displaceTo(before, place, prices, waiting, policy, { now, stopId, offerUntil });
  if (!stepped.ok) return false;
  const decided = {
    after: stepped.value,
    reason: "session-stopped",
    event: "application.displaced" as const,
    writes: [...giveUp(parts, before, before.booking!, tenant), ...keep(parts, before.id, place, now, tenant)],
  };
  return commitByHospital(parts, before, decided, tenant);
}

/** The same time in another room: her card shows it, and nothing else changes for her. */
export async function changeRoom(
  parts: Parts,
  tenant: string,
  { application, lane, room, sessionId }: Survey["moved"][number],
  now: Instant,
): Promise<boolean> {
  const old = application.booking!;
  const first = old.sessionId === sessionId;
  const booking: Booking = first ? { ...old, lane, room } : { ...old, echo: { ...old.echo!, lane, room } };
  const [from, to] = first ? [old, booking] : [old.echo!, booking.echo!];
  const holder = { id: application.id, by: "", at: now };
  const decided = {
    after: { ...application, booking, v: application.v + 1, updatedAt: now },
    reason: "room-changed",
    writes: [
      ...parts.repository.seatWrites(false, sessionId, seatsOf(from), holder, tenant),
      ...keep(parts, application.id, to, now, tenant),
    ],
  };
  return commitByHospital(parts, application, decided, tenant);
}

/** Takes the units of a place; the commit looks to it that they are still worked. */
const keep = (
  { repository }: Parts,
  id: string,
  place: Pick<Booking, "sessionId" | "lane" | "unit" | "units">,
  now: Instant,
  tenant: string,
): Write[] => repository.seatWrites(true, place.sessionId, seatsOf(place), { id, by: "", at: now }, tenant);

/** Every unit that she held; her clinic form stays hers, since it was the hospital that could not keep the day. */
const giveUp = ({ repository }: Parts, { id, updatedAt }: Application, booking: Booking, tenant: string): Write[] =>
  placesOf(booking).flatMap(({ sessionId, seats }) =>
    repository.seatWrites(false, sessionId, seats, { id, by: "", at: updatedAt }, tenant),
  );

/** The clinic form that her examination stands on: what the wait list remembers, or the form itself. */
async function formOf({ examForms }: Parts, tenant: string, application: Application) {
  const { waiting, examFormId, personId, booking } = application;
  if (waiting && waiting.form.id === examFormId) return waiting.form;
  const issued = examFormId ? (await examForms.issued(personId, examFormId, tenant))?.form : undefined;
  if (!issued) return formOfBooking(application, booking!);
  const { id, items, validUntil, abnormalReferral, paidFen } = issued;
  return { id, items, validUntil, abnormalReferral, paidFen };
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
