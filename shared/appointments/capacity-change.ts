import { done, refused, type Result } from "../kernel/result";
import { addDays, type Day, type Instant } from "../kernel/time";
import type { CapacityChange, Roster, UnfitChange } from "./capacity";

type Named = { readonly id: string };
type Unfit = "capacity.unfit";
export type Changed = { readonly roster: Roster; readonly from: Day; readonly to?: Day; readonly sessionId?: string };

const unfit = (why: UnfitChange) => refused("capacity.unfit", { why });
const withOne = <T extends Named>(list: readonly T[], one: T): T[] =>
  list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one];

/**
 * The roster after a change, and from which day to which it makes a difference (`to` absent: as far as sessions are open).
 * `today` and later only: what was is not changed. `id` names a stop that the change makes.
 */
export function changeRoster(
  roster: Roster,
  change: CapacityChange,
  { id, today, now }: { readonly id: string; readonly today: Day; readonly now: Instant },
): Result<Changed, Unfit> {
  const resources = new Set([...roster.sonographers, ...roster.machines, ...roster.rooms].map((one) => one.id));
  switch (change.kind) {
    case "template-saved": {
      const { template } = change;
      const named = [...template.sonographerIds, ...template.machineIds, ...template.roomIds];
      if (named.some((one) => !resources.has(one))) return unfit("unknown");
      if (template.effectiveTo !== undefined && template.effectiveTo < template.effectiveFrom) return unfit("dates");
      return done({ roster: { ...roster, templates: withOne(roster.templates, template) }, from: today });
    }
    case "template-ended": {
      const template = roster.templates.find((one) => one.id === change.templateId);
      if (!template) return unfit("unknown");
      if (change.lastDay < addDays(today, -1)) return unfit("past");
      if (change.lastDay < template.effectiveFrom) return unfit("dates");
      const ended = { ...template, effectiveTo: change.lastDay };
      return done({ roster: { ...roster, templates: withOne(roster.templates, ended) }, from: today });
    }
    case "sonographer-saved":
      return done({
        roster: { ...roster, sonographers: withOne(roster.sonographers, change.sonographer) },
        from: today,
      });
    case "machine-saved":
      if (change.machine.home !== undefined && !roster.rooms.some((one) => one.id === change.machine.home))
        return unfit("unknown");
      return done({ roster: { ...roster, machines: withOne(roster.machines, change.machine) }, from: today });
    case "room-saved":
      if (roster.rooms.some((one) => one.id !== change.room.id && one.lane === change.room.lane))
        return unfit("lane-taken");
      return done({ roster: { ...roster, rooms: withOne(roster.rooms, change.room) }, from: today });
    case "exception-added": {
      const { exception } = change;
      if (exception.to < exception.from) return unfit("dates");
      if (exception.to < today) return unfit("past");
      if (exception.what === "away" && !resources.has(exception.resourceId)) return unfit("unknown");
      if (exception.what === "extra" && !roster.templates.some((one) => one.id === exception.templateId))
        return unfit("unknown");
      const before = roster.exceptions.find((one) => one.id === exception.id);
      const exceptions = withOne(roster.exceptions, exception);
      const from = before && before.from < exception.from ? before.from : exception.from;
      const to = before && before.to > exception.to ? before.to : exception.to;
      return done({ roster: { ...roster, exceptions }, from: from < today ? today : from, to });
    }
    case "exception-removed": {
      const gone = roster.exceptions.find((one) => one.id === change.exceptionId);
      if (!gone) return unfit("unknown");
      const exceptions = roster.exceptions.filter((one) => one !== gone);
      return done({ roster: { ...roster, exceptions }, from: gone.from < today ? today : gone.from, to: gone.to });
    }
    case "session-stopped": {
      const { sessionId, lane, fromUnit, reason } = change;
      const day = sessionId.slice(0, 10);
      if (day < today) return unfit("past");
      const stop = {
        id,
        sessionId,
        reason,
        at: now,
        ...(lane === undefined ? {} : { lane }),
        ...(fromUnit === undefined ? {} : { fromUnit }),
      };
      // Stops of days that are over are kept in the record of changes, not here.
      const stops = [...roster.stops.filter((one) => one.sessionId.slice(0, 10) >= today), stop];
      return done({ roster: { ...roster, stops }, from: day, to: day, sessionId });
    }
    case "session-reopened": {
      const gone = roster.stops.find((one) => one.id === change.stopId);
      if (!gone) return unfit("unknown");
      const day = gone.sessionId.slice(0, 10);
      if (day < today) return unfit("past");
      const stops = roster.stops.filter((one) => one !== gone);
      return done({ roster: { ...roster, stops }, from: day, to: day, sessionId: gone.sessionId });
    }
  }
}
