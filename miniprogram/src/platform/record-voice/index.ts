import Taro from "@tarojs/taro";
import { HERTZ, type NoRecording, type Recording, type Voice } from "./voice";

export type { NoRecording, Recording, Voice } from "./voice";
export const canRecord = (): boolean => true;

const BITS = 48_000;

/** Records MP3 at the source: 16 kHz, mono, 48 kbit/s, as every phone plays it. Ends by itself after `mostSeconds`. */
export function recordVoice(mostSeconds: number, onEnd: () => void): Promise<Recording | NoRecording> {
  const recorder = Taro.getRecorderManager();
  let kept: ((voice: Voice | undefined) => void) | undefined;
  let ended: Voice | undefined | "running" = "running";
  return new Promise((resolve) => {
    const give = (voice: Voice | undefined) => {
      ended = voice;
      if (kept) kept(voice);
      else onEnd();
    };
    recorder.onStop(({ tempFilePath: path, fileSize: bytes, duration }) => {
      const seconds = Math.max(1, Math.round(duration / 1000));
      give(bytes > 0 ? { path, bytes, seconds, contentType: "audio/mpeg" } : undefined);
    });
    recorder.onError(() => {
      resolve("refused");
      give(undefined);
    });
    recorder.onStart(() =>
      resolve({
        stop: () =>
          ended === "running"
            ? new Promise<Voice | undefined>((done) => {
                kept = done;
                recorder.stop();
              })
            : Promise.resolve(ended),
        cancel: () => {
          kept = () => undefined;
          recorder.stop();
        },
      }),
    );
    recorder.start({
      duration: mostSeconds * 1000,
      sampleRate: HERTZ,
      numberOfChannels: 1,
      encodeBitRate: BITS,
      format: "mp3",
    });
  });
}
