import { useEffect, useRef, useState } from "react";

const SIGNS_OF_LIFE = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const LOOK_EVERY_MS = 5_000;
const MINUTE_MS = 60_000;

/**
 * Calls `leave` after `minutes` without a hand on mouse or keyboard; true in the last minute before. The server's own
 * clock is kept going by the polling of the queue, so the screen must watch for itself.
 */
export function useIdle(minutes: number, leave: () => void): boolean {
  const [soon, setSoon] = useState(false);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    let seenAt = Date.now();
    const stop = () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, seen);
    };
    const seen = () => {
      seenAt = Date.now();
      setSoon(false);
    };
    const look = () => {
      const idle = Date.now() - seenAt;
      if (idle >= minutes * MINUTE_MS) {
        stop();
        return latest.current();
      }
      setSoon(idle >= (minutes - 1) * MINUTE_MS);
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    // timers sleep with the computer: look before anything is shown again
    document.addEventListener("visibilitychange", look);
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, seen, { passive: true });
    return stop;
  }, [minutes]);
  return soon;
}
