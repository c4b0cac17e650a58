import { dayOf, type Day, type Instant } from "../../../shared/kernel/time";

/** The phone's clock. Good for countdowns and "today"; what counts is decided by the server's. */
export const now = (): Instant => new Date().toISOString();
export const today = (): Day => dayOf(now());
