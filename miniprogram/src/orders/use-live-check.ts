import { useEffect, useRef } from "react";
import { useInFront } from "../platform/in-front";

const EVERY_MS = 3000;

/**
 * Asks again and again what became of a payment: every three seconds after the last answer, at once when she comes back
 * from paying, and never behind her back.
 */
export function useLiveCheck(open: boolean, check: () => Promise<unknown>): void {
  const inFront = useInFront();
  const latest = useRef(check);
  latest.current = check;
  const wasAway = useRef(false);
  useEffect(() => {
    if (!inFront) wasAway.current = true;
    if (!open || !inFront) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const again = (ms: number) => {
      timer = setTimeout(async () => {
        await latest.current();
        if (here) again(EVERY_MS);
      }, ms);
    };
    again(wasAway.current ? 0 : EVERY_MS);
    wasAway.current = false;
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [open, inFront]);
}
