import type { CalendarEntry, CalendarOutcome } from "./entry";
import { icalendar } from "./icalendar";

export type { CalendarEntry, CalendarOutcome } from "./entry";

/** Hands over an .ics file, which every calendar opens. */
export async function addToCalendar(entry: CalendarEntry): Promise<CalendarOutcome> {
  const address = URL.createObjectURL(new Blob([icalendar(entry)], { type: "text/calendar" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "appointment.ics";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return "downloaded";
}
