import type { DayKind } from "../hospital/model";
import { addMinutes, clockOf, instantOf, type Day, type Instant } from "../kernel/time";
import type { Application } from "./application";
import { mostServed } from "./matching";
import type { Opening } from "./model";
import { dayUnfit, seatName, seatsOf, type Taken } from "./openings";
import type { AppointmentPolicy } from "./policy";
import { unitsFor, variantOn } from "./quotes";
import type { UltrasoundSession } from "./sessions";
import { offerable, type FreedPlace } from "./wait-list";

/** A session with what is taken of it, on a day of this kind. */
export type OpenSession = { readonly session: UltrasoundSession; readonly taken: Taken; readonly kind: DayKind };
/** Who would get which time. */
export type Planned = { readonly application: Application; readonly opening: Opening & { readonly room: string } };

/**
 * Gives the free times of some sessions to people of the wait list, who come in its order: as many are served as can be
 * (maximum matching over times of the usual length, those with the nearest last day before others), then whoever needs a
 * longer time gets what is left, in the same order. Nobody is offered anything here: it is a plan to look at.
 */
export function fillPlan(
  list: readonly Application[],
  sessions: readonly OpenSession[],
  policy: AppointmentPolicy,
  now: Instant,
): Planned[] {
  const rooms = sessions.flatMap((one) => freeTimes(one, one.taken, policy).map((place) => ({ place, one })));
  const fit = fitting(list, policy, now);
  const served = mostServed(list.length, rooms.length, (person, at) => fit(person, rooms[at]!) !== undefined);
  const given = new Map<string, Set<string>>();
  const plan: Planned[] = [];
  const give = (person: number, opening: Opening, room: string) => {
    const seats = given.get(opening.sessionId) ?? new Set();
    for (const seat of seatsOf(opening)) seats.add(seat);
    given.set(opening.sessionId, seats);
    plan.push({ application: list[person]!, opening: { ...opening, room } });
  };
  served.forEach((at, person) => {
    if (at !== undefined) give(person, fit(person, rooms[at]!)!, rooms[at]!.place.room);
  });
  served.forEach((at, person) => {
    if (at !== undefined) return;
    for (const one of sessions) {
      const taken = new Set([...one.taken, ...(given.get(one.session.id) ?? [])]);
      for (const place of freeTimes(one, taken, policy, "whole")) {
        const opening = fit(person, { place, one });
        if (opening) return give(person, opening, place.room);
      }
    }
  });
  const order = new Map(list.map(({ id }, at) => [id, at]));
  return plan.sort((a, b) => order.get(a.application.id)! - order.get(b.application.id)!);
}

type At = { readonly place: FreedPlace; readonly one: OpenSession };

/** What of a time suits a person; whether a whole day suits her is found out once. */
function fitting(list: readonly Application[], policy: AppointmentPolicy, now: Instant) {
  const days = list.map(() => new Map<Day, boolean>());
  const found = list.map(() => new Map<FreedPlace, Opening | undefined>());
  return (person: number, { place, one }: At): Opening | undefined => {
    const application = list[person]!;
    const suits = days[person]!;
    if (!suits.has(place.day)) suits.set(place.day, !dayUnfit(application, place.day, one.kind, policy, now));
    if (!suits.get(place.day)) return undefined;
    const known = found[person]!;
    if (!known.has(place)) known.set(place, offerable(application, place, one.kind, policy, now));
    return known.get(place);
  };
}

/** The free runs of a session, cut into times of the usual length (the last of a run takes what is over), or whole. */
function freeTimes(
  { session, kind }: OpenSession,
  taken: Taken,
  policy: Pick<AppointmentPolicy, "units">,
  cut: "usual" | "whole" = "usual",
): FreedPlace[] {
  const variant = variantOn(kind);
  const usual = unitsFor(variant, 1, policy);
  const found: FreedPlace[] = [];
  for (const { lane, units, room, echo } of session.lanes) {
    if (variant === "special-need" && !echo) continue;
    for (let from = 0; from < units;) {
      let to = from;
      while (to < units && !taken.has(seatName(lane, to))) to++;
      const times = cut === "whole" ? Math.min(1, Math.floor((to - from) / usual)) : Math.floor((to - from) / usual);
      for (let n = 0; n < times; n++) {
        const unit = from + n * usual;
        const length = n === times - 1 ? to - unit : usual;
        const clock = (at: number) =>
          clockOf(addMinutes(instantOf(session.day, session.startsAt), at * session.unitMinutes));
        const [startsAt, endsAt] = [clock(unit), clock(unit + length)];
        const { id: sessionId, day } = session;
        found.push({ sessionId, day, startsAt, endsAt, lane, unit, units: length, variant, room });
      }
      from = to + 1;
    }
  }
  return found;
}
