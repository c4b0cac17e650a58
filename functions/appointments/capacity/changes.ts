import type { sessions } from "../../../shared/appointments/session-contract";
import { changeRoster, type Changed } from "../../../shared/appointments/capacity-change";
import { done, refused } from "../../../shared/kernel/result";
import { dayOf, daysFrom, type Day } from "../../../shared/kernel/time";
import type { CalendarBook } from "../../hospital/queries";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";
import { carryThrough, headOf } from "./carry-through";
import { effectOf } from "./effect";
import type { Work } from "./store";
import { halvesOf, isChanged, survey } from "./survey";

type Calls = (typeof sessions)["calls"];

/** Sessions that are closed in the very commit that saves the change; of a longer change the rest follows at once. */
const AT_ONCE = 40;
/** Two people may save at the same moment: whoever is second is told so, unless it was the minute job that moved a session. */
const TRIES = 5;

export const previewChange =
  (parts: Parts): Answering<Calls["previewChange"]> =>
  async ({ change }, { tenant, now }) => {
    const [{ roster, version }, calendar] = await Promise.all([
      parts.capacity.roster(tenant),
      parts.hospital.calendar(tenant),
    ]);
    const today = dayOf(now);
    const through = (await parts.capacity.openThrough(tenant)) ?? today;
    if (change.kind === "calendar-year") {
      const changed = await parts.hospital.calendar(tenant, change.year);
      const days = changedDays(calendar, changed, today, through);
      const found = await survey(parts, tenant, halvesOf(days.map(({ day }) => day)), {
        roster,
        calendar: changed,
        now,
      });
      return done({ ...(await effectOf(parts, tenant, found, days, now)), seen: version });
    }
    const changed = changeRoster(roster, change, { id: "preview", today, now });
    if (!changed.ok) return changed;
    const plan = { roster: changed.value.roster, calendar, now };
    const found = await survey(parts, tenant, idsOf(changed.value, today, through), plan);
    return done({ ...(await effectOf(parts, tenant, found, [], now)), seen: version });
  };

/** Closes what the change closes, then finds everybody who is touched a next step, before the answer leaves. */
export const saveChange =
  (parts: Parts): Answering<Calls["saveChange"]> =>
  async ({ id, change, seen }, call) => {
    const { tenant, now, fingerprint } = call;
    const { capacity } = parts;
    const today = dayOf(now);
    for (let tries = 0; tries < TRIES; tries++) {
      const before = await capacity.change(id, tenant);
      if (before && before.fingerprint !== fingerprint) return refused("request.reused");
      if (before) return done({ ...before.effect, rosterVersion: before.version });
      const { roster, version } = await capacity.roster(tenant);
      if (version !== seen) return refused("capacity.moved-on", { version });
      const changed = changeRoster(roster, change, { id, today, now });
      if (!changed.ok) return changed;
      const through = (await capacity.openThrough(tenant)) ?? today;
      const plan = { roster: changed.value.roster, calendar: await parts.hospital.calendar(tenant), now };
      const found = await survey(parts, tenant, idsOf(changed.value, today, through), plan);
      const effect = await effectOf(parts, tenant, found, [], now);
      const touched = found.seen.filter(isChanged);
      const work = { id, at: now, sessionIds: touched.map((one) => one.id), days: [] };
      const saved = { fingerprint, effect, version: version + 1 };
      const committed = await capacity.commit([
        capacity.rosterWrite(changed.value.roster, version, tenant),
        ...capacity.changeWrites(id, saved, change, call),
        ...(touched.length > 0 ? [capacity.workWrite(work, tenant)] : []),
        ...touched.slice(0, AT_ONCE).map((one) => headOf(parts, one, tenant)),
      ]);
      if (!committed.ok) continue;
      // Where the table fails from here on, the change stands: the minute job goes on, and the same tap is answered.
      if (touched.length > 0) await carryThrough(parts, tenant, work);
      return done({ ...effect, rosterVersion: version + 1 });
    }
    return refused("capacity.moved-on", { version: (await capacity.roster(tenant)).version });
  };

const idsOf = ({ from, to, sessionId }: Changed, today: Day, through: Day): string[] => {
  if (sessionId) return [sessionId];
  return halvesOf(daysFrom(from < today ? today : from, to !== undefined && to < through ? to : through));
};

/** The days between two days that are of another kind by the new years than by the old ones. */
export function changedDays(before: CalendarBook, after: CalendarBook, first: Day, last: Day): Work["days"][number][] {
  return daysFrom(first, last).flatMap((day) => {
    const [from, to] = [before.kindOf(day), after.kindOf(day)];
    return to === undefined || from === to ? [] : [{ day, to, ...(from ? { from } : {}) }];
  });
}
