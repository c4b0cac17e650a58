import type { Application } from "../../../shared/appointments/application";
import type { Roster } from "../../../shared/appointments/capacity";
import { plannedSession, sameSession, sessionAfter } from "../../../shared/appointments/capacity-rules";
import { byLastDay, heldIn, settle, type Seated, type Settled } from "../../../shared/appointments/displacing";
import type { OpenSession } from "../../../shared/appointments/fill-plan";
import { seatName, seatsOf } from "../../../shared/appointments/openings";
import { newPlaces, variantsLeft, type NewPlace } from "../../../shared/appointments/replan";
import type { UltrasoundSession } from "../../../shared/appointments/sessions";
import { windowDays } from "../../../shared/appointments/windows";
import type { DayKind } from "../../../shared/hospital/model";
import { addDays, dayOf, daysFrom, type Day, type Instant } from "../../../shared/kernel/time";
import type { CalendarBook } from "../../hospital/queries";
import { sessionIdOf } from "../keys";
import type { Parts } from "../parts";
import type { SessionNow } from "./store";

/** A half day that was looked at: as it is, and as it is to be. */
export type Seen = {
  readonly id: string;
  readonly now?: SessionNow;
  readonly after: UltrasoundSession;
  /** By which kind of day it is open; it stays while somebody has a place in it. */
  readonly kind?: DayKind;
};
/** What a roster and a calendar make of some half days, and what becomes of everybody in them. */
export type Survey = {
  readonly seen: readonly Seen[];
  readonly moved: readonly (Settled["moved"][number] & { readonly sessionId: string })[];
  /** The nearest last day first. */
  readonly displaced: readonly Application[];
  readonly places: ReadonlyMap<string, NewPlace>;
};
/** By what is judged: the roster and the calendar as they are, or as they would be. */
export type Plan = { readonly roster: Roster; readonly calendar: Pick<CalendarBook, "kindOf">; readonly now: Instant };

/** Both half days of some days. */
export const halvesOf = (days: readonly Day[]): string[] =>
  days.flatMap((day) => (["am", "pm"] as const).map((half) => sessionIdOf(day, half)));

export const isChanged = ({ now, after }: Seen): boolean => !now || !sameSession(now.session, after);

/** Looks at half days from today on; nothing is changed by it. */
export async function survey(parts: Parts, tenant: string, ids: readonly string[], plan: Plan): Promise<Survey> {
  const today = dayOf(plan.now);
  const asked = [...new Set(ids)].filter((id) => id.slice(0, 10) >= today);
  const looked = await Promise.all(asked.map((id) => look(parts, tenant, id, plan)));
  const seen = looked.filter((one) => one !== undefined);
  const settled = await Promise.all(seen.map((one) => settleOne(parts, tenant, one, plan.now)));
  const displaced = [...new Map(settled.flatMap((one) => one.displaced).map((one) => [one.id, one])).values()];
  displaced.sort(byLastDay(parts.policy));
  const gone = new Set(displaced.map(({ id }) => id));
  const moved = settled.flatMap((one, at) =>
    one.moved
      .filter(({ application }) => !gone.has(application.id))
      .map((row) => ({ ...row, sessionId: seen[at]!.id })),
  );
  const places = displaced.length ? await replan(parts, tenant, { seen, moved, displaced }, plan) : new Map();
  return { seen, moved, displaced, places };
}

async function look({ capacity, policy }: Parts, tenant: string, id: string, plan: Plan): Promise<Seen | undefined> {
  const [day, half] = id.split("#") as [Day, "am" | "pm"];
  const now = await capacity.sessionNow(id, tenant);
  const held = now !== undefined && now.holders.size > 0;
  const today = plan.calendar.kindOf(day);
  const kind = held ? (now.kind ?? today) : today;
  const after = sessionAfter(now?.session, plannedSession(plan.roster, day, half, kind, policy.unitMinutes), held);
  return after && { id, now, after, kind };
}

async function settleOne(parts: Parts, tenant: string, { id, now, after }: Seen, at: Instant): Promise<Settled> {
  if (!now || now.holders.size === 0) return { moved: [], displaced: [] };
  const ids = [...new Set(now.holders.values())];
  const people = await Promise.all(ids.map((one) => parts.repository.unread(tenant, one)));
  const seated = people.flatMap((application): Seated[] => {
    const held = application && heldIn(application, id);
    return held ? [{ application, held }] : [];
  });
  return settle(after, seated, new Set(now.holders.keys()), parts.policy, at);
}

/** New times for everybody who is displaced, among all that is open up to the latest of their last days. */
async function replan(
  parts: Parts,
  tenant: string,
  { seen, moved, displaced }: Omit<Survey, "places">,
  plan: Plan,
): Promise<Map<string, NewPlace>> {
  const { policy, hospital } = parts;
  const last = displaced
    .map(({ dueOn }) => windowDays("system-ultrasound", dueOn, policy).hardStop)
    .reduce((a, b) => (a > b ? a : b));
  const known = new Map(seen.map((one) => [one.id, one]));
  const ids = halvesOf(daysFrom(addDays(dayOf(plan.now), 1), last));
  const sessions = await Promise.all(
    ids.map(async (id): Promise<OpenSession[]> => {
      const there = known.get(id);
      const now = there ? there.now : await parts.capacity.sessionNow(id, tenant);
      const session = there?.after ?? now?.session;
      const kind = plan.calendar.kindOf(id.slice(0, 10));
      if (!session || !kind) return [];
      const taken = new Set(now?.holders.keys());
      for (const one of moved) if (one.sessionId === id) for (const seat of seatsMoved(one)) taken.add(seat);
      return [{ session, taken, kind }];
    }),
  );
  const prices = new Map<string, Awaited<ReturnType<typeof hospital.priceList>>>();
  for (const { priceVersion } of displaced)
    if (!prices.has(priceVersion)) prices.set(priceVersion, await hospital.priceList(tenant, priceVersion));
  const variantsOf = (same: boolean) => (one: Application) =>
    variantsLeft(one, policy, prices.get(one.priceVersion)!, same);
  const found = newPlaces(displaced, sessions.flat(), variantsOf(true), policy, plan.now);
  const left = displaced.filter(({ id, booking }) => booking?.paidBy && !found.has(id));
  const given = new Set([...found.values()].flatMap((one) => seatsOf(one).map((seat) => `${one.sessionId}/${seat}`)));
  const rest = sessions.flat().map((one) => {
    const names = one.session.lanes.flatMap(({ lane, units }) => seatsOf({ lane, unit: 0, units }));
    const gone = names.filter((seat) => given.has(`${one.session.id}/${seat}`));
    return { ...one, taken: new Set([...one.taken, ...gone]) };
  });
  for (const [id, place] of left.length ? newPlaces(left, rest, variantsOf(false), policy, plan.now) : [])
    found.set(id, place);
  return found;
}

/** The units that somebody holds after she has changed rooms. */
export function seatsMoved({ application, lane, sessionId }: Survey["moved"][number]): string[] {
  const { unit, units } = heldIn(application, sessionId)!;
  return Array.from({ length: units }, (_, at) => seatName(lane, unit + at));
}
