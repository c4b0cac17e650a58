import type { Id } from "../../../../shared/kernel/ids";
import type { CallKind, CallQuality, Side } from "../../../../shared/consultations/talk-model";
import type { CallView } from "../../../../shared/consultations/talk-calls";
import type { TalkPolicy } from "../../../../shared/consultations/talk-policy";
import type { Refusal } from "../../kernel/api";
import type { TalkClient, TalkNow } from "./line";
import type { Devices, Facing, MediaTrouble } from "./media";
import type { Measured } from "./quality";

/**
 * `idle` nothing; `asking` for microphone and camera; `ringing` I call; `incoming` the other side calls; `connecting` a way
 * is looked for; `talking`; `reconnecting` the way broke; `elsewhere` another page of mine has the call; `over`.
 */
export type Phase =
  "idle" | "asking" | "ringing" | "incoming" | "connecting" | "talking" | "reconnecting" | "elsewhere" | "over";
/** Why it goes on by voice, or in writing (D3-04). */
export type Fallen =
  "no-way" | "poor-line" | "poor-line-there" | `camera-${MediaTrouble}` | "consultation-ended" | "line-lost";

/** A call as a screen shows it. */
export type Talk = {
  readonly phase: Phase;
  /** What the hospital says of the line; absent until it has answered. */
  readonly now?: TalkNow;
  readonly call?: CallView;
  /** By what it goes on: pictures, sound alone, or writing. */
  readonly medium: "video" | "voice" | "text";
  readonly fallen?: Fallen;
  /** Even the sound is poor: writing would be better. */
  readonly rather?: "text";
  readonly camera: boolean;
  readonly sound: boolean;
  readonly other: { readonly camera: boolean; readonly sound: boolean };
  readonly local?: MediaStream;
  readonly remote?: MediaStream;
  readonly cameras: number;
  readonly facing: Facing;
  readonly quality?: CallQuality;
  readonly measured?: Measured;
  readonly refusal?: Refusal;
  readonly trouble?: MediaTrouble;
};

export const QUIET: Talk = {
  phase: "idle",
  medium: "voice",
  camera: false,
  sound: true,
  other: { camera: false, sound: true },
  cameras: 0,
  facing: "user",
};

/** Where a page remembers that it was in a call, so that it comes back after a reload. */
export type Memory = { read(): string | undefined; write(callId: string | undefined): void };

/** What a call is given: the hospital's calls, the browser's devices, time. All of it can be played in tests. */
export type TalkGround = {
  readonly id: Id;
  readonly side: Side;
  readonly client: TalkClient;
  readonly policy: TalkPolicy;
  readonly newId: () => Id;
  readonly now: () => number;
  readonly newPeer: ((config: RTCConfiguration) => RTCPeerConnection) | undefined;
  readonly devices: Devices | undefined;
  readonly memory: Memory;
};

/** How often the box is looked into, in milliseconds: fast only while a way is looked for. */
export const EVERY: Readonly<Partial<Record<Phase, number>>> = {
  ringing: 500,
  connecting: 500,
  reconnecting: 500,
  incoming: 1500,
  talking: 3000,
};
/** In a call: its page is not left, its box is read. */
export const isInCall = (phase: Phase): boolean => ["ringing", "connecting", "talking", "reconnecting"].includes(phase);
export type { CallKind };
