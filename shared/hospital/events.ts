import type { Day } from "../kernel/time";
import type { DayKind } from "./model";

/** Some days are of another kind than before, or have one for the first time. Prices and sessions are read when needed. */
export type CalendarChanged = {
  readonly type: "calendar.changed";
  readonly year: number;
  readonly days: readonly { readonly day: Day; readonly from?: DayKind; readonly to: DayKind }[];
};
export type HospitalEvent = CalendarChanged;
