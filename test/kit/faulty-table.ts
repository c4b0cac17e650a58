import { TableBusy, type Table } from "../../functions/kernel/table/table";

/**
 * What may go wrong with one call: `before` nothing happens and the caller hears that the table is busy; `lost` it
 * happens, but the caller hears the same; `late` the caller hears it at once and the effect comes afterwards; `slow` it
 * happens and is answered, each after a wait.
 */
export const FAULTS = ["before", "lost", "late", "slow"] as const;
export type Fault = (typeof FAULTS)[number];

export type FaultOptions = {
  /** 0 (included) to 1, seeded: the same numbers bring the same faults in the same places. */
  readonly random: () => number;
  /** How likely each fault is, 0 to 1; together at most 1. One that is left out never fires. */
  readonly odds: { readonly [fault in Fault]?: number };
  /** Waits so many milliseconds (of simulated time, in a simulation). */
  readonly pause: (ms: number) => Promise<void>;
  /** The longest wait; 1000 ms when left out. */
  readonly longestMs?: number;
};

export type FaultyTable = Table & {
  /** How often each fault has fired. */
  fired(): { readonly [fault in Fault]: number };
  /** From now on nothing goes wrong; resolves when the effects still under way have come. */
  calm(): Promise<void>;
};

/** A table that fails as a database behind a network does. */
export function faultyTable(table: Table, { random, odds, pause, longestMs = 1000 }: FaultOptions): FaultyTable {
  const fired = { before: 0, lost: 0, late: 0, slow: 0 };
  const underWay = new Set<Promise<unknown>>();
  let stopped = false;

  function draw(): Fault | undefined {
    if (stopped) return undefined;
    let left = random();
    const fault = FAULTS.find((each) => (left -= odds[each] ?? 0) < 0);
    if (fault) fired[fault] += 1;
    return fault;
  }

  const aWhile = (): Promise<void> => pause(random() * longestMs);

  async function through<T>(call: () => Promise<T>): Promise<T> {
    const fault = draw();
    if (fault === "before") throw new TableBusy("busy, nothing happened");
    if (fault === "slow") await aWhile();
    if (fault === "late") {
      const coming = aWhile()
        .then(call)
        .catch(() => undefined);
      underWay.add(coming);
      void coming.then(() => underWay.delete(coming));
      throw new TableBusy("busy, still under way");
    }
    const answer = await call();
    if (fault === "slow") await aWhile();
    if (fault === "lost") throw new TableBusy("busy, the reply was lost");
    return answer;
  }

  return {
    get: (key) => through(() => table.get(key)),
    query: (query) => through(() => table.query(query)),
    commit: (writes) => through(() => table.commit(writes)),
    increment: (key, by, limit, expiresAt) => through(() => table.increment(key, by, limit, expiresAt)),
    units: () => table.units(),
    fired: () => ({ ...fired }),
    async calm() {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
