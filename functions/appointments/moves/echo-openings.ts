import type { appointments } from "../../../shared/appointments/contract";
import { freeEchoes } from "../../../shared/appointments/splitting";
import { windowDays } from "../../../shared/appointments/windows";
import { done, refused } from "../../../shared/kernel/result";
import { addDays, dayOf, daysFrom } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { sessionIdOf } from "../keys";
import type { Parts } from "../parts";

const DAYS = 7;
const MOST_A_DAY = 12;

/** Free times for the fetal heart on a day of its own (D1-14), within its window. */
export const echoOpenings =
  (parts: Parts): Answering<(typeof appointments)["calls"]["echoOpenings"]> =>
  async ({ id, from, dueOn }, call) => {
    const found = await parts.repository.application(id, call);
    if (!found) return refused("thing.missing");
    const application = { ...found, dueOn: dueOn ?? found.dueOn };
    const { allowedFrom, hardStop } = windowDays("fetal-echo", application.dueOn, parts.policy);
    const first = [from, addDays(dayOf(call.now), 1), allowedFrom].sort().pop()!;
    const last = [addDays(first, DAYS - 1), hardStop].sort()[0]!;
    if (first > last) return done({ days: [] });
    const days = await Promise.all(
      daysFrom(first, last).map(async (day) => {
        const halves = await Promise.all(
          (["am", "pm"] as const).map((half) => parts.repository.session(sessionIdOf(day, half), call.tenant)),
        );
        const openings = halves
          .flatMap((half) => (half ? freeEchoes(application, half.session, half.taken, parts.policy, call.now) : []))
          .sort((a, b) => a.startsAt.localeCompare(b.startsAt) || a.lane.localeCompare(b.lane));
        return { day, openings: openings.slice(0, MOST_A_DAY) };
      }),
    );
    const next = last < hardStop ? addDays(last, 1) : undefined;
    return done({ days: days.filter(({ openings }) => openings.length > 0), ...(next ? { next } : {}) });
  };
