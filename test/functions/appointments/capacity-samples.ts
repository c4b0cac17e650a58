import { workingCalendar } from "../../../shared/hospital/data/calendar";
import type { Hospital } from "../../kit/hospital";

/** A good input for every call about capacity and the calendar. */
export const capacitySamples = (hospital: Hospital) => {
  const change = { kind: "session-stopped", sessionId: "2026-12-29#am", reason: "机器故障" };
  return {
    "sessions/calendarMonth": { month: "2026-12" },
    "sessions/roster": {},
    "sessions/previewChange": { change },
    "sessions/saveChange": { id: hospital.id(), change, seen: 1 },
    "hospital/calendar": {},
    "hospital/saveCalendarYear": { year: workingCalendar.find(({ year }) => year === 2026), seen: 1 },
  };
};
