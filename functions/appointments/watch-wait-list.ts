import type { Application } from "../../shared/appointments/application";
import { takeStep } from "../../shared/appointments/rules";
import { closesFrom, noPlaceCanCome } from "../../shared/appointments/wait-list";
import { addDays, dayOf, type Instant } from "../../shared/kernel/time";
import type { Parts } from "./parts";
import { commitByHospital } from "./step-by-hospital";

const PAGE = 100;

/**
 * The job of every minute over the head of the wait list: whoever's last day is near is told, once, and rises before the
 * desk; where no offer can come in time any more she is told so with her other ways, never left waiting (D1-18, row 25).
 */
export async function watchWaitList(parts: Parts, tenant: string): Promise<{ closing: number; ended: number }> {
  const now = parts.clock.now();
  const near = addDays(dayOf(now), parts.policy.waitList.closing.days);
  const count = { closing: 0, ended: 0 };
  let cursor: string | undefined;
  do {
    const page = await parts.repository.queue("wait", tenant, PAGE, { cursor, to: `${near}~` });
    for (const { application } of page.rows) {
      if (noPlaceCanCome(application.waiting!.hardStop, now, parts.policy)) {
        if (await endWithoutPlace(parts, application, tenant, now)) count.ended++;
      } else if (await tellClosing(parts, application, tenant, now)) count.closing++;
    }
    cursor = page.cursor;
  } while (cursor);
  return count;
}

async function tellClosing(parts: Parts, before: Application, tenant: string, now: Instant): Promise<boolean> {
  const { waiting } = before;
  if (!waiting || waiting.closingToldAt || dayOf(now) < closesFrom(waiting.hardStop, parts.policy)) return false;
  const after = { ...before, v: before.v + 1, updatedAt: now, waiting: { ...waiting, closingToldAt: now } };
  const decided = { after, reason: "closing-told", event: "application.window-closing" as const };
  return commitByHospital(parts, before, decided, tenant);
}

async function endWithoutPlace(parts: Parts, before: Application, tenant: string, now: Instant): Promise<boolean> {
  const reason = "window-closing";
  const outcome = { reason, note: "", goTo: "ultrasound-triage" as const };
  const stepped = takeStep(before, "notSchedule", { now }, { outcome });
  if (!stepped.ok) return false;
  const decided = { after: stepped.value, reason, event: "application.not-scheduled" as const };
  return commitByHospital(parts, before, decided, tenant);
}
