import type { App } from "../../functions/app";
import { figureStore } from "../../functions/prescriptions/figures/figure-store";
import { dayOf, type Day } from "../../shared/kernel/time";
import type { Stage } from "./stage";

/** A month of the past: how many, by the names of the figures. */
export type HistoryMonth = { readonly month: string; readonly counts: Readonly<Record<string, number>> };

/** The published sum of online prescriptions, and the share that went to other cities (D3-10). */
export const PUBLISHED = { prescriptions: 42_000, elsewherePercent: 46 } as const;
const MONTHS = 24;
/** The oldest month that the report shows: three years with this one. */
const OLDEST = 35;
/** Other provinces by their share of 100 of what left the municipality: the neighbours first. Demonstration values. */
const ELSEWHERE: readonly (readonly [code: string, share: number])[] = [
  ["51", 44],
  ["52", 18],
  ["53", 10],
  ["42", 7],
  ["43", 5],
  ["61", 5],
  ["44", 4],
  ["33", 3],
  ["11", 2],
  ["65", 2],
];
const HOME = "50";
/** Review times by class, carriers, kinds of requests: of 100. Demonstration values. */
const REVIEW = { "5": 22, "10": 31, "15": 18, "20": 11, "30": 9, "45": 5, "60": 3, over: 1 } as const;
const CARRIER = { SF: 46, EMS: 28, JD: 17, ZTO: 9 } as const;
const ARRIVAL = { "on-time": 94, late: 6 } as const;

/** Splits a whole by shares, to the last one: the parts always add up. */
function split(whole: number, shares: readonly (readonly [name: string, share: number])[]): [string, number][] {
  const all = shares.reduce((sum, [, share]) => sum + share, 0);
  let [given, so] = [0, 0];
  return shares.map(([name, share]) => {
    so += share;
    const until = Math.round((whole * so) / all);
    const part = until - given;
    given = until;
    return [name, part];
  });
}

/** The month so many before the one of a day, as "YYYY-MM". */
function monthBefore(today: Day, back: number): string {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/**
 * The published figures as two years of months that ended a year ago: what the report shows of the past, marked as such. Their sums are the published ones; how they spread over months, provinces and carriers is a demonstration.
 */
export function rxHistory(today: Day): HistoryMonth[] {
  // It grew month by month.
  const growth = Array.from({ length: MONTHS }, (_one, n): [string, number] => [
    monthBefore(today, OLDEST - n),
    10 + n,
  ]);
  const elsewhere = Object.fromEntries(
    split((PUBLISHED.prescriptions * PUBLISHED.elsewherePercent) / 100, growth),
  ) as Record<string, number>;
  return split(PUBLISHED.prescriptions, growth).map(([month, written]) => {
    const away = elsewhere[month] ?? 0;
    const named = (figure: string, parts: [string, number][]) => parts.map(([part, n]) => [`${figure}/${part}`, n]);
    return {
      month,
      counts: Object.fromEntries([
        ["written/", written],
        ["approved/", written],
        ["dispensed/", written],
        ["method/express", written],
        ...named("review", split(written, Object.entries(REVIEW))),
        ...named("carrier", split(written, Object.entries(CARRIER))),
        ...named("arrival", split(written, Object.entries(ARRIVAL))),
        [`destination/${HOME}`, written - away],
        ...named("destination", split(away, ELSEWHERE)),
      ]) as Record<string, number>,
    };
  });
}

/** Loads the published figures of the past, so that the report has something to be compared with. */
export async function applyRxHistory({
  app,
  tenant,
  now,
}: Pick<Stage, "tenant" | "now"> & { app: Pick<App, "table"> }) {
  const store = figureStore(app.table);
  const writes = rxHistory(dayOf(now)).map(({ month, counts }) => store.historyWrite(tenant, month, counts));
  await app.table.commit(writes);
}
