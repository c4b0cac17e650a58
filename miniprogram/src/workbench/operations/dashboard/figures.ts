import type { DayFill, FigureCount } from "../../../../../shared/appointments/figure-calls";
import type { sessions } from "../../../../../shared/appointments/session-contract";
import type { OutputOf } from "../../../../../shared/kernel/contract";
import { isIn } from "./buckets";
import type { Range } from "./range";
import type { Figure } from "../nouns";

export type Figures = OutputOf<(typeof sessions)["calls"]["figures"]>;

/** How often, in a stretch of days; of one part of the figure where it is named. */
export function countIn({ days }: Pick<Figures, "days">, range: Range, figure: Figure, part?: string): number {
  let sum = 0;
  for (const { day, counts } of days)
    if (isIn(range, day))
      for (const one of counts)
        if (one.figure === figure && (part === undefined || one.part === part)) sum += one.count;
  return sum;
}

/** The parts of a figure with their sums. */
export const partsOfFigure = ({ sums }: { readonly sums: readonly FigureCount[] }, figure: Figure): FigureCount[] =>
  sums.filter((one) => one.figure === figure && one.count > 0);

/** Units and what is taken of them, in a stretch of days. */
export function fillIn(days: readonly DayFill[], range: Range): { units: number; taken: number } {
  const within = days.filter(({ day }) => isIn(range, day));
  return {
    units: within.reduce((sum, { units }) => sum + units, 0),
    taken: within.reduce((sum, { taken }) => sum + taken, 0),
  };
}

/** Whole percent; nothing of nothing is 0. */
export const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 100));
