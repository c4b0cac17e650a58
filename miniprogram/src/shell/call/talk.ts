import { isLive, otherSide, type CallKind, type HangUpReason } from "../../../../shared/consultations/talk-model";
import type { CallView } from "../../../../shared/consultations/talk-calls";
import type { Answer } from "../../kernel/api";
import { createCamera } from "./camera";
import { createConnection, type Connection, type Link } from "./connection";
import { createLadder } from "./ladder";
import { createMouth, hangUpFirmly, heard, type Mouth } from "./line";
import { askFor, letGo } from "./media";
import { EVERY, isInCall, QUIET, type Fallen, type Talk, type TalkGround } from "./talk-state";
import { createWatch } from "./watch-line";

const OPEN_EVERY_MS = 15_000;
const SHAKY_MS = 3000;
export type TalkEngine = ReturnType<typeof createTalk>;

/** One line between a patient and a doctor, seen from one page: rings, answers, finds a way, falls back, hangs up. */
export function createTalk(ground: TalkGround) {
  const { id, side, client, policy, devices, memory } = ground;
  const peer = ground.newId();
  let talk: Talk = QUIET;
  let [connection, mouth]: [Connection?, Mouth?] = [];
  let [linkedTo, after, servers, servedUntil]: [string | undefined, number, RTCIceServer[], number] = [
    undefined,
    0,
    [],
    0,
  ];
  let [poll, openCheck, shaky]: ReturnType<typeof setTimeout>[] = [];
  let [turn, gone] = [0, false];
  const listeners = new Set<() => void>();

  const get = () => talk;
  const isBusy = () => isInCall(talk.phase) || talk.phase === "asking";
  function set(change: Partial<Talk>): void {
    talk = { ...talk, ...change };
    listeners.forEach((tell) => tell());
  }
  const tell = (voicePlease?: boolean) =>
    mouth?.say({
      kind: "media",
      body: { camera: talk.camera, sound: talk.sound, ...(voicePlease ? { voicePlease } : {}) },
    });
  const camera = createCamera({ devices, get, set, connection: () => connection, tell });
  const watch = createWatch(policy, {
    stats: () => connection?.stats(),
    withPicture: () => talk.other.camera && !document.hidden,
    now: ground.now,
    onMeasured: (measured, quality) => set({ measured, quality }),
    onPoor: () => (talk.medium === "video" ? void camera.off("poor-line", true) : set({ rather: "text" })),
  });

  function unlink(): void {
    clearTimeout(shaky);
    ladder.stop();
    watch.stop();
    connection?.close();
    mouth?.close();
    [connection, mouth, linkedTo] = [undefined, undefined, undefined];
  }
  function finish(call: CallView | undefined, change: Partial<Talk> = {}): void {
    unlink();
    [poll, openCheck].forEach(clearTimeout);
    letGo(talk.local);
    memory.write(undefined);
    set({ phase: "over", ...(call ? { call } : {}), local: undefined, remote: undefined, camera: false, ...change });
  }

  const ladder = createLadder(policy, {
    onVoice() {
      if (talk.medium === "video") void camera.off("no-way");
      connection?.restart();
    },
    onText: () => void end("failed", { medium: "text", fallen: talk.measured ? "line-lost" : "no-way" }),
  });
  function onLink(link: Link): void {
    clearTimeout(shaky);
    if (link === "connected") {
      ladder.stop();
      set({ phase: "talking", ...(talk.fallen === "no-way" && talk.camera ? { fallen: undefined } : {}) });
      watch.start();
      tell();
      return;
    }
    const again = () => {
      set({ phase: talk.phase === "connecting" ? "connecting" : "reconnecting" });
      connection?.restart();
      ladder.start();
      schedule(0);
    };
    if (link === "broken") again();
    else shaky = setTimeout(again, SHAKY_MS);
  }

  async function link(call: CallView): Promise<void> {
    unlink();
    linkedTo = call.peers[otherSide(side)];
    set({ phase: talk.phase === "talking" || talk.phase === "reconnecting" ? "reconnecting" : "connecting", call });
    if (servedUntil < ground.now()) {
      const answer = await client.iceServers({ id });
      if (answer.ok) [servers, servedUntil] = [answer.value.servers, Date.parse(answer.value.until) - 60_000];
    }
    if (gone || !ground.newPeer || !talk.local || !isInCall(talk.phase)) return;
    mouth = createMouth(client.signal, { id, callId: call.callId, peer }, ground.newId);
    const told = { onLink, onRemote: (remote: MediaStream) => set({ remote }) };
    connection = createConnection(ground.newPeer({ iceServers: servers }), { polite: side === "patient", mouth, told });
    connection.send(talk.local);
    tell();
    ladder.start();
    watchOpen();
  }

  /** A doctor may end the consultation while they talk: then the call ends too. */
  function watchOpen(): void {
    clearTimeout(openCheck);
    openCheck = setTimeout(async () => {
      const answer = await client.callState({ id });
      if (!isInCall(talk.phase) || gone) return;
      if (answer.ok ? !answer.value.open : answer.code === "thing.missing")
        await end("consultation-ended", { fallen: "consultation-ended" });
      else watchOpen();
    }, OPEN_EVERY_MS);
  }

  function schedule(ms = EVERY[talk.phase]): void {
    clearTimeout(poll);
    if (ms !== undefined && !gone) poll = setTimeout(() => void read(), ms);
  }
  async function read(): Promise<void> {
    const { call, phase } = talk;
    if (!call || EVERY[phase] === undefined) return;
    const mine = ++turn;
    const answer = await client.readSignals({ id, no: call.no, peer, after });
    if (mine !== turn || gone || talk.call?.callId !== call.callId || EVERY[talk.phase] === undefined) return;
    if (!answer.ok) {
      if (answer.code === "thing.missing") finish(undefined);
      else if (phase === "ringing" && ground.now() > Date.parse(call.ringUntil)) await end("no-answer");
      return schedule();
    }
    await hear(answer.value, call);
    schedule();
  }
  type News = Extract<Awaited<ReturnType<typeof client.readSignals>>, { ok: true }>["value"];
  async function hear(news: News, call: CallView): Promise<void> {
    const { state, peers } = news;
    if (!isLive({ state })) {
      const now = await client.callState({ id });
      return finish(now.ok && now.value.call?.callId === call.callId ? now.value.call : { ...call, state });
    }
    if (state === "ringing") {
      if (talk.phase === "ringing" && ground.now() > Date.parse(call.ringUntil)) await end("no-answer");
      return;
    }
    if (peers[side] !== peer) {
      unlink();
      letGo(talk.local);
      return set({ phase: "elsewhere", local: undefined, remote: undefined });
    }
    const connected = { ...call, state, peers, connectedAt: call.connectedAt ?? new Date(ground.now()).toISOString() };
    if (peers[otherSide(side)] !== linkedTo) await link(connected);
    after = news.after;
    for (const { kind, body } of news.signals) {
      const said = heard(kind, body);
      if (said?.kind === "media") {
        set({ other: said.body });
        if (said.body.voicePlease && talk.camera) void camera.off("poor-line-there");
      } else if (said) await connection?.hear(said);
    }
  }

  /** Microphone and camera first: there is no call without a voice. */
  async function prepare(kind: CallKind): Promise<boolean> {
    set({ phase: "asking", refusal: undefined, trouble: undefined, fallen: undefined, rather: undefined });
    const asked = await askFor(ground.newPeer && devices, kind, talk.facing);
    if (gone) return false;
    if (!asked.ok) {
      set({ phase: talk.call && isLive(talk.call) ? "incoming" : "idle", trouble: asked.why });
      return false;
    }
    const seen = asked.stream.getVideoTracks().length > 0;
    const fallen: Fallen | undefined = asked.camera && `camera-${asked.camera}`;
    set({ local: asked.stream, camera: seen, sound: true, medium: seen ? "video" : "voice", fallen });
    void camera.count();
    return true;
  }
  function begun(answer: Answer<CallView>): void {
    if (!answer.ok) {
      letGo(talk.local);
      set({ phase: "idle", refusal: answer, local: undefined, camera: false });
      return;
    }
    const call = answer.value;
    memory.write(call.callId);
    [after, linkedTo] = [0, undefined];
    set({ call, phase: call.state === "ringing" ? "ringing" : "connecting", measured: undefined, quality: undefined });
    schedule(0);
  }
  async function join(call: CallView): Promise<void> {
    if (await prepare(call.kind)) begun(await client.pickUp({ id, callId: call.callId, peer }));
  }

  async function end(reason: HangUpReason, change: Partial<Talk> = {}): Promise<void> {
    const { call } = talk;
    const quality = watch.overall();
    finish(call, change);
    if (!call) return;
    const over = await hangUpFirmly(client, { id, callId: call.callId, reason, ...(quality ? { quality } : {}) });
    if (over) set({ call: over });
  }

  return {
    get,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** How the line stands; a call that waits is shown, one that this page was in is taken up again. */
    async look(): Promise<void> {
      if (isBusy()) return;
      const answer = await client.callState({ id });
      if (gone || isBusy()) return;
      if (!answer.ok) return set({ refusal: answer });
      const { call } = answer.value;
      set({ now: answer.value, refusal: undefined });
      if (!call || !isLive(call)) return talk.phase === "over" ? undefined : set({ phase: "idle", call: undefined });
      if (call.state === "connected" && memory.read() === call.callId) return join(call);
      const [waits, isMine] = [call.state === "ringing", call.by === side];
      set({ call, phase: waits && !isMine ? "incoming" : "elsewhere" });
      schedule();
    },
    async ring(kind: CallKind): Promise<void> {
      if (await prepare(kind)) begun(await client.ring({ id, callId: ground.newId(), peer, kind }));
    },
    /** Answers, or takes the call over from another page. */
    answer: () => (talk.call ? join(talk.call) : Promise.resolve()),
    decline: () => end("declined"),
    hangUp: () => end("hung-up"),
    cameraOff: () => camera.off(),
    cameraOn: camera.on,
    turnCamera: camera.turn,
    mute: camera.mute,
    /** The page goes: nothing is hung up, so that a reload comes back. */
    close(): void {
      gone = true;
      unlink();
      [poll, openCheck].forEach(clearTimeout);
      letGo(talk.local);
    },
  };
}
