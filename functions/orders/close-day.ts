import { addDays, addMinutes, dayOf, daysFrom } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { added, areEqual, type Balance, lastClosed, MOST_OPEN_DAYS, movedOn, noSums } from "./balances";
import { keysOf } from "./keys";
import type { Parts } from "./parts";

/** Closed days that are summed again when another one is closed: nothing should have come since, and it is made sure. */
const LOOKED_AT_AGAIN = 2;
/** A call that began before midnight books on the day that was: none lives as long as this. */
const SETTLE_MINUTES = 10;

/**
 * The job that closes every day that is over: balance = the day before + what the day moved (M10). Done again it changes
 * nothing. Entries carry the day of their booking, so that none comes late; should a clock have been wrong, the days that
 * were closed last are summed again and set right, and those after them.
 */
export async function closeDays(parts: Pick<Parts, "repository" | "clock" | "log">, tenant: string): Promise<number> {
  const today = dayOf(addMinutes(parts.clock.now(), -SETTLE_MINUTES));
  const yesterday = addDays(today, -1);
  const last = await lastClosed(parts, tenant, yesterday);
  if (last?.day === yesterday) return 0;
  const first = addDays(last?.day ?? yesterday, last ? 1 - LOOKED_AT_AGAIN : -MOST_OPEN_DAYS);
  let before = await lastClosed(parts, tenant, addDays(first, -1));
  let closed = 0;
  for (const day of daysFrom(first, yesterday)) {
    const known = await lastClosed(parts, tenant, day);
    const present = known?.day === day ? known : undefined;
    const moved = await movedOn(parts, tenant, day);
    const balance = added(before?.balance ?? noSums(), moved);
    // Before the first entry there is nothing to close.
    if (!present && !before && areEqual(moved, noSums()) && day !== yesterday) continue;
    const after: Balance = { v: (present?.v ?? 0) + 1, day, moved, balance };
    if (!present || !areEqual(present.balance, balance) || !areEqual(present.moved, moved)) {
      if (present) parts.log({ event: "ledger.day-changed", day });
      const item = parts.repository.plain(after);
      const write: Write = {
        put: keysOf(tenant).balance(day),
        item,
        when: present ? { version: present.v } : "absent",
      };
      // Somebody else closes the same days at this moment: they are in good hands.
      if (!(await parts.repository.commit([write])).ok) return closed;
      closed++;
    }
    before = after;
  }
  return closed;
}
