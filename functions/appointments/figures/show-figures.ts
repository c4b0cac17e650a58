import { FIGURE_DAYS, type FigureCount, type WaitListNow } from "../../../shared/appointments/figure-calls";
import { rangeFits } from "../../../shared/appointments/figures";
import type { sessions } from "../../../shared/appointments/session-contract";
import { done, refused } from "../../../shared/kernel/result";
import { daysBetween, dayOf } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import type { Parts } from "../parts";

const PAGE = 100;
/** The list is counted as far as this: longer ones are shown as "and more". */
const MOST_PAGES = 5;

export const showFigures =
  (parts: Parts): Answering<(typeof sessions)["calls"]["figures"]> =>
  async ({ from, to }, { tenant, now }) => {
    if (!rangeFits(from, to, FIGURE_DAYS)) return refused("range.unfit", { mostDays: FIGURE_DAYS });
    const [days, waiting] = await Promise.all([parts.figures.days(tenant, from, to), waitListNow(parts, tenant, now)]);
    return done({ days, sums: sumsOf(days.flatMap(({ counts }) => counts)), waiting });
  };

function sumsOf(counts: readonly FigureCount[]): FigureCount[] {
  const sums = new Map<string, FigureCount>();
  for (const one of counts) {
    const name = `${one.figure}/${one.part}`;
    sums.set(name, { ...one, count: one.count + (sums.get(name)?.count ?? 0) });
  }
  return [...sums.values()];
}

async function waitListNow({ repository }: Parts, tenant: string, now: string): Promise<WaitListNow> {
  const waited: number[] = [];
  let nearestHardStop: string | undefined;
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await repository.queue("wait", tenant, PAGE, { cursor });
    for (const { application } of page.rows) {
      if (!application.waiting) continue;
      nearestHardStop ??= application.waiting.hardStop;
      waited.push(daysBetween(dayOf(application.waiting.since), dayOf(now)));
    }
    cursor = page.cursor;
    if (!cursor) break;
  }
  const medianDays = waited.sort((a, b) => a - b)[Math.floor((waited.length - 1) / 2)];
  return {
    count: waited.length,
    more: cursor !== undefined,
    ...(nearestHardStop ? { nearestHardStop } : {}),
    ...(medianDays === undefined ? {} : { medianDays }),
  };
}
