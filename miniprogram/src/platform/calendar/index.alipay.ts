import type { CalendarEntry, CalendarOutcome } from "./entry";

export type { CalendarEntry, CalendarOutcome } from "./entry";

/** Alipay opens its calendar only to programs that it has admitted; the page shows date and place to note down. */
export const addToCalendar = async (_entry: CalendarEntry): Promise<CalendarOutcome> => "declined";
