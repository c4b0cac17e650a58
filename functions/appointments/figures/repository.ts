import type { Counted } from "../../../shared/appointments/figures";
import type { FigureCount } from "../../../shared/appointments/figure-calls";
import type { Id } from "../../../shared/kernel/ids";
import type { Day, Instant } from "../../../shared/kernel/time";
import type { Item, Key, Table, Write } from "../../kernel/table/table";

/** Others count on the same day at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 20;
const PAGE = 100;

/** The day's counter was taken by others again and again: the news stays in the outbox and is told again. */
class CounterContended extends Error {
  override readonly name = "CounterContended";
}

export type FigureRow = {
  readonly id: Id;
  readonly at: Instant;
  readonly day: Day;
  readonly part: string;
};
type Counts = { readonly [name: string]: number };

const at = (pk: string, sk: string): Key => ({ table: "appointments", pk, sk });
const dayKey = (tenant: string, day: Day): Key => at(`${tenant}#figures`, day);
const rowsOf = (tenant: string, figure: string): string => `${tenant}#figure#${figure}`;
const named = ({ figure, part }: Counted): string => `${figure}/${part}`;

export type Figures = ReturnType<typeof createFigures>;

/** How figures lie in the table: one counter a day, and one small row for each thing counted, under the name of its news. */
export function createFigures(table: Table) {
  return {
    /** Adds to a day's counter what one piece of news counts, exactly once however often it is told. */
    async count(tenant: string, row: Omit<FigureRow, "part"> & { version: number }, counted: readonly Counted[]) {
      const { id, at: when, day, version } = row;
      const rows = counted.map((one): { put: Key; item: Item } => ({
        put: at(rowsOf(tenant, one.figure), `${day}#${id}@${version}`),
        item: { v: 1, id, at: when, day, part: one.part },
      }));
      const [first] = rows;
      if (!first) return;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const [known, before] = await Promise.all([table.get(first.put), table.get(dayKey(tenant, day))]);
        if (known) return;
        const counts: Record<string, number> = { ...(before?.counts as Counts | undefined) };
        for (const one of counted) counts[named(one)] = (counts[named(one)] ?? 0) + 1;
        const writes: Write[] = [
          ...rows.map((each): Write => ({ ...each, when: "absent" })),
          {
            put: dayKey(tenant, day),
            item: { v: (before?.v ?? 0) + 1, counts },
            when: before ? { version: before.v } : "absent",
          },
        ];
        if ((await table.commit(writes)).ok) return;
      }
      throw new CounterContended();
    },
    /** The counters of a range of days, oldest first; days on which nothing was counted are left out. */
    async days(tenant: string, from: Day, to: Day): Promise<{ day: Day; counts: FigureCount[] }[]> {
      const found: { day: Day; counts: FigureCount[] }[] = [];
      let cursor: string | undefined;
      do {
        const pk = `${tenant}#figures`;
        const page = await table.query({ table: "appointments", pk, from, to, limit: PAGE, cursor, eventual: true });
        for (const { sk, item } of page.items) found.push({ day: sk, counts: countsOf(item.counts as Counts) });
        cursor = page.cursor;
      } while (cursor);
      return found;
    },
    /** The rows behind a figure, newest first. */
    async rows(tenant: string, figure: string, from: Day, to: Day, limit: number, cursor?: string) {
      const pk = rowsOf(tenant, figure);
      const page = await table.query({
        table: "appointments",
        pk,
        from,
        to: `${to}~`,
        limit,
        cursor,
        newestFirst: true,
      });
      const rows = page.items.map(({ item: { v: _v, ...row } }) => row as unknown as FigureRow);
      return { rows, cursor: page.cursor };
    },
  };
}

const countsOf = (counts: Counts): FigureCount[] =>
  Object.entries(counts).map(([name, count]) => {
    const [figure, ...part] = name.split("/");
    return { figure: figure as FigureCount["figure"], part: part.join("/"), count };
  });
