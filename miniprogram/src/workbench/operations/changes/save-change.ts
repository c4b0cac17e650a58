import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import type { Id } from "../../../../../shared/kernel/ids";
import type { Answer } from "../../../kernel/api";
import { hospitalCalls, sessionCalls } from "../../calls";
import type { Change } from "./change";

/**
 * Saves a change as it was previewed, on the version that was seen; answers what it did. A year of the calendar is told
 * to people by what follows from it, so its preview is what it does.
 */
export async function saveChange(
  id: Id,
  change: Change,
  preview: CapacityEffect & { seen: number },
): Promise<Answer<CapacityEffect>> {
  if (change.kind !== "calendar-year") return sessionCalls.saveChange({ id, change, seen: preview.seen });
  const answer = await hospitalCalls.saveCalendarYear({ year: change.year, seen: change.seen });
  return answer.ok ? { ok: true, value: preview } : answer;
}
