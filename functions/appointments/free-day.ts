import type { Application } from "../../shared/appointments/application";
import { dayUnfit, freeOpenings } from "../../shared/appointments/openings";
import { windowDays } from "../../shared/appointments/windows";
import { addDays, dayOf, daysFrom, type Day } from "../../shared/kernel/time";
import { sessionIdOf } from "./keys";
import type { Parts } from "./parts";
import type { StepCall } from "./step";

/** The first day on which a place that suits her is free, read day by day until one is found. */
export async function firstFreeDay(
  { repository, hospital, policy }: Parts,
  application: Application,
  { tenant, now }: Pick<StepCall, "tenant" | "now">,
): Promise<Day | undefined> {
  const { allowedFrom, hardStop } = windowDays("system-ultrasound", application.dueOn, policy);
  const tomorrow = addDays(dayOf(now), 1);
  for (const day of daysFrom(tomorrow > allowedFrom ? tomorrow : allowedFrom, hardStop)) {
    const kind = await hospital.dayKind(tenant, day);
    if (!kind || dayUnfit(application, day, kind, policy, now)) continue;
    for (const half of ["am", "pm"] as const) {
      const found = await repository.session(sessionIdOf(day, half), tenant);
      if (found && freeOpenings(application, found.session, kind, found.taken, policy, now).length > 0) return day;
    }
  }
  return undefined;
}
