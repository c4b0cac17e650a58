/** So many seconds of silence as MP3: MPEG-2 layer III, 16 kHz, 48 kbit/s, as phones record for a chat. */
export function mp3(seconds: number): Buffer {
  const frame = Buffer.alloc(216);
  Buffer.from([0xff, 0xf3, 0x68, 0xc4]).copy(frame);
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 16_000) / 576) }, () => frame));
}

/** The same as AAC in ADTS frames, 16 kHz mono. */
export function aac(seconds: number): Buffer {
  const length = 60;
  const frame = Buffer.alloc(length);
  Buffer.from([0xff, 0xf1, 0x60, 0x40 | (length >> 11), (length >> 3) & 0xff, ((length & 7) << 5) | 0x1f, 0xfc]).copy(
    frame,
  );
  return Buffer.concat(Array.from({ length: Math.ceil((seconds * 16_000) / 1024) }, () => frame));
}

/** The same as plain sound, 16 kHz mono 16 bit, with a chunk that names its maker. */
export function wav(seconds: number, tag = "WANG XIAOMEI"): Buffer {
  const samples = Buffer.alloc(seconds * 32_000);
  const note = Buffer.from(tag.padEnd(tag.length + (tag.length % 2)));
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt32LE(32_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.byteLength, 40);
  const list = Buffer.alloc(8);
  list.write("LIST", 0);
  list.writeUInt32LE(note.byteLength, 4);
  const whole = Buffer.concat([head, samples, list, note]);
  whole.writeUInt32LE(whole.byteLength - 8, 4);
  return whole;
}

export const box = (type: string, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.byteLength + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, content]);
};

/** The smallest MP4 with one track of sound ("soun") or film ("vide"), and where it was filmed. */
export function mp4(handler: "soun" | "vide", seconds: number, ...more: readonly Buffer[]): Buffer {
  const times = Buffer.alloc(100);
  times.writeUInt32BE(1000, 12);
  times.writeUInt32BE(seconds * 1000, 16);
  const kind = Buffer.alloc(25);
  kind.write(handler, 8, "latin1");
  const place = box("udta", box("\u00a9xyz", Buffer.from("+29.5630+106.5516/")));
  return Buffer.concat([
    box("ftyp", Buffer.from("isom\0\0\0\0isommp42", "latin1")),
    box("moov", box("mvhd", times), box("trak", box("mdia", box("mdhd", times), box("hdlr", kind))), place),
    box("mdat", Buffer.alloc(64, 7)),
    ...more,
  ]);
}
