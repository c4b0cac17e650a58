const HEADER = 44;

/** Samples from -1 to 1 as a mono WAV file of 16 bits. */
export function writeWav(samples: Float32Array, hertz: number): ArrayBuffer {
  const bytes = new DataView(new ArrayBuffer(HEADER + samples.length * 2));
  const letters = (at: number, text: string) =>
    [...text].forEach((letter, i) => bytes.setUint8(at + i, letter.charCodeAt(0)));
  letters(0, "RIFF");
  bytes.setUint32(4, 36 + samples.length * 2, true);
  letters(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, hertz, true);
  bytes.setUint32(28, hertz * 2, true);
  bytes.setUint16(32, 2, true);
  bytes.setUint16(34, 16, true);
  letters(36, "data");
  bytes.setUint32(40, samples.length * 2, true);
  samples.forEach((sample, i) => bytes.setInt16(HEADER + i * 2, Math.max(-1, Math.min(1, sample)) * 0x7fff, true));
  return bytes.buffer;
}
