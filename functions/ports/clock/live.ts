import type { Clock } from "./port";

/** The machine's clock. */
export const liveClock: Clock = {
  now: () => new Date().toISOString(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
