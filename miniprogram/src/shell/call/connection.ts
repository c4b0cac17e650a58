import type { Said, Mouth } from "./line";

export type Link = "new" | "connected" | "shaky" | "broken";
type Told = { onLink(link: Link): void; onRemote(stream: MediaStream): void };
export type Connection = ReturnType<typeof createConnection>;

/** So long the polite side waits for the first offer before it makes one itself. */
const FIRST_OFFER_MS = 4000;

/**
 * A connection between two browsers by perfect negotiation: both may offer at any time; where offers meet, the polite side
 * (the patient's) gives way. The doctor's side makes the first offer.
 */
export function createConnection(
  peer: RTCPeerConnection,
  { polite, mouth, told }: { polite: boolean; mouth: Mouth; told: Told },
) {
  let [making, ignoring, settingAnswer, heardOnce, closed] = [false, false, false, false, false];
  let early: RTCIceCandidateInit[] = [];
  const remote = new MediaStream();

  async function offer(): Promise<void> {
    if (closed) return;
    try {
      making = true;
      await peer.setLocalDescription();
      if (peer.localDescription)
        mouth.say({ kind: "description", body: peer.localDescription.toJSON() as RTCSessionDescriptionInit });
    } catch {
      // The other side's offer came first: it is answered below.
    } finally {
      making = false;
    }
  }
  let first: ReturnType<typeof setTimeout> | undefined;
  peer.onnegotiationneeded = () => {
    if (!polite || heardOnce) void offer();
    else first ??= setTimeout(() => !heardOnce && void offer(), FIRST_OFFER_MS);
  };
  peer.onicecandidate = ({ candidate }) => candidate && mouth.candidate(candidate.toJSON());
  peer.ontrack = ({ track }) => {
    remote
      .getTracks()
      .filter(({ kind }) => kind === track.kind)
      .forEach((old) => remote.removeTrack(old));
    remote.addTrack(track);
    told.onRemote(remote);
  };
  peer.onconnectionstatechange = () => {
    if (closed) return;
    const { connectionState } = peer;
    if (connectionState === "connected") told.onLink("connected");
    else if (connectionState === "disconnected") told.onLink("shaky");
    else if (connectionState === "failed") told.onLink("broken");
  };

  async function describe(description: RTCSessionDescriptionInit): Promise<void> {
    heardOnce = true;
    const ready = !making && (peer.signalingState === "stable" || settingAnswer);
    ignoring = !polite && description.type === "offer" && !ready;
    if (ignoring) return;
    settingAnswer = description.type === "answer";
    await peer.setRemoteDescription(description);
    settingAnswer = false;
    for (const candidate of early.splice(0)) await add(candidate);
    if (description.type !== "offer") return;
    await peer.setLocalDescription();
    if (peer.localDescription)
      mouth.say({ kind: "description", body: peer.localDescription.toJSON() as RTCSessionDescriptionInit });
  }
  async function add(candidate: RTCIceCandidateInit): Promise<void> {
    if (!peer.remoteDescription) return void early.push(candidate);
    try {
      await peer.addIceCandidate(candidate);
    } catch (error) {
      // Candidates of an offer that was passed over fit nothing.
      if (!ignoring) throw error;
    }
  }
  return {
    /** What the other side said; one that fits nothing is passed over. */
    async hear(said: Exclude<Said, { kind: "media" }>): Promise<void> {
      try {
        if (said.kind === "description") await describe(said.body);
        else for (const candidate of said.body) await add(candidate);
      } catch {
        early = [];
      }
    },
    send(stream: MediaStream): void {
      for (const track of stream.getTracks()) peer.addTrack(track, stream);
    },
    /** Puts another picture in the place of the one that is sent, or none; the other side's is received all the same. */
    async show(track: MediaStreamTrack | null, stream: MediaStream): Promise<void> {
      const way = peer.getTransceivers().find(({ receiver }) => receiver.track.kind === "video");
      if (!way) return void (track && peer.addTrack(track, stream));
      await way.sender.replaceTrack(track);
      if (track) way.direction = "sendrecv";
    },
    /** Looks for another way between the two. */
    restart: () => peer.restartIce(),
    stats: () => peer.getStats(),
    close(): void {
      closed = true;
      clearTimeout(first);
      peer.close();
    },
  };
}
