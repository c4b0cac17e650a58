import { clockOf, dayOf, type Instant } from "../../shared/kernel/time";
import { duesOf, type DueKind } from "../../shared/prescriptions/clocks";
import type { Prescription } from "../../shared/prescriptions/model";
import type { Reason } from "../../shared/prescriptions/reasons";
import { byHospital, changed, takeStep } from "../../shared/prescriptions/rules";
import { boxesBackOf } from "./boxes";
import { takeOwed } from "./parcels/take-again";
import type { Parts } from "./parts";
import { reachStops } from "./reach-stops";
import type { Due } from "./repository";
import { stepByHospital, type Decided } from "./step";
import { lapseUnpaid } from "./sale/lapse";
import { createStopStore } from "./stop-store";

export type Watching = Pick<Parts, "repository" | "table" | "deliveries" | "clock" | "log">;
type OnTime = (before: Prescription, now: Instant, parts: Watching, tenant: string) => Promise<Decided | undefined>;

/** What was told once is remembered in the version, so that two copies of the job tell it once (N8). */
const told = (before: Prescription, name: string, now: Instant, change: Partial<Prescription>): Prescription =>
  changed(before, { ...byHospital(name, before.v + 1, now, name), to: before.state }, change);

/** What the hospital does by itself when its time has come; undefined: it went another way meanwhile. */
const ON_TIME: { readonly [kind in Exclude<DueKind, "pay">]: OnTime } = {
  async review(before, now, { log }) {
    log({ event: "review.overdue", prescription: before.id });
    return Promise.resolve({ after: told(before, "review-overdue", now, { overdueTold: true }) });
  },
  async expiring(before, now) {
    const until = `${dayOf(before.validUntil)} ${clockOf(before.validUntil)}`;
    const after = told(before, "expiring", now, { expiringTold: true });
    return Promise.resolve({ after, event: "prescription.expiring" as const, facts: { until } });
  },
  async expire(before, now, parts, tenant) {
    const step = byHospital("expire", before.v + 1, now, "not-paid-in-time");
    const ended = { endedAt: now, endedBecause: "not-paid-in-time" satisfies Reason };
    const taken = takeStep(before, "expire", step, ended);
    if (!taken.ok) return undefined;
    const writes = before.state === "awaiting-payment" ? await boxesBackOf(parts)(tenant, before, now) : [];
    return { after: taken.value, event: "prescription.expired", writes };
  },
};

/**
 * The job of every minute: a review beyond its target (one alarm), the warning before the last moment, the end of validity,
 * parcels that wait for boxes, and stops of drugs that have not reached everything. What is unpaid in time is the sale's. Each is a step like anybody
 * else's: two copies at once change nothing.
 */
export async function watchPrescriptions(parts: Watching, tenant: string): Promise<number> {
  const now = parts.clock.now();
  let count = await lapseUnpaid(parts, tenant);
  for (const due of await parts.repository.due(tenant, now))
    if (due.kind !== "pay" && (await takeDue(parts, tenant, due, due.kind, now))) count++;
  await takeOwed(parts, tenant);
  const stops = createStopStore(parts.table);
  await reachStops({ ...parts, stops, boxesBack: boxesBackOf(parts) }, tenant);
  return count;
}

async function takeDue(
  parts: Watching,
  tenant: string,
  due: Due,
  kind: Exclude<DueKind, "pay">,
  now: Instant,
): Promise<boolean> {
  const isDue = (found: Prescription) => duesOf(found).some((one) => one.kind === kind && one.at === due.dueAt);
  const after = await stepByHospital(parts, tenant, due.id, (before) =>
    isDue(before) ? ON_TIME[kind](before, now, parts, tenant) : undefined,
  );
  // A row whose prescription went another way has done its work.
  if (!after) await parts.repository.commit([parts.repository.undueWrite(tenant, due)]);
  return after !== undefined;
}
