import { writeWav } from "./write-wav";

/** A recording as every phone plays it. */
export type Recording = {
  readonly blob: Blob;
  readonly contentType: "audio/mp4" | "audio/wav";
  readonly seconds: number;
};
export type Recorder = {
  /** Ends and gives what was recorded; undefined when nothing was heard or it was thrown away. */
  stop(): Promise<Recording | undefined>;
  discard(): void;
};

const MP4 = "audio/mp4";
/** Speech needs no more, and a minute stays under two megabytes. */
const WAV_HERTZ = 16_000;

/** Records from the microphone; undefined when the browser gives none. What it records is never WebM: iPhones do not play it. */
export async function recordVoice(): Promise<Recorder | undefined> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return undefined;
  }
  const asMp4 = MediaRecorder.isTypeSupported(MP4);
  const recorder = new MediaRecorder(stream, asMp4 ? { mimeType: MP4 } : {});
  const parts: Blob[] = [];
  const startedAt = performance.now();
  recorder.ondataavailable = ({ data: part }) => {
    if (part.size > 0) parts.push(part);
  };
  recorder.start();
  const end = () =>
    new Promise<void>((resolve) => {
      recorder.onstop = () => resolve();
      if (recorder.state !== "inactive") recorder.stop();
      else resolve();
      stream.getTracks().forEach((track) => track.stop());
    });
  return {
    async stop() {
      const seconds = Math.max(1, Math.round((performance.now() - startedAt) / 1000));
      await end();
      const whole = new Blob(parts, { type: recorder.mimeType });
      if (whole.size === 0) return undefined;
      if (asMp4) return { blob: new Blob([whole], { type: MP4 }), contentType: MP4, seconds };
      return { blob: await asWav(whole), contentType: "audio/wav", seconds };
    },
    discard: () => void end(),
  };
}

async function asWav(recorded: Blob): Promise<Blob> {
  const context = new OfflineAudioContext(1, 1, WAV_HERTZ);
  // decoding brings it to the rate of the context
  const heard = await context.decodeAudioData(await recorded.arrayBuffer());
  return new Blob([writeWav(heard.getChannelData(0), WAV_HERTZ)], { type: "audio/wav" });
}
