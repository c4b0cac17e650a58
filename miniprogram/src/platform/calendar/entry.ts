import type { Instant } from "../../../../shared/kernel/time";

/** An entry for the phone's own calendar. Its title does not reveal what the examination is. */
export type CalendarEntry = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly notes: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

export type CalendarOutcome = "added" | "declined" | "downloaded";
