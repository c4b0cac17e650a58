import { dayPolicy, type DayPolicy } from "../../../shared/appointments/day-policy";
import type { DayRow } from "../../../shared/appointments/day-row";

/** The lane of places above the ordinary capacity: each is a seat of its own, taken like any other (D1-12). */
export const ADD_ON_LANE = "extra";

/** How many places above the ordinary capacity a session has still to give. */
export const addOnLeft = (
  sessionId: string,
  rows: readonly DayRow[],
  { addOn }: Pick<DayPolicy, "addOn"> = dayPolicy,
): number =>
  Math.max(0, addOn.most - rows.filter((row) => row.sessionId === sessionId && row.lane === ADD_ON_LANE).length);
