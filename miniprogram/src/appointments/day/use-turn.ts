import { useEffect, useRef } from "react";
import type { DayStage } from "../../../../shared/appointments/day-views";
import { useCall } from "../../kernel/use-call";
import { useInFront } from "../../platform/in-front";
import { dayCalls } from "./calls";

const AGAIN_MS = 15_000;
/** Where nothing moves any more today. */
const OVER: readonly DayStage[] = ["done", "report-ready", "missed", "another-day"];

/** Where she stands today, asked again every 15 seconds while the page is in front of her, and never behind her back. */
export function useTurn(id: string | undefined) {
  const call = useCall(id ? () => dayCalls.myTurn({ id }) : null, [id]);
  const inFront = useInFront();
  const { reload } = call;
  const stage = call.value?.stage;
  const live = inFront && id !== undefined && (stage === undefined || !OVER.includes(stage));
  const ask = useRef(reload);
  ask.current = reload;
  useEffect(() => {
    if (!live) return undefined;
    const timer = setInterval(() => void ask.current(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [live]);
  return call;
}
