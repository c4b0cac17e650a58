const HEAD = 12;
const CHUNK_HEAD = 8;
const PCM = 1;

/**
 * Plain sound (PCM in RIFF/WAVE): how long it is, and the same with its format and samples and no other chunk. Undefined
 * where chunks do not fill the file exactly, or it is no PCM.
 */
export function readWav(bytes: Buffer): { readonly seconds: number; readonly bare: Uint8Array } | undefined {
  if (bytes.byteLength < HEAD || bytes.toString("latin1", 8, HEAD) !== "WAVE") return undefined;
  if (bytes.readUInt32LE(4) !== bytes.byteLength - 8) return undefined;
  let format: Buffer | undefined;
  let samples: Buffer | undefined;
  for (let at = HEAD; at < bytes.byteLength;) {
    if (bytes.byteLength - at < CHUNK_HEAD) return undefined;
    const name = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const end = at + CHUNK_HEAD + size;
    if (end > bytes.byteLength) return undefined;
    const content = bytes.subarray(at + CHUNK_HEAD, end);
    if (name === "fmt ") format ??= content;
    if (name === "data") samples ??= content;
    at = end + (size % 2);
  }
  if (!format || !samples || format.byteLength < 16 || format.readUInt16LE(0) !== PCM) return undefined;
  const perSecond = format.readUInt32LE(8);
  if (perSecond === 0) return undefined;
  return { seconds: samples.byteLength / perSecond, bare: written(format.subarray(0, 16), samples) };
}

function written(format: Buffer, samples: Buffer): Buffer {
  const out = Buffer.alloc(HEAD + 2 * CHUNK_HEAD + 16 + samples.byteLength);
  out.write("RIFF", 0, "latin1");
  out.writeUInt32LE(out.byteLength - 8, 4);
  out.write("WAVEfmt ", 8, "latin1");
  out.writeUInt32LE(16, 16);
  format.copy(out, 20);
  out.write("data", 36, "latin1");
  out.writeUInt32LE(samples.byteLength, 40);
  samples.copy(out, 44);
  return out;
}
