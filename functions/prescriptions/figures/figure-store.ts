import type { Day } from "../../../shared/kernel/time";
import type { RxCount, RxPeriod } from "../../../shared/prescriptions/figure-calls";
import type { Counted, RxFigure } from "../../../shared/prescriptions/figures";
import type { Item, Key, Table, Write } from "../../kernel/table/table";
import { at } from "../keys";

/** Others count at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 20;
const PAGE = 100;
type Counts = { readonly [name: string]: number };
type Span = "day" | "month";

/** The counter was taken by others again and again: the news stays in the outbox and is told again. */
class CounterContended extends Error {
  override readonly name = "CounterContended";
}

const spanPk = (tenant: string, span: Span): string => `${tenant}#figures-by-${span}`;
const spanKey = (tenant: string, span: Span, sk: string): Key => at(spanPk(tenant, span), sk);
const countedKey = (tenant: string, day: Day, name: string): Key => at(`${tenant}#counted#${day}`, name);
const named = ({ figure, part }: Counted): string => `${figure}/${part}`;

function added(before: Item | undefined, counted: readonly Counted[]): Item {
  const counts: Record<string, number> = { ...(before?.counts as Counts | undefined) };
  for (const one of counted) counts[named(one)] = (counts[named(one)] ?? 0) + 1;
  return { v: (before?.v ?? 0) + 1, counts, ...(before?.history ? { history: true } : {}) };
}

/** How the figures lie: one counter a day and one a month, and a mark for each piece of news that was counted. */
export function figureStore(table: Table) {
  return {
    /** Adds what one piece of news counts, exactly once however often it is told; no list is ever looked through. */
    async count(tenant: string, day: Day, name: string, counted: readonly Counted[]): Promise<void> {
      if (counted.length === 0) return;
      const mark = countedKey(tenant, day, name);
      const keys = [spanKey(tenant, "day", day), spanKey(tenant, "month", day.slice(0, 7))];
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const [known, ...before] = await Promise.all([mark, ...keys].map((key) => table.get(key)));
        if (known) return;
        const writes = keys.map((put, i): Write => ({
          put,
          item: added(before[i], counted),
          when: before[i] ? { version: before[i].v } : "absent",
        }));
        if ((await table.commit([{ put: mark, item: { v: 1 }, when: "absent" }, ...writes])).ok) return;
      }
      throw new CounterContended();
    },
    /** The counters of a range, oldest first; where nothing was counted there is none. */
    async periods(tenant: string, span: Span, from: string, to: string): Promise<RxPeriod[]> {
      const pk = spanPk(tenant, span);
      const found = await table.query({ table: "prescriptions", pk, from, to, limit: PAGE, eventual: true });
      return found.items.map(({ sk, item }) => ({
        at: sk,
        counts: countsOf(item.counts as Counts),
        history: item.history === true,
      }));
    },
    /** A month of the past as it was published: only where nothing was counted. For loading demonstrations. */
    historyWrite: (tenant: string, month: string, counts: Counts): Write => ({
      put: spanKey(tenant, "month", month),
      item: { v: 1, counts: { ...counts }, history: true },
      when: "any",
    }),
  };
}

const countsOf = (counts: Counts): RxCount[] =>
  Object.entries(counts).map(([name, count]) => {
    const [figure, ...part] = name.split("/");
    return { figure: figure as RxFigure, part: part.join("/"), count };
  });
