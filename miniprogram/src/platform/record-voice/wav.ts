import { HERTZ } from "./voice";

const HEAD = 44;

/** Brings sound to the rate of speech: each sample is the mean of what it stands for. */
export function slowedDown(samples: Float32Array, from: number, to: number = HERTZ): Float32Array {
  if (from <= to) return samples;
  const step = from / to;
  const slow = new Float32Array(Math.floor(samples.length / step));
  for (let i = 0; i < slow.length; i++) {
    const [begin, end] = [Math.floor(i * step), Math.max(Math.floor((i + 1) * step), Math.floor(i * step) + 1)];
    let sum = 0;
    for (let j = begin; j < end; j++) sum += samples[j] ?? 0;
    slow[i] = sum / (end - begin);
  }
  return slow;
}

/** Plain sound (PCM, 16 bit, mono) with its RIFF head: what every phone plays and no encoder is needed for. */
export function wavOf(samples: Float32Array, hertz: number): ArrayBuffer {
  const out = new DataView(new ArrayBuffer(HEAD + samples.length * 2));
  const words = (at: number, text: string) =>
    [...text].forEach((letter, i) => out.setUint8(at + i, letter.charCodeAt(0)));
  words(0, "RIFF");
  out.setUint32(4, HEAD - 8 + samples.length * 2, true);
  words(8, "WAVEfmt ");
  out.setUint32(16, 16, true);
  out.setUint16(20, 1, true);
  out.setUint16(22, 1, true);
  out.setUint32(24, hertz, true);
  out.setUint32(28, hertz * 2, true);
  out.setUint16(32, 2, true);
  out.setUint16(34, 16, true);
  words(36, "data");
  out.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => out.setInt16(HEAD + i * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true));
  return out.buffer;
}
