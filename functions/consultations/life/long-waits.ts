import type { caseCalls, LongWait } from "../../../shared/consultations/case-calls";
import { awayOf, isWorking } from "../../../shared/consultations/desk";
import { done } from "../../../shared/kernel/result";
import { addMinutes } from "../../../shared/kernel/time";
import type { Answering } from "../../kernel/call";
import { couldTake } from "./hand-over";
import { namesOf, type LifeParts } from "./life-parts";

/** What runs out soon without a doctor, with who else could take it: the hospital hands it over before it times out. */
export const longWaits =
  (parts: LifeParts): Answering<(typeof caseCalls)["longWaits"]> =>
  async ({ hours }, call) => {
    const { tenant, now } = call;
    const names = await namesOf(parts, tenant);
    const due = await parts.repository.due(tenant, addMinutes(now, hours * 60));
    const rows: LongWait[] = [];
    for (const { kind, id } of due) {
      const found = kind === "accept" ? await parts.repository.unread(tenant, id) : undefined;
      if (found?.state !== "waiting" || !found.acceptBy) continue;
      const desk = await parts.desks.shortDesk(tenant, found.doctorId);
      rows.push({
        id,
        version: found.v,
        acceptBy: found.acceptBy,
        doctor: names.doctor(found.doctorId),
        departmentId: found.departmentId,
        away: awayOf(desk, now) !== undefined || !isWorking(desk, now),
        others: await couldTake(parts, tenant, found, now),
      });
    }
    return done({ now, rows });
  };
