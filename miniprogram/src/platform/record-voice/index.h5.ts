import { HERTZ, type NoRecording, type Recording, type Voice } from "./voice";
import { slowedDown, wavOf } from "./wav";

export type { NoRecording, Recording, Voice } from "./voice";

/** AAC in MP4 plays on every phone; WebM with Opus does not play on iPhones and is never recorded. */
const AAC = "audio/mp4;codecs=mp4a.40.2";
/** The MP4 recorder of some browsers writes Opus unless it is told not to. */
const encodes = (): boolean => typeof MediaRecorder !== "undefined" && MediaRecorder.isTypeSupported(AAC);

export const canRecord = (): boolean => Boolean(navigator.mediaDevices?.getUserMedia);

type Taking = { readonly stop: () => Promise<Blob>; readonly contentType: Voice["contentType"] };

/** Records speech in a format that iPhones play, too: AAC where the browser encodes it, else plain sound. */
export async function recordVoice(mostSeconds: number, onEnd: () => void): Promise<Recording | NoRecording> {
  if (!canRecord()) return "unable";
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
  } catch {
    return "refused";
  }
  const taking = encodes() ? encoded(stream) : plain(stream);
  const started = Date.now();
  const timer = setTimeout(onEnd, mostSeconds * 1000);
  const end = async () => {
    clearTimeout(timer);
    const blob = await taking.stop();
    stream.getTracks().forEach((track) => track.stop());
    return blob;
  };
  return {
    async stop() {
      const seconds = Math.min(mostSeconds, Math.max(1, Math.round((Date.now() - started) / 1000)));
      const blob = await end();
      if (blob.size === 0) return undefined;
      const { contentType } = taking;
      return { path: URL.createObjectURL(blob), blob, bytes: blob.size, seconds, contentType };
    },
    cancel: () => void end(),
  };
}

function encoded(stream: MediaStream): Taking {
  const recorder = new MediaRecorder(stream, { mimeType: AAC, audioBitsPerSecond: 48_000 });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data: part }) => void parts.push(part);
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });
  recorder.start();
  return {
    contentType: "audio/mp4",
    async stop() {
      if (recorder.state !== "inactive") recorder.stop();
      await ended;
      return new Blob(parts, { type: "audio/mp4" });
    },
  };
}

/** Samples as they come from the microphone; old iPhones know no worklet, and a worklet needs a file of its own. */
function plain(stream: MediaStream): Taking {
  const context = new AudioContext();
  const source = context.createMediaStreamSource(stream);
  const tap = context.createScriptProcessor(4096, 1, 1);
  const parts: Float32Array[] = [];
  tap.onaudioprocess = ({ inputBuffer }) => void parts.push(new Float32Array(inputBuffer.getChannelData(0)));
  source.connect(tap);
  tap.connect(context.destination);
  return {
    contentType: "audio/wav",
    async stop() {
      tap.disconnect();
      source.disconnect();
      const hertz = context.sampleRate;
      await context.close();
      const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
      parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
      if (all.length === 0) return new Blob([]);
      return new Blob([wavOf(slowedDown(all, hertz), Math.min(hertz, HERTZ))], { type: "audio/wav" });
    },
  };
}
