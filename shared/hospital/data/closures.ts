import type { Day } from "../../kernel/time";

/** Days without any ultrasound session, both ends included: an editable hospital setting, apart from the calendar. */
export type Closure = { readonly from: Day; readonly to: Day; readonly source: string };

const springFestival =
  "Hospital setting: closed on the first three days of the lunar year; emergencies go to Obstetrics";

export const ultrasoundClosures: readonly Closure[] = [
  { from: "2025-01-29", to: "2025-01-31", source: springFestival },
  { from: "2026-02-17", to: "2026-02-19", source: springFestival },
  { from: "2027-02-06", to: "2027-02-08", source: springFestival },
  { from: "2028-01-26", to: "2028-01-28", source: springFestival },
];
