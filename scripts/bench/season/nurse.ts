import { appointmentPolicy } from "../../../shared/appointments/policy";
import type { CapacityDay } from "../../../shared/appointments/capacity-views";
import { variantOn } from "../../../shared/appointments/quotes";
import type { OpeningDay } from "../../../shared/appointments/views";
import { windowDays } from "../../../shared/appointments/windows";
import { addDays, dayOf, type Day } from "../../../shared/kernel/time";
import { daysInOrder, type DayLoad } from "./place-rule";
import type { SeasonHospital } from "./season-hospital";

export type Case = { readonly id: string; readonly version: number; readonly dueOn: Day };
type Place = { readonly sessionId: string; readonly lane: string; readonly unit: number };

/** The first time in the fullest lane, so that there stays room for who needs a longer time. */
function tightest(openings: OpeningDay["openings"]): OpeningDay["openings"][number] | undefined {
  const laneOf = ({ sessionId, lane }: Place) => `${sessionId}/${lane}`;
  const free = new Map<string, number>();
  for (const one of openings) free.set(laneOf(one), (free.get(laneOf(one)) ?? 0) + 1);
  return [...openings].sort(
    (a, b) => free.get(laneOf(a))! - free.get(laneOf(b))! || a.startsAt.localeCompare(b.startsAt),
  )[0];
}

/** The triage desk of a season: it takes the queue in its order, and looks at the wait list first. */
export function nurseOf(hospital: SeasonHospital, crowded: boolean) {
  const ask = (path: string, input: object) => hospital.asStaff("triage", path, input);
  const step = (id: string, version: number) => ({ id, stepId: hospital.hospital.id(), version });
  /** What she noted from the calendar page this morning, and what she gave away since. */
  const noted = new Map<Day, DayLoad>();

  async function lookAtCalendar(until: Day): Promise<void> {
    noted.clear();
    for (let month = dayOf(hospital.now()).slice(0, 7); month <= until.slice(0, 7);) {
      const { value } = await ask("sessions/calendarMonth", { month });
      for (const { day, kind, sessions } of value.days as CapacityDay[]) {
        const sum = (of: "units" | "taken") => sessions.reduce((total, one) => total + one[of], 0);
        if (kind)
          noted.set(day, {
            day,
            special: variantOn(kind) === "special-need",
            units: sum("units"),
            taken: sum("taken"),
          });
      }
      month = addDays(`${month}-01`, 31).slice(0, 7);
    }
  }

  /** The first time that is free on the days that come first by the rule; a week is looked at once. */
  async function place({ id, dueOn }: Case): Promise<Place | undefined> {
    const window = windowDays("system-ultrasound", dueOn, appointmentPolicy);
    const today = dayOf(hospital.now());
    const open = [...noted.values()].filter(
      ({ day }) => day > today && day >= window.allowedFrom && day <= window.hardStop,
    );
    const looked = new Map<Day, OpeningDay>();
    for (const day of daysInOrder(open, window, today, crowded)) {
      if (!looked.has(day)) {
        const { value } = await ask("appointments/openings", { id, from: day });
        for (const one of value.days as OpeningDay[]) if (!looked.has(one.day)) looked.set(one.day, one);
      }
      const first = tightest(looked.get(day)!.openings);
      if (!first) continue;
      const load = noted.get(day)!;
      noted.set(day, { ...load, taken: load.taken + first.units });
      return first;
    }
    return undefined;
  }

  /** A time where there is one, else the list, else a clear no. */
  async function decide(one: Case): Promise<void> {
    const { id, version, dueOn } = one;
    const chosen = await place(one);
    if (chosen) return approve(id, version, chosen);
    const listing = { ...step(id, version), dueOn, reason: "no-capacity", note: "" };
    const listed = await ask("appointments/waitList", listing);
    if (listed.ok) return;
    // Somebody gave a place back since the calendar was looked at: the house does not let her wait while it is free.
    if (listed.code === "place.free") return approve(id, version, await freeOn(id, listed.details.day));
    if (listed.code !== "window.passed") throw new Error(`waitList was refused: ${listed.code}`);
    const told = await ask("appointments/notSchedule", { ...step(id, version), reason: "window-closing", note: "" });
    if (!told.ok) throw new Error(`notSchedule was refused: ${told.code}`);
  }

  async function freeOn(id: string, day: Day): Promise<Place> {
    const { value } = await ask("appointments/openings", { id, from: day });
    const [first] = (value.days as OpeningDay[])[0]!.openings;
    if (!first) throw new Error(`nothing is free on ${day} after all`);
    return first;
  }

  async function approve(id: string, version: number, { sessionId, lane, unit }: Place): Promise<void> {
    const approved = await ask("appointments/approve", { ...step(id, version), sessionId, lane, unit, note: "" });
    if (!approved.ok) throw new Error(`approve was refused: ${approved.code} ${JSON.stringify(approved.details)}`);
  }

  return {
    lookAtCalendar,
    /** Gives free times to people of the wait list, as many as can be, by the plan that the desk is shown. */
    async fillFromList(): Promise<void> {
      const { value } = await ask("appointments/fillPlan", {});
      for (const { id, version, opening } of value.lines as { id: string; version: number; opening: Place }[])
        await approve(id, version, opening);
    },
    /** The whole queue, as it stands when she begins. */
    async takeQueue(dueOn: (id: string) => Day): Promise<void> {
      const waiting: { id: string; version: number }[] = [];
      let cursor: string | undefined;
      do {
        const { value } = await ask("appointments/queue", { waiting: "review", cursor });
        waiting.push(...(value.items as typeof waiting));
        cursor = value.cursor;
      } while (cursor);
      for (const { id, version } of waiting) await decide({ id, version, dueOn: dueOn(id) });
    },
  };
}
