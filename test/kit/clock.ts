import type { Clock } from "../../functions/ports/clock/port";
import { addMinutes, type Instant } from "../../shared/kernel/time";

export type FixedClock = Clock & {
  /** Moves time on by so many minutes. */
  advance(minutes: number): void;
  /** Sets the time. */
  set(instant: Instant): void;
};

/** A clock that stands still until it is moved; waiting moves it. */
export function fixedClock(start: Instant): FixedClock {
  let now = start;
  return {
    now: () => now,
    advance: (minutes) => void (now = addMinutes(now, minutes)),
    set: (instant) => void (now = instant),
    async pause(ms) {
      now = addMinutes(now, ms / 60_000);
    },
  };
}
