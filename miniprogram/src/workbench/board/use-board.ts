import { useEffect, useState } from "react";
import type { sessions } from "../../../../shared/appointments/session-contract";
import { addMinutes, clockOf, type ClockTime } from "../../../../shared/kernel/time";
import { callOf } from "../../kernel/api";
import { now } from "../../kernel/clock";
import { useCall } from "../../kernel/use-call";
import { usePoll } from "../shell/use-poll";

const ask = callOf<typeof sessions, "board">("sessions", "board");
const AGAIN_MS = 10_000;
const TICK_MS = 1000;
/** Older than this it must say so: a number that was called since would be missing. */
const STALE_MINUTES = 1;

const CLOSED = new Set(["thing.missing", "request.malformed"]);

/** What the wall shows, asked again every ten seconds; `stale` is the time of what is shown once that is old. */
export function useBoard(key: string) {
  const call = useCall(key ? () => ask({ key }) : null, [key]);
  usePoll(() => void call.reload(), AGAIN_MS);
  const { value } = call;
  const [at, setAt] = useState(now());
  const [seenAt, setSeenAt] = useState(at);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => setSeenAt(now()), [value]);
  const isOld = value !== undefined && call.is === "refused" && addMinutes(seenAt, STALE_MINUTES) < at;
  const stale: ClockTime | undefined = isOld ? clockOf(seenAt) : undefined;
  const isClosed = key === "" || (call.is === "refused" && CLOSED.has(call.refusal.code));
  return { view: isClosed ? undefined : value, clock: clockOf(at), stale, isClosed };
}
