/** The sandbox's own time: real time, moved forward or run faster on demand so that a two-hour token can end in a second. */
export type VirtualClock = {
  /** Milliseconds since 1970, moved and sped up. */
  now(): number;
  /** Milliseconds since 1970 as the caller's computer knows them: signatures are checked against this one. */
  real(): number;
  advance(milliseconds: number): void;
  setSpeed(factor: number): void;
  speed(): number;
};

/** `ahead` milliseconds were already moved forward in an earlier run. */
export const virtualClock = (real: () => number = Date.now, ahead = 0): VirtualClock => {
  let origin = real();
  let shown = origin + ahead;
  let factor = 1;
  const now = (): number => Math.round(shown + (real() - origin) * factor);
  const rebase = (): void => {
    shown = now();
    origin = real();
  };
  return {
    now,
    real,
    advance: (milliseconds) => {
      shown += milliseconds;
    },
    setSpeed: (next) => {
      rebase();
      factor = next;
    },
    speed: () => factor,
  };
};
