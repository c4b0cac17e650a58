import { plannedSession } from "../../../shared/appointments/capacity-rules";
import { capacityPolicy } from "../../../shared/appointments/capacity-policy";
import { addDays, dayOf, daysFrom } from "../../../shared/kernel/time";
import type { Parts } from "../parts";
import { halvesOf } from "./survey";

/**
 * Opens the sessions of the days that have come within reach, from templates, exceptions and the calendar. One read where
 * nothing is to be done; begun again, it opens nothing twice. What it opened is offered to the wait list by the next chore.
 * Answers how many it opened.
 */
export async function openAhead(parts: Parts, tenant: string): Promise<number> {
  const { capacity, clock, hospital, policy } = parts;
  const today = dayOf(clock.now());
  const last = addDays(today, capacityPolicy.horizon.days - 1);
  const through = await capacity.openThrough(tenant);
  if (through !== undefined && through >= last) return 0;
  const { roster, version } = await capacity.roster(tenant);
  if (version === 0) return 0;
  const calendar = await hospital.calendar(tenant);
  const from = through === undefined || through < today ? today : addDays(through, 1);
  let opened = 0;
  for (const day of daysFrom(from, last))
    for (const half of ["am", "pm"] as const) {
      const kind = calendar.kindOf(day);
      const session = plannedSession(roster, day, half, kind, policy.unitMinutes);
      if (!session?.lanes.length) continue;
      const written = await capacity.commit([capacity.headWrite(session, kind, 0, tenant)]);
      if (written.ok) opened++;
    }
  const waits = (await parts.repository.queue("wait", tenant, 1)).rows.length > 0;
  const work = { id: `opened-${last}`, at: clock.now(), sessionIds: halvesOf(daysFrom(from, last)), days: [] };
  await capacity.commit([
    capacity.openThroughWrite(last, tenant),
    ...(waits ? [capacity.workWrite(work, tenant)] : []),
  ]);
  return opened;
}
