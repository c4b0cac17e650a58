import type { CapacityEffect } from "../../../../../shared/appointments/capacity-views";
import type { Id } from "../../../../../shared/kernel/ids";
import type { Answer } from "../../../kernel/api";
import { sessionCalls } from "../../calls";
import type { Change } from "./change";

/** Saves a change as it was previewed, on the version that was seen. */
export async function saveChange(id: Id, change: Change, seen: number): Promise<Answer<CapacityEffect>> {
  if (change.kind === "calendar-year") throw new Error("calendar");
  return sessionCalls.saveChange({ id, change, seen });
}
