import { done, refused } from "../../../shared/kernel/result";
import { daysBetween } from "../../../shared/kernel/time";
import {
  MOST_DAYS,
  MOST_MONTHS,
  type figureCalls,
  type RxCount,
  type RxPeriod,
  type RxReport,
} from "../../../shared/prescriptions/figure-calls";
import { HOME_PROVINCE, reviewWithin, type RxFigure } from "../../../shared/prescriptions/figures";
import type { Handlers } from "../../kernel/call";
import type { Parts } from "../parts";
import { figureStore } from "./figure-store";

/** Months from one to another, as whole numbers ("2026-01" to "2026-03" is 2). */
const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [from, to].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  return (b ?? 0) - (a ?? 0);
};

/** Sums, the review times and the share that left the province, of the periods of one question. */
export function reportOf(periods: readonly RxPeriod[]): RxReport {
  const sums = new Map<string, RxCount>();
  for (const one of periods.flatMap(({ counts }) => counts)) {
    const name = `${one.figure}/${one.part}`;
    sums.set(name, { ...one, count: one.count + (sums.get(name)?.count ?? 0) });
  }
  const of = (figure: RxFigure) => [...sums.values()].filter((one) => one.figure === figure);
  const total = (counts: readonly RxCount[]) => counts.reduce((sum, { count }) => sum + count, 0);
  const [reviews, destinations] = [of("review"), of("destination")];
  const [half, nineTenths] = [reviewWithin(reviews, 50), reviewWithin(reviews, 90)];
  return {
    periods: [...periods],
    sums: [...sums.values()],
    review: {
      count: total(reviews),
      ...(half === undefined ? {} : { half }),
      ...(nineTenths === undefined ? {} : { nineTenths }),
    },
    parcels: {
      count: total(destinations),
      elsewhere: total(destinations.filter(({ part }) => part !== HOME_PROVINCE)),
    },
  };
}

/** What operations report; a question is one read of at most 36 small counters. */
export const figureHandlers = ({
  table,
}: Pick<Parts, "table">): Handlers<{
  domain: "dispensary";
  calls: typeof figureCalls;
}> => ({
  async figuresByDay({ from, to }, { tenant }) {
    const days = daysBetween(from, to);
    if (days < 0 || days >= MOST_DAYS) return refused("range.unfit", { mostDays: MOST_DAYS });
    return done(reportOf(await figureStore(table).periods(tenant, "day", from, to)));
  },
  async figuresByMonth({ from, to }, { tenant }) {
    const months = monthsBetween(from, to);
    if (months < 0 || months >= MOST_MONTHS) return refused("range.unfit", { mostMonths: MOST_MONTHS });
    return done(reportOf(await figureStore(table).periods(tenant, "month", from, to)));
  },
});
