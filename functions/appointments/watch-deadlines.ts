import { takeStep, withoutPlace } from "../../shared/appointments/rules";
import { windowDays, windowOf } from "../../shared/appointments/windows";
import { dueOnAtAge } from "../../shared/kernel/gestational-age";
import { dayOf } from "../../shared/kernel/time";
import type { Application } from "../../shared/appointments/application";
import { waitsForReview } from "../../shared/appointments/states";
import type { Parts } from "./parts";
import { commitByHospital } from "./step-by-hospital";
import { watchWaitList } from "./watch-wait-list";

/** Cases looked at in one round; the next round of the same minute job takes the rest. */
const A_ROUND = 100;

type Watched = { expired: number; overdue: number; closing: number; ended: number };

/**
 * The job of every minute: offers whose time is over are given back, reviews that are overdue rise to the top, are
 * escalated once, and the patient is told; whoever let an offer run out until her last day was over is told the other ways;
 * then the wait list is looked at. A step here is like anybody else's: two copies at once change nothing (N8).
 */
export async function watchDeadlines(parts: Parts, tenant: string): Promise<Watched> {
  const now = parts.clock.now();
  const count = { expired: 0, overdue: 0 };
  const offers = await parts.repository.queue("offer", tenant, A_ROUND, { to: `${now}~` });
  for (const { application } of offers.rows) if (await expireOffer(parts, application, tenant, now)) count.expired++;
  for (const kind of ["review", "prenatal"] as const) {
    const late = await parts.repository.queue(kind, tenant, A_ROUND, { to: `${now}~` });
    for (const { application } of late.rows) if (await tellOverdue(parts, application, tenant, now)) count.overdue++;
  }
  const waited = await watchWaitList(parts, tenant);
  return { ...count, ...waited, ended: waited.ended + (await endLapsed(parts, tenant, now)) };
}

/** She let an offer run out, and her last day is over: the application ends with its reason, never without one (D1-18). */
async function endLapsed(parts: Parts, tenant: string, now: string): Promise<number> {
  const { hardStop } = windowOf("system-ultrasound", parts.policy);
  const latest = dueOnAtAge(dayOf(now), hardStop);
  const lapsed = await parts.repository.queue("lapsed", tenant, A_ROUND, { to: `${latest}~` });
  let ended = 0;
  for (const { application } of lapsed.rows) {
    const before = await parts.repository.unread(tenant, application.id);
    if (!before || windowDays("system-ultrasound", before.dueOn, parts.policy).hardStop > dayOf(now)) continue;
    const reason = "window-closing";
    const outcome = { reason, note: "", goTo: "ultrasound-triage" as const };
    const stepped =
      before.state === "offer-expired" ? takeStep(before, "notSchedule", { now }, { outcome }) : undefined;
    if (!stepped?.ok) continue;
    const decided = { after: stepped.value, reason, event: "application.not-scheduled" as const };
    if (await commitByHospital(parts, before, decided, tenant)) ended++;
  }
  return ended;
}

async function expireOffer(parts: Parts, listed: Application, tenant: string, now: string): Promise<boolean> {
  const before = await parts.repository.unread(tenant, listed.id);
  if (!before || before.offerUntil === undefined || before.offerUntil > now) return false;
  const stepped = takeStep(before, "expireOffer", { now });
  if (!stepped.ok) return false;
  const after = withoutPlace(stepped.value);
  return commitByHospital(parts, before, { after, event: "application.offer-expired", givesPlace: true }, tenant);
}

async function tellOverdue(parts: Parts, listed: Application, tenant: string, now: string): Promise<boolean> {
  if (listed.overdueTold) return false;
  const before = await parts.repository.unread(tenant, listed.id);
  if (!before || before.overdueTold || !waitsForReview(before.state) || before.reviewBy > now) return false;
  const after = { ...before, v: before.v + 1, overdueTold: true, updatedAt: now };
  return commitByHospital(
    parts,
    before,
    { after, reason: "review-overdue", event: "application.review-overdue" },
    tenant,
  );
}
