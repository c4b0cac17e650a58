import type { appointments } from "../../shared/appointments/contract";
import { fillPlan as planFor, type OpenSession } from "../../shared/appointments/fill-plan";
import { done } from "../../shared/kernel/result";
import { addDays, dayOf, daysFrom } from "../../shared/kernel/time";
import type { Answering } from "../kernel/call";
import { sessionIdOf } from "./keys";
import type { Parts } from "./parts";

/** As many of the list as one plan looks at. */
const MOST = 100;

/** A plan to look at: which free times of the next weeks would go to whom; each is then approved like any other. */
export const fillPlan =
  (parts: Parts): Answering<(typeof appointments)["calls"]["fillPlan"]> =>
  async (_input, { tenant, now }) => {
    const { repository, policy } = parts;
    const { rows } = await repository.queue("wait", tenant, MOST);
    const first = addDays(dayOf(now), 1);
    const days = daysFrom(first, addDays(dayOf(now), policy.waitList.plan.days));
    const sessions = rows.length ? await Promise.all(days.map((day) => openSessions(parts, tenant, day))) : [];
    const list = rows.map(({ application }) => application);
    const plan = planFor(list, sessions.flat(), policy, now);
    const names = new Map(rows.map(({ application, maskedName }) => [application.id, maskedName]));
    return done({
      waiting: rows.length,
      days: policy.waitList.plan.days,
      lines: plan.map(({ application, opening }) => ({
        id: application.id,
        version: application.v,
        maskedName: names.get(application.id)!,
        hardStop: application.waiting!.hardStop,
        opening,
      })),
    });
  };

async function openSessions({ repository, hospital }: Parts, tenant: string, day: string): Promise<OpenSession[]> {
  const kind = await hospital.dayKind(tenant, day);
  if (!kind) return [];
  const halves = (["am", "pm"] as const).map((half) => repository.session(sessionIdOf(day, half), tenant));
  return (await Promise.all(halves)).flatMap((found) => (found ? [{ ...found, kind }] : []));
}
