import type { Instant } from "../../../shared/kernel/time";

/** The only one who knows the time, and the only one who can wait. */
export interface Clock {
  now(): Instant;
  /** Resolves after `ms` milliseconds. */
  pause(ms: number): Promise<void>;
}
