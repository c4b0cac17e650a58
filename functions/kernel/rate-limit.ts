import type { Pace } from "../../shared/kernel/contract";
import type { Instant } from "../../shared/kernel/time";
import type { Table } from "./table/table";

type Limit = { readonly most: number; readonly minutes: number; readonly shared: boolean };

/**
 * How often one subject may call, by pace (invariants 3.5 and 3.6). `shared` counts live in the table and hold for all
 * instances; the others are counted by each instance, so that an ordinary read costs no write.
 */
export const PACES: { readonly [P in Pace]: Limit } = {
  read: { most: 300, minutes: 1, shared: false },
  write: { most: 100, minutes: 1, shared: false },
  upload: { most: 60, minutes: 10, shared: false },
  login: { most: 30, minutes: 5, shared: true },
  otp: { most: 20, minutes: 24 * 60, shared: true },
  bind: { most: 10, minutes: 60, shared: true },
  export: { most: 5, minutes: 60, shared: true },
};

/** May this subject call now? Answers the seconds to wait when not. */
export type RateLimit = (tenant: string, pace: Pace, subject: string, now: Instant) => Promise<number | undefined>;

/**
 * A limiter; windows are aligned to the clock, counters are cleaned by their expiry. `factor` widens every limit: behind
 * one address on one machine all the world looks like one caller.
 */
export function createRateLimit(table: Table, factor = 1): RateLimit {
  const counts = new Map<string, number>();
  let oldest = 0;
  return async (tenant, pace, subject, now) => {
    const { minutes, shared } = PACES[pace];
    const most = PACES[pace].most * factor;
    const seconds = Math.floor(Date.parse(now) / 1000);
    const window = Math.floor(seconds / (minutes * 60));
    const wait = (window + 1) * minutes * 60 - seconds;
    const name = `${tenant}#limit#${pace}#${subject}#${window}`;
    if (shared) {
      const counted = await table.increment({ table: "limits", pk: name, sk: "count" }, 1, most, seconds + wait + 3600);
      return counted.ok ? undefined : wait;
    }
    if (counts.size > 50_000 || seconds - oldest > 3600) {
      counts.clear();
      oldest = seconds;
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count > most ? wait : undefined;
  };
}
