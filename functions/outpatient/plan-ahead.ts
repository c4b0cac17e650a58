import { addDays, dayOf, daysFrom } from "../../shared/kernel/time";
import { opensOn, sessionBy, type ClinicPattern } from "../../shared/outpatient/patterns";
import { endOf } from "../../shared/outpatient/rules";
import { dueWrites } from "./due-writes";
import type { Parts } from "./parts";

/**
 * Plans the sessions of the days that have come within reach from the weekly patterns: once a day, and again after a
 * pattern was saved. One read where nothing is to be done. A session that is there already, planned or stopped, stays as it
 * is, so that begun again it plans nothing twice. A year without a calendar is waited for. Answers how many it planned.
 */
export async function planAhead(parts: Parts, tenant: string): Promise<number> {
  const { patterns, hospital, clock, policy } = parts;
  const today = dayOf(clock.now());
  const last = addDays(today, policy.plan.aheadDays - 1);
  const planned = await patterns.planned(tenant);
  if (planned && planned.through >= last) return 0;
  const from = planned && planned.through >= today ? addDays(planned.through, 1) : today;
  if ((await hospital.dayKind(tenant, from)) === undefined) return 0;
  const all = await patterns.all(tenant);
  let [through, count] = [from, 0];
  for (const day of daysFrom(from, last)) {
    const kind = await hospital.dayKind(tenant, day);
    if (kind === undefined) break;
    for (const pattern of all) if (opensOn(pattern, day, kind) && (await plan(parts, tenant, pattern, day))) count += 1;
    through = day;
  }
  await patterns.commit([patterns.plannedWrite(tenant, through, planned)]);
  return count;
}

/** False where that session is there already, or over. */
async function plan(parts: Parts, tenant: string, pattern: ClinicPattern, day: string): Promise<boolean> {
  const { repository, hospital, clock, policy, gate } = parts;
  const { lines } = await hospital.priceList(tenant);
  const price = lines.find(({ code }) => code === pattern.priceCode);
  if (!price) throw new Error("the fee of a clinic is not in the price list");
  const session = sessionBy(pattern, day, price.fen, policy);
  const now = clock.now();
  if (endOf(session) <= now) return false;
  const writes = [...repository.sessionWrites(tenant, session), ...dueWrites(parts, tenant, session, now)];
  const written = await repository.commit(writes);
  if (written.ok) gate.forget(tenant, session.id);
  return written.ok;
}
