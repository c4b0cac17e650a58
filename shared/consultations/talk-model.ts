import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { life } from "../kernel/life";
import { Instant } from "../kernel/time";

/**
 * The life of one voice or video call. `asked` is never kept. Pictures and sound go from browser to browser and are not
 * kept anywhere; what is kept is when, how long and how good it was (D2-05).
 */
export const callLife = life({
  start: "asked",
  states: ["asked", "ringing", "connected", "ended", "missed", "declined", "failed"],
  steps: {
    ring: { from: ["asked"], to: "ringing" },
    pickUp: { from: ["ringing"], to: "connected" },
    decline: { from: ["ringing"], to: "declined" },
    /** The caller gave up, or nobody answered in time. */
    giveUp: { from: ["ringing"], to: "missed" },
    end: { from: ["connected"], to: "ended" },
    /** No way was found between the two, or the consultation went on in writing. */
    fail: { from: ["ringing", "connected"], to: "failed" },
  },
});
export type CallState = (typeof callLife.states)[number];
export const CallState = z.enum(callLife.states);

export const CallKind = z.enum(["voice", "video"]);
export type CallKind = z.infer<typeof CallKind>;
export const Side = z.enum(["patient", "doctor"]);
export type Side = z.infer<typeof Side>;
export const otherSide = (side: Side): Side => (side === "patient" ? "doctor" : "patient");

/** How good the line was, by the worst that lasted (D3-04). */
export const CallQuality = z.enum(["good", "fair", "poor"]);
export type CallQuality = z.infer<typeof CallQuality>;

export const HangUpReason = z.enum(["hung-up", "declined", "no-answer", "failed", "consultation-ended", "too-long"]);
export type HangUpReason = z.infer<typeof HangUpReason>;

/** One call. `peers`: which page of each side takes part; the page that came last wins. */
export const TalkCall = z.strictObject({
  callId: Id,
  /** Which call of this consultation: 1, 2, 3 … */
  no: z.int(),
  kind: CallKind,
  by: Side,
  state: CallState,
  rangAt: Instant,
  ringUntil: Instant,
  connectedAt: z.optional(Instant),
  endedAt: z.optional(Instant),
  because: z.optional(HangUpReason),
  quality: z.optional(CallQuality),
  peers: z.strictObject({ patient: z.optional(Id), doctor: z.optional(Id) }),
  /** Which request rang: the same tap is known again. */
  print: z.string(),
});
export type TalkCall = z.infer<typeof TalkCall>;

/** The line of one consultation: its latest call, and whose it is. */
export const TalkLine = z.strictObject({
  v: z.int(),
  accountId: Id,
  doctorId: z.string(),
  call: TalkCall,
});
export type TalkLine = z.infer<typeof TalkLine>;

/** What one side says to the other while a way is looked for; the functions do not look inside. */
export const SignalKind = z.enum(["description", "candidates", "media"]);
export type SignalKind = z.infer<typeof SignalKind>;
/** Text of a signal: a description of about ten kilobytes, or some candidates. */
export const SignalBody = z.string().check(z.minLength(1), z.maxLength(24_000, "signal.too-large"));

/** Is it still ringing or under way? */
export const isLive = ({ state }: Pick<TalkCall, "state">): boolean => state === "ringing" || state === "connected";

/** Whole seconds that both were connected. */
export const secondsOf = ({ connectedAt, endedAt }: Pick<TalkCall, "connectedAt" | "endedAt">): number =>
  connectedAt && endedAt ? Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(connectedAt)) / 1000)) : 0;
