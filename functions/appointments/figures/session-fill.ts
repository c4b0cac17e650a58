import { FILL_DAYS, type DayFill } from "../../../shared/appointments/figure-calls";
import { rangeFits } from "../../../shared/appointments/figures";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { daysFrom, type Day } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { sessionIdOf } from "../keys";
import type { Parts } from "../parts";

export const sessionFill =
  (parts: Parts): Answering<(typeof sessions)["calls"]["sessionFill"]> =>
  async ({ from, to }, { tenant }) => {
    if (!rangeFits(from, to, FILL_DAYS)) return refused("range.unfit", { mostDays: FILL_DAYS });
    const days = await Promise.all(daysFrom(from, to).map((day) => fillOf(parts, tenant, day)));
    return done({ days: days.filter(({ sessions }) => sessions > 0) });
  };

async function fillOf({ repository }: Parts, tenant: string, day: Day): Promise<DayFill> {
  const halves = await Promise.all(
    (["am", "pm"] as const).map((half) => repository.session(sessionIdOf(day, half), tenant)),
  );
  const fill = { day, sessions: 0, units: 0, taken: 0 };
  for (const half of halves) {
    if (!half) continue;
    fill.sessions++;
    fill.units += half.session.lanes.reduce((sum, { units }) => sum + units, 0);
    fill.taken += half.taken.size;
  }
  return fill;
}
