import type { Id } from "../kernel/ids";
import { addMinutes, type Instant } from "../kernel/time";
import type { ServiceKind } from "./model";
import {
  callLife,
  secondsOf,
  type CallKind,
  type CallQuality,
  type HangUpReason,
  type Side,
  type TalkCall,
} from "./talk-model";
import type { TalkPolicy } from "./talk-policy";

/** The consent that a patient gives before her first call: what is kept of it, and what is not. */
export const CALL_CONSENT = "call-recording" as const;

/** Which calls this side may begin: a doctor may always offer one, a patient what she chose and paid for (D2-05, D2-13). */
export function kindsOf(service: ServiceKind, side: Side): CallKind[] {
  if (side === "doctor" || service === "video") return ["voice", "video"];
  return service === "voice" ? ["voice"] : [];
}

/** The call as it stands at `now`: one that rang out was missed, one that ran too long has ended; whoever looks first writes it down. */
export function standing(call: TalkCall, now: Instant, policy: TalkPolicy): TalkCall {
  if (call.state === "ringing" && now > call.ringUntil)
    return { ...call, state: "missed", because: "no-answer", endedAt: call.ringUntil };
  if (call.state !== "connected") return call;
  const latest = addMinutes(call.connectedAt!, policy.longest.minutes);
  return now > latest ? { ...call, state: "ended", because: "too-long", endedAt: latest } : call;
}

/** A call that begins to ring. */
export function rung(
  asked: { readonly callId: Id; readonly kind: CallKind; readonly peer: Id },
  no: number,
  by: Side,
  now: Instant,
  policy: TalkPolicy,
  print: string,
): TalkCall {
  const { callId, kind, peer } = asked;
  const ringUntil = addMinutes(now, policy.ring.seconds / 60);
  return { callId, no, kind, by, state: "ringing", rangAt: now, ringUntil, peers: { [by]: peer }, print };
}

/** This page of this side takes part: the other side's answers it, a page that comes back takes its place; undefined when nothing changes. */
export function joined(call: TalkCall, side: Side, peer: Id, now: Instant): TalkCall | undefined {
  const answers = call.state === "ringing" && side !== call.by;
  if (!answers && call.peers[side] === peer) return undefined;
  const peers = { ...call.peers, [side]: peer };
  return answers ? { ...call, peers, state: "connected", connectedAt: now } : { ...call, peers };
}

/** The call after one side hung up: declined, missed, failed or ended, by who hung up when. Undefined when it is over already. */
export function hungUp(
  call: TalkCall,
  side: Side,
  reason: HangUpReason,
  now: Instant,
  quality?: CallQuality,
): TalkCall | undefined {
  const step =
    reason === "failed"
      ? "fail"
      : call.state === "connected"
        ? "end"
        : side === call.by || reason === "consultation-ended"
          ? "giveUp"
          : "decline";
  const state = callLife.next(call.state, step);
  return state && { ...call, state, because: reason, endedAt: now, ...(quality ? { quality } : {}) };
}

/** What the chat keeps of a call that is over: a code ("call-ended", "call-missed" …) and its facts. */
export function lineOf(call: TalkCall): { readonly code: string; readonly facts: Record<string, string> } {
  const { callId, kind, by, state, rangAt, quality } = call;
  const facts = { callId, kind, by, at: call.connectedAt ?? rangAt, seconds: String(secondsOf(call)) };
  return { code: `call-${state}`, facts: quality ? { ...facts, quality } : facts };
}
