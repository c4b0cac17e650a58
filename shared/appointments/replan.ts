import { addMinutes, instantOf, type Instant } from "../kernel/time";
import type { PriceList } from "../hospital/model";
import type { Application } from "./application";
import { fillPlan, type OpenSession } from "./fill-plan";
import type { Booking, Opening, Variant } from "./model";
import { freeOpenings, seatsOf } from "./openings";
import type { AppointmentPolicy } from "./policy";
import { quoteFor } from "./quotes";
import { takeStep } from "./rules";
import type { Entry } from "./wait-list";
import { windowDays } from "./windows";

/** A time with its room. */
export type NewPlace = Opening & { readonly room: string };

/**
 * As which examinations somebody who is displaced may be given a new time: those that she agreed to; where she has paid,
 * first the very one that she paid for (`same`), then those that cost no more, so that her money stays with her place
 * (S13). A temporary appointment stays the special-need one (D1-14).
 */
export function variantsLeft(
  application: Application,
  policy: AppointmentPolicy,
  prices: PriceList,
  same: boolean,
): Variant[] {
  const { booking, fetuses, temporary } = application;
  const agreed: Variant[] = temporary ? ["special-need"] : application.variants;
  if (!booking?.paidBy) return agreed;
  if (same) return agreed.filter((variant) => variant === booking.variant);
  return agreed.filter((variant) => quoteFor(variant, fetuses, policy, prices).totalFen <= booking.totalFen);
}

/** Her entry in the wait list, as one who has waited since she applied: she stands before everybody of the same last day. */
export const entryOf = (application: Application, form: Entry["form"], policy: AppointmentPolicy): Entry => ({
  since: application.submittedAt,
  reason: "no-capacity",
  hardStop: windowDays("system-ultrasound", application.dueOn, policy).hardStop,
  form,
  offered: application.waiting?.offered ?? [],
});

/** The form of an examination that nobody can look up any more: what it covers is what she was booked for. */
export const formOfBooking = (application: Application, booking: Booking): Entry["form"] => ({
  id: application.examFormId ?? application.id,
  items: booking.variant === "ordinary" ? ["system-ultrasound"] : ["special-system-ultrasound", "special-fetal-echo"],
  validUntil: application.dueOn,
  abnormalReferral: false,
  paidFen: booking.totalFen - booking.owedFen,
});

/**
 * New times for people who lost theirs, who come in the order of their last day: as many are served as can be, by the plan
 * of the wait list (window, days and prices that she agreed to, notice and her way); whoever it leaves gets the first free
 * time that is still there. Answers by application id; nobody is moved here.
 */
export function newPlaces(
  people: readonly Application[],
  sessions: readonly OpenSession[],
  variantsOf: (application: Application) => Variant[],
  policy: AppointmentPolicy,
  now: Instant,
): Map<string, NewPlace> {
  const waiting = people.map((one): Application => ({
    ...one,
    state: "wait-listed",
    variants: variantsOf(one),
    waiting: entryOf(one, formOfBooking(one, one.booking!), policy),
  }));
  const found = new Map<string, NewPlace>();
  const given = new Map<string, Set<string>>();
  const give = (id: string, place: NewPlace) => {
    found.set(id, place);
    const seats = given.get(place.sessionId) ?? new Set();
    for (const seat of seatsOf(place)) seats.add(seat);
    given.set(place.sessionId, seats);
  };
  for (const { application, opening } of fillPlan(waiting, sessions, policy, now)) give(application.id, opening);
  for (const one of waiting) {
    if (found.has(one.id)) continue;
    const soonest = addMinutes(now, policy.waitList.notice.hours * 60 + one.preference.travelMinutes);
    for (const { session, taken, kind } of sessions) {
      const all = new Set([...taken, ...(given.get(session.id) ?? [])]);
      const opening = freeOpenings(one, session, kind, all, policy, now).find(
        ({ day, startsAt }) => instantOf(day, startsAt) >= soonest,
      );
      if (!opening) continue;
      give(one.id, { ...opening, room: session.lanes.find(({ lane }) => lane === opening.lane)!.room });
      break;
    }
  }
  return found;
}

type At = { readonly now: Instant; readonly stopId: string; readonly offerUntil: Instant };

/** Her new place, kept for her to accept. What the clinic's form paid is still paid, and so is what she paid herself. */
export function displaceTo(
  application: Application,
  place: NewPlace,
  prices: PriceList,
  waiting: Entry,
  policy: AppointmentPolicy,
  { now, stopId, offerUntil }: At,
) {
  const old = application.booking!;
  const { totalFen } = quoteFor(place.variant, application.fetuses, policy, prices);
  const owedFen = Math.max(0, totalFen - (old.totalFen - old.owedFen));
  const booking: Booking = {
    ...place,
    place: old.place,
    totalFen,
    owedFen,
    ...(old.payment ? { payment: old.payment } : {}),
    ...(old.paidBy ? { paidBy: old.paidBy } : {}),
  };
  const displaced = { stopId, at: now, day: old.day, startsAt: old.startsAt };
  return takeStep(
    application,
    "displace",
    { now },
    {
      booking,
      offerUntil,
      displaced,
      attendance: undefined,
      addOn: undefined,
      waiting: { ...waiting, offered: [...waiting.offered, `${place.sessionId}/${seatsOf(place)[0]!}`] },
    },
  );
}

/** No place is free for her in time yet: she stands in the list, and what she paid goes back. */
export function unseat(application: Application, waiting: Entry, { now, stopId }: Pick<At, "now" | "stopId">) {
  const { day, startsAt } = application.booking!;
  const displaced = { stopId, at: now, day, startsAt };
  return takeStep(application, "unseat", { now }, { waiting, displaced, attendance: undefined, addOn: undefined });
}
