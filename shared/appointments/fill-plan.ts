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

/** Places that are tried for a longer examination before it is left to what is over. */
const MOST_TRIED = 12;

/**
 * Gives the free times of some sessions to people of the wait list, who come in its order: as many are served as can be
 * (maximum matching over times of the usual length, those with the nearest last day before others). Whoever needs a longer
 * time gets what is left, or has her turn before: where she can be served without serving fewer people, only somebody who
 * stands behind her waits instead. Nobody is offered anything here: it is a plan to look at.
 */
export function fillPlan(
  list: readonly Application[],
  sessions: readonly OpenSession[],
  policy: AppointmentPolicy,
  now: Instant,
): Planned[] {
  const fit = fitting(list, policy, now);
  let kept: readonly Given[] = [];
  let best = arranged(list, sessions, policy, fit, kept);
  const longer = (person: number) => list[person]!.fetuses > 1;
  for (const person of list.keys()) {
    if (!longer(person) || best.has(person)) continue;
    for (const given of turnsOf(person, list[person]!, sessions, kept, policy, now)) {
      const other = arranged(list, sessions, policy, fit, [...kept, given]);
      const passedOver = [...best.keys()].some((before) => before < person && !other.has(before));
      if (other.size < best.size || passedOver) continue;
      best = other;
      kept = [...kept, given];
      break;
    }
  }
  const order = [...best].sort(([a], [b]) => a - b);
  return order.map(([person, opening]) => ({ application: list[person]!, opening }));
}

type Given = { readonly person: number; readonly opening: Planned["opening"] };

/** A plan in which some have their times already: the usual ones by matching, then the longer ones in what is over. */
function arranged(
  list: readonly Application[],
  sessions: readonly OpenSession[],
  policy: AppointmentPolicy,
  fit: ReturnType<typeof fitting>,
  kept: readonly Given[],
): Map<number, Planned["opening"]> {
  const plan = new Map<number, Planned["opening"]>();
  const taken = new Map(sessions.map(({ session, taken: held }) => [session.id, new Set(held)]));
  const give = ({ person, opening }: Given) => {
    for (const seat of seatsOf(opening)) taken.get(opening.sessionId)!.add(seat);
    plan.set(person, opening);
  };
  kept.forEach(give);
  const rooms = sessions.flatMap((one) =>
    freeTimes(one, taken.get(one.session.id)!, policy).map((place) => ({ place, one })),
  );
  const served = mostServed(
    list.length,
    rooms.length,
    (person, at) => !plan.has(person) && fit(person, rooms[at]!) !== undefined,
  );
  served.forEach((at, person) => {
    if (at === undefined) return;
    give({ person, opening: { ...fit(person, rooms[at]!)!, room: rooms[at]!.place.room } });
  });
  for (const person of list.keys()) {
    if (plan.has(person)) continue;
    for (const one of sessions) {
      const places = freeTimes(one, taken.get(one.session.id)!, policy, "whole").map((place) => ({ place, one }));
      const at = places.find((candidate) => fit(person, candidate) !== undefined);
      if (!at) continue;
      give({ person, opening: { ...fit(person, at)!, room: at.place.room } });
      break;
    }
  }
  return plan;
}

/** Where a longer examination could have its turn: those first that cost the fewest times of the usual length. */
function turnsOf(
  person: number,
  application: Application,
  sessions: readonly OpenSession[],
  kept: readonly Given[],
  policy: AppointmentPolicy,
  now: Instant,
): Given[] {
  const turns = sessions.flatMap((one) => {
    const usual = unitsFor(variantOn(one.kind), 1, policy);
    const own = kept.filter(({ opening }) => opening.sessionId === one.session.id);
    const taken = new Set([...one.taken, ...own.flatMap(({ opening }) => seatsOf(opening))]);
    return freeTimes(one, taken, policy, "whole").flatMap((run) => {
      const times = (units: number) => Math.floor(units / usual);
      return startsIn(run, one, application, policy, now).map((opening) => {
        const [before, after] = [opening.unit - run.unit, run.unit + run.units - opening.unit - opening.units];
        return {
          cost: times(run.units) - times(before) - times(after),
          turn: { person, opening: { ...opening, room: run.room } },
        };
      });
    });
  });
  return turns
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_TRIED)
    .map(({ turn }) => turn);
}

/** Every start in a free run that suits her. */
function startsIn(
  run: FreedPlace,
  { kind, session }: OpenSession,
  application: Application,
  policy: AppointmentPolicy,
  now: Instant,
): Opening[] {
  const found: Opening[] = [];
  for (let unit = run.unit; unit < run.unit + run.units;) {
    const startsAt = clockOf(addMinutes(instantOf(session.day, session.startsAt), unit * session.unitMinutes));
    const rest = { ...run, unit, units: run.unit + run.units - unit, startsAt };
    const opening = offerable(application, rest, kind, policy, now);
    if (!opening) break;
    found.push(opening);
    unit = opening.unit + 1;
  }
  return found;
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
