import type { Log } from "./kernel/log";

/** One piece of the minute's work, by the name that the log knows. */
export type Chore = readonly [name: string, work: (tenant: string) => Promise<unknown>];

/**
 * Does every chore for each hospital, in order. One that fails keeps none of the others waiting; the job fails at the end,
 * so that whoever started it hears of it.
 */
export const everyMinuteOf =
  (chores: readonly Chore[], tenants: readonly string[], log: Log) => async (): Promise<void> => {
    const failed: unknown[] = [];
    for (const tenant of tenants)
      for (const [name, work] of chores)
        try {
          await work(tenant);
        } catch (error) {
          failed.push(error);
          log({ event: "chore.failed", chore: name, error: error instanceof Error ? error.name : "unknown" });
        }
    if (failed.length > 0) throw new AggregateError(failed, "the minute's work was not done whole");
  };
