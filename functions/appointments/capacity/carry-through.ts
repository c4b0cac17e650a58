import type { Application } from "../../../shared/appointments/application";
import { dayChanged } from "../../../shared/appointments/repricing";
import type { Instant } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import { commitByHospital } from "../step-by-hospital";
import { changeRoom, displaceOne } from "./displace-one";
import { peopleOn } from "./effect";
import { offerFree } from "./offer-free";
import type { Work } from "./store";
import { isChanged, survey, type Seen } from "./survey";

/** People and sessions move under the work; what is still open after so many rounds is for the next minute. */
const ROUNDS = 4;

/**
 * Carries a change of capacity or of the calendar through: sessions as they are to be, then everybody whose place is not
 * worked any more, the nearest last day first, then prices, then offers of what is free to the wait list. Every person is
 * a commit of her own, judged by what is so now: cut short anywhere and begun again, it goes on where it was. True when
 * nothing is left to do.
 */
export async function carryThrough(parts: Parts, tenant: string, work: Work): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    const now = parts.clock.now();
    const [{ roster }, calendar] = await Promise.all([parts.capacity.roster(tenant), parts.hospital.calendar(tenant)]);
    const found = await survey(parts, tenant, work.sessionIds, { roster, calendar, now });
    const heads = found.seen.filter(isChanged);
    for (const one of heads) await parts.capacity.commit([headOf(parts, one, tenant)]);
    // Whoever got a place just before a head was written is found by looking again.
    if (heads.length > 0) continue;
    let left = 0;
    for (const one of found.moved) if (!(await changeRoom(parts, tenant, one, now))) left++;
    for (const one of found.displaced)
      if (!(await displaceOne(parts, tenant, one, found.places.get(one.id), { now, stopId: work.id }))) left++;
    for (const { day, from } of work.days) {
      const to = calendar.kindOf(day);
      if (!to) continue;
      for (const one of await peopleOn(parts, tenant, day))
        if (!(await tellDay(parts, tenant, one, { workId: work.id, from, to, now }))) left++;
    }
    if (left > 0) continue;
    // Whoever lost a place comes first; what is free then goes to the wait list.
    await offerFree(parts, tenant, work.sessionIds);
    await parts.capacity.workDone(work, tenant);
    return true;
  }
  return false;
}

/** The work that is left, oldest first: the chore of every minute. One read where there is none. */
export async function carryAllThrough(parts: Parts, tenant: string): Promise<number> {
  const works = await parts.capacity.works(tenant);
  let done = 0;
  for (const work of works) if (await carryThrough(parts, tenant, work)) done++;
  return done;
}

/** Writes a session as it is to be. */
export const headOf = ({ capacity }: Parts, { after, kind, now }: Seen, tenant: string) =>
  capacity.headWrite(after, kind, now?.version ?? 0, tenant);

type DayNews = Work["days"][number] & { readonly workId: string; readonly now: Instant };

async function tellDay(
  parts: Parts,
  tenant: string,
  application: Application,
  { workId, from, to, now }: Omit<DayNews, "day">,
): Promise<boolean> {
  const prices = await parts.hospital.priceList(tenant, application.priceVersion);
  const changed = dayChanged(application, { from, to }, prices, parts.policy, now);
  if (changed.is === "nothing" || (await parts.capacity.wasTold(application.id, workId, tenant))) return true;
  // While she pays, the amount that she is paying stays: her price falls as soon as the payment has ended.
  if (application.state === "accepted" && changed.is === "repriced") return false;
  const repriced = changed.is === "repriced";
  const decided = {
    after: changed.after,
    reason: repriced ? "calendar-repriced" : "calendar-changed",
    event: repriced ? ("application.repriced" as const) : ("application.day-changed" as const),
    ...(repriced ? { facts: { fen: String(changed.fromFen - changed.toFen) } } : {}),
    writes: [parts.capacity.toldWrite(application.id, workId, tenant)],
  };
  return commitByHospital(parts, application, decided, tenant);
}
