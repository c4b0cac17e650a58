import { idFromBytes } from "../../../../shared/kernel/ids";
import {
  isLive,
  otherSide,
  type Side,
  type SignalKind,
  type TalkCall,
} from "../../../../shared/consultations/talk-model";
import { talkPolicy } from "../../../../shared/consultations/talk-policy";
import { hungUp, joined, rung } from "../../../../shared/consultations/talk-rules";
import { createTalk } from "../../../../miniprogram/src/shell/call/talk";
import type { Devices } from "../../../../miniprogram/src/shell/call/media";
import type { TalkClient } from "../../../../miniprogram/src/shell/call/line";

let made = 0;
const newId = () => idFromBytes(Uint8Array.from({ length: 26 }, (_, at) => (made >> (at % 16)) & 31, made++));

/** A track as far as a call needs one. */
class Track {
  enabled = true;
  stopped = false;
  constructor(readonly kind: "audio" | "video") {}
  stop() {
    this.stopped = true;
  }
}
class Stream {
  constructor(private tracks: Track[] = []) {}
  getTracks = () => this.tracks;
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === "audio");
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === "video");
  addTrack = (track: Track) => void this.tracks.push(track);
  removeTrack = (track: Track) => void (this.tracks = this.tracks.filter((one) => one !== track));
}
Object.assign(globalThis, { MediaStream: Stream });

/** The network between the two browsers; while it is closed no connection comes about, and the one there is breaks. */
export function network() {
  const peers = new Map<string, Peer>();
  const state = { open: true, made: 0 };
  class Peer {
    name = `p${state.made++}`;
    signalingState = "stable";
    connectionState = "new";
    localDescription: Described | null = null;
    remoteDescription: Described | null = null;
    onnegotiationneeded?: () => void;
    onicecandidate?: (event: { candidate: null }) => void;
    ontrack?: (event: { track: Track }) => void;
    onconnectionstatechange?: () => void;
    ways: {
      track: Track | null;
      receiver: { track: Track };
      direction: string;
      sender: { replaceTrack(track: Track | null): Promise<void> };
    }[] = [];
    restarts = 0;
    constructor() {
      peers.set(this.name, this);
    }
    addTrack(track: Track) {
      const way = {
        track: track as Track | null,
        receiver: { track: new Track(track.kind) },
        direction: "sendrecv",
        sender: { replaceTrack: async (next: Track | null) => void (way.track = next) },
      };
      this.ways.push(way);
      void Promise.resolve().then(() => this.onnegotiationneeded?.());
    }
    getTransceivers = () => this.ways;
    async setLocalDescription() {
      const type = this.signalingState === "have-remote-offer" ? "answer" : "offer";
      this.localDescription = described(type, this.name);
      this.signalingState = type === "answer" ? "stable" : "have-local-offer";
      this.meet();
    }
    async setRemoteDescription(description: Described) {
      this.remoteDescription = description;
      this.signalingState = description.type === "offer" ? "have-remote-offer" : "stable";
      this.meet();
    }
    async addIceCandidate() {}
    restartIce() {
      this.restarts++;
      this.onnegotiationneeded?.();
    }
    getStats = async () => new Map();
    close() {
      this.connectionState = "closed";
    }
    turn(to: string) {
      if (this.connectionState === to || this.connectionState === "closed") return;
      this.connectionState = to;
      this.onconnectionstatechange?.();
    }
    meet() {
      const other = peers.get(this.remoteDescription?.sdp ?? "");
      if (!state.open || !other || this.signalingState !== "stable" || other.signalingState !== "stable") return;
      for (const [one, two] of [
        [this as Peer, other],
        [other, this as Peer],
      ] as const) {
        for (const { track } of two.ways) if (track) one.ontrack?.({ track });
        one.turn("connected");
      }
    }
  }
  return {
    newPeer: () => new Peer() as unknown as RTCPeerConnection,
    peers,
    shut(): void {
      state.open = false;
      for (const peer of peers.values()) if (peer.connectionState === "connected") peer.turn("failed");
    },
    openAgain: () => void (state.open = true),
    closed(): void {
      state.open = false;
    },
  };
}
type Described = { type: string; sdp: string; toJSON(): object };
const described = (type: string, sdp: string): Described => ({ type, sdp, toJSON: () => ({ type, sdp }) });

/** The hospital's side of a line, by the hospital's own rules. */
export function hospitalLine() {
  let call: TalkCall | undefined;
  const state = { open: true };
  const boxes: Record<Side, { n: number; to?: string; kind: SignalKind; body: string }[]> = { patient: [], doctor: [] };
  const now = () => new Date(Date.now()).toISOString();
  const done = <T>(value: T) => ({ ok: true as const, value });
  const no = (code: string) => ({ ok: false as const, code }) as never;
  const clientOf = (side: Side): TalkClient => ({
    callState: async () =>
      done({
        side,
        open: state.open,
        may: state.open ? ["voice", "video"] : [],
        phone: "0",
        ...(call ? { call } : {}),
      }),
    ring: async (input) => {
      if (call && isLive(call)) call = joined(call, side, input.peer, now()) ?? call;
      else call = rung(input, (call?.no ?? 0) + 1, side, now(), talkPolicy, "p");
      return done(call);
    },
    pickUp: async ({ peer }) => {
      if (!call || !isLive(call)) return no("call.over");
      call = joined(call, side, peer, now()) ?? call;
      return done(call);
    },
    hangUp: async ({ reason, quality }) => {
      call = hungUp(call!, side, reason, now(), quality) ?? call!;
      return done(call);
    },
    signal: async ({ peer, kind, body }) => {
      if (!call || call.peers[side] !== peer) return no("call.elsewhere");
      const box = boxes[otherSide(side)];
      box.push({ n: box.length + 1, to: call.peers[otherSide(side)], kind, body });
      return done({ n: box.length });
    },
    readSignals: async ({ peer, after }) => {
      const left = boxes[side].filter(({ n }) => n > after);
      const signals = left.filter(({ to }) => to === peer).map(({ n, kind, body }) => ({ n, kind, body }));
      return done({ state: call!.state, peers: call!.peers, after: left[left.length - 1]?.n ?? after, signals });
    },
    iceServers: async () => done({ servers: [], until: new Date(Date.now() + 3_600_000).toISOString() }),
  });
  return { clientOf, state, call: () => call };
}

type Refuses = { audio?: string; video?: string };
/** Camera and microphone; each may be refused by the name of an error. */
export const devices = (refuses: Refuses = {}): Devices => ({
  getUserMedia: async ({ audio, video } = {}) => {
    const name = (audio && refuses.audio) || (video && refuses.video);
    if (name) throw Object.assign(new Error(name), { name });
    return new Stream([
      ...(audio ? [new Track("audio")] : []),
      ...(video ? [new Track("video")] : []),
    ]) as unknown as MediaStream;
  },
  enumerateDevices: async () => [{ kind: "videoinput" }, { kind: "videoinput" }] as MediaDeviceInfo[],
});

/** A page of one side. */
export function page(
  line: ReturnType<typeof hospitalLine>,
  net: ReturnType<typeof network>,
  side: Side,
  { refuses, kept = {} }: { refuses?: Refuses; kept?: { callId?: string } } = {},
) {
  return createTalk({
    id: "0".repeat(26),
    side,
    client: line.clientOf(side),
    policy: talkPolicy,
    newId,
    now: () => Date.now(),
    newPeer: net.newPeer,
    devices: devices(refuses),
    memory: { read: () => kept.callId, write: (callId) => void (kept.callId = callId) },
  });
}
