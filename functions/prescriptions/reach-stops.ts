import { addDays, dayOf, type Day, type Instant } from "../../shared/kernel/time";
import type { Prescription } from "../../shared/prescriptions/model";
import type { Reason } from "../../shared/prescriptions/reasons";
import { reviewPolicy } from "../../shared/prescriptions/review-policy";
import { byHospital, takeStep } from "../../shared/prescriptions/rules";
import { isDispensed } from "../../shared/prescriptions/states";
import type { Clock } from "../ports/clock/port";
import { endOf, holdOf, type BoxesBack } from "./ending";
import type { Parts } from "./parts";
import type { Repository } from "./repository";
import { stepByHospital, type Decided } from "./step";
import { stopGiven } from "./stop-given";
import type { Stop, StopStore } from "./stop-store";

export type Reaching = {
  readonly repository: Repository;
  readonly stops: StopStore;
  readonly boxesBack: BoxesBack;
  readonly deliveries: Parts["deliveries"];
  readonly clock: Clock;
};
const PAGE = 25;

const LEFT = "drug-recalled-after-hand-over" satisfies Reason;
/** What is no use any more to anybody. */
const GONE: readonly string[] = ["returned", "lost", "damaged"];

/**
 * What a stopped drug means for one prescription: in review it goes back to the doctor, unpaid it is void, paid and not
 * given it is held; a returned one cannot be signed with the drug. A recall reaches what was put together, too: what is here
 * is held, what is on its way is told of. Undefined: nothing to do any more.
 */
async function touched(
  before: Prescription,
  { reason, since }: Stop,
  tenant: string,
  { clock, boxesBack, deliveries }: Reaching,
): Promise<Decided | undefined> {
  const because = reason === "recall" ? "drug-recalled" : "drug-missing";
  // What a pharmacist has decided since stands.
  if (before.steps.some((one) => (one.reason === because || one.reason === LEFT) && one.at >= since)) return undefined;
  const now = clock.now();
  const step = byHospital("stop-drug", before.v + 1, now, because);
  if (before.state === "in-review") {
    const taken = takeStep(before, "return", step, { codes: [] });
    return taken.ok ? { after: taken.value, event: "prescription.returned", facts: { because } } : undefined;
  }
  if (before.state === "approved" || before.state === "awaiting-payment") {
    const ended = await endOf(before, step, { tenant, because }, boxesBack);
    return ended.ok ? ended.value : undefined;
  }
  if (before.state === "paid" || before.state === "dispensing") return holdOf(before, step, because);
  if (!isDispensed(before.state) || reason !== "recall") return undefined;
  const parcel = await deliveries.chosen(tenant, before.id);
  return parcel && GONE.includes(parcel.state)
    ? undefined
    : stopGiven({ deliveries }, tenant, before, step, { because, left: LEFT });
}

/** A recall asks for what was received from this day on. */
export const lookBackFrom = (since: Instant): Day => addDays(dayOf(since), -reviewPolicy.recall.lookBackDays);

/**
 * One page of what is under way with a stopped drug, then of what a recalled one's patients have received; true when all was
 * reached. A stop that is no more reaches nothing.
 */
export async function reachStop(parts: Reaching, tenant: string, drugId: string): Promise<boolean> {
  const { repository, stops } = parts;
  const stop = await stops.stop(tenant, drugId);
  if (!stop || stop.done) return true;
  let reached = 0;
  let cursor: string | undefined;
  do {
    const page = await repository.underWay(tenant, drugId, PAGE, cursor);
    for (const { id } of page.prescriptions)
      if (await stepByHospital(parts, tenant, id, (before) => touched(before, stop, tenant, parts))) reached++;
    cursor = page.cursor;
    // The job goes on where this left off: what was reached is not under way any more, or stands as it should.
  } while (cursor && reached < PAGE);
  const hers =
    cursor === undefined && stop.reason === "recall" ? await reachReceived(parts, tenant, stop) : { reached: 0 };
  const all = { reached: stop.reached + reached + hers.reached, done: cursor === undefined && hers.back === undefined };
  const after = { ...stop, v: stop.v + 1, ...all, back: hers.back ?? stop.back };
  const kept = await stops.commit([stops.write(tenant, after)]);
  return kept.ok && after.done;
}

/** One page of those who have the recalled drug: each is told, and called unless she reads it. `back`: where it goes on. */
async function reachReceived(
  parts: Reaching,
  tenant: string,
  stop: Stop,
): Promise<{ readonly reached: number; readonly back?: string }> {
  const { ids, cursor } = await parts.repository.receivedSince(
    tenant,
    stop.drugId,
    lookBackFrom(stop.since),
    PAGE,
    stop.back,
  );
  let reached = 0;
  for (const id of ids)
    if (await stepByHospital(parts, tenant, id, (before) => touched(before, stop, tenant, parts))) reached++;
  return { reached, ...(cursor ? { back: cursor } : {}) };
}

/** The job of every minute: stops that have not reached everything go on. Two copies at once change nothing (N8). */
export async function reachStops(parts: Reaching, tenant: string): Promise<number> {
  let open = 0;
  for (const stop of await parts.stops.all(tenant))
    if (!stop.done && !(await reachStop(parts, tenant, stop.drugId))) open++;
  return open;
}
