import type { Clock } from "../clock/port";

const FAILURES = 5;
const REST_MS = 10_000;

/** After five failures in a row a line rests for ten seconds; then one attempt decides whether it is open again. */
export interface Breaker {
  /** May somebody try now? The first to ask after a rest is the probe; the others wait for how it goes. */
  mayTry(): boolean;
  succeeded(): void;
  failed(): void;
}

/** A closed breaker on the time of `clock`. */
export function breaker(clock: Clock): Breaker {
  let failures = 0;
  let restUntil: number | undefined;
  const now = () => Date.parse(clock.now());
  return {
    mayTry() {
      if (restUntil === undefined) return true;
      if (now() < restUntil) return false;
      restUntil = now() + REST_MS;
      return true;
    },
    succeeded() {
      failures = 0;
      restUntil = undefined;
    },
    failed() {
      failures += 1;
      if (failures >= FAILURES) restUntil = now() + REST_MS;
    },
  };
}
