import { useEffect, useRef, useState } from "react";
import { askFor, letGo, type Devices, type MediaTrouble } from "./media";

/** A device check: what was found; `level`: how loud the microphone hears, 0 to 100. */
export type Checked = {
  readonly state: "before" | "asking" | "done";
  readonly stream?: MediaStream;
  readonly camera?: MediaTrouble;
  readonly microphone?: MediaTrouble;
  readonly level: number;
  readonly heard: boolean;
  /** Milliseconds to the hospital and back; null: no answer. */
  readonly roundTrip?: number | null;
};
const BEFORE: Checked = { state: "before", level: 0, heard: false };
const LOUD = 12;
const TRIPS = 3;

/** The loudest of a moment, 0 to 100. */
export const levelOf = (samples: Uint8Array): number =>
  Math.min(100, Math.round(samples.reduce((most, sample) => Math.max(most, Math.abs(sample - 128)), 0) * (100 / 90)));

/** The middle one of some round trips; null when one got no answer. */
export async function roundTripOf(ask: () => Promise<boolean>, now: () => number): Promise<number | null> {
  const trips: number[] = [];
  for (let n = 0; n < TRIPS; n++) {
    const before = now();
    if (!(await ask())) return null;
    trips.push(now() - before);
  }
  return Math.round(trips.sort((a, b) => a - b)[Math.floor(TRIPS / 2)]!);
}

/** Tries camera, microphone, loudspeaker and network. Picture and sound stay on this device. */
export function useDeviceCheck(ask: () => Promise<boolean>, devices: Devices | undefined = navigator.mediaDevices) {
  const [checked, setChecked] = useState(BEFORE);
  const sound = useRef<AudioContext>(undefined);
  const stream = useRef<MediaStream>(undefined);
  const timer = useRef<ReturnType<typeof setInterval>>(undefined);
  const stop = () => {
    clearInterval(timer.current);
    letGo(stream.current);
    void sound.current?.close().catch(() => undefined);
    sound.current = undefined;
  };
  useEffect(() => stop, []);

  function listen(heard: MediaStream): void {
    sound.current = new AudioContext();
    const analyser = sound.current.createAnalyser();
    sound.current.createMediaStreamSource(heard).connect(analyser);
    const samples = new Uint8Array(analyser.fftSize);
    timer.current = setInterval(() => {
      analyser.getByteTimeDomainData(samples);
      const level = levelOf(samples);
      setChecked((last) => ({ ...last, level, heard: last.heard || level > LOUD }));
    }, 150);
  }
  async function start(): Promise<void> {
    stop();
    setChecked({ ...BEFORE, state: "asking" });
    const asked = await askFor(devices, "video");
    const found = asked.ok ? { stream: asked.stream, camera: asked.camera } : { microphone: asked.why };
    stream.current = asked.ok ? asked.stream : undefined;
    setChecked({ ...BEFORE, state: "done", ...found });
    if (asked.ok) listen(asked.stream);
    const roundTrip = await roundTripOf(ask, () => performance.now());
    setChecked((last) => ({ ...last, roundTrip }));
  }
  /** A short, soft tone. */
  function beep(): void {
    const context = sound.current ?? (sound.current = new AudioContext());
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    volume.gain.value = 0.2;
    tone.frequency.value = 660;
    tone.connect(volume).connect(context.destination);
    tone.start();
    tone.stop(context.currentTime + 0.4);
  }
  return { checked, start, beep };
}
