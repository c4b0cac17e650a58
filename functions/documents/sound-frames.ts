/** Sound that is a row of frames: where the row begins and ends, and how long it sounds. */
export type Frames = { readonly from: number; readonly to: number; readonly seconds: number };

const MP3_RATES = [44_100, 48_000, 32_000] as const;
/** kbit/s of layer III: MPEG-1, and the lower rates of MPEG-2 and 2.5 (ISO 11172-3, 13818-3). */
const MP3_BITS = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  lower: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const AAC_RATES = [96, 88.2, 64, 48, 44.1, 32, 24, 22.05, 16, 12, 11.025, 8, 7.35].map((kHz) => kHz * 1000);
const AAC_SAMPLES = 1024;
/** An ID3v1 tag stands behind the sound, an ID3v2 tag before it. */
const TAG_BEHIND = 128;

type Frame = { readonly bytes: number; readonly seconds: number };

function mp3Frame(bytes: Buffer, at: number): Frame | undefined {
  if (at + 4 > bytes.byteLength || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe6) !== 0xe2) return undefined;
  const version = (bytes[at + 1]! >> 3) & 3;
  const rate = MP3_RATES[(bytes[at + 2]! >> 2) & 3];
  const bits = (version === 3 ? MP3_BITS.first : MP3_BITS.lower)[bytes[at + 2]! >> 4];
  if (version === 1 || rate === undefined || !bits) return undefined;
  const hertz = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const samples = version === 3 ? 1152 : 576;
  const padding = (bytes[at + 2]! >> 1) & 1;
  return { bytes: Math.floor((samples / 8) * ((bits * 1000) / hertz)) + padding, seconds: samples / hertz };
}

function aacFrame(bytes: Buffer, at: number): Frame | undefined {
  if (at + 7 > bytes.byteLength || bytes[at] !== 0xff || (bytes[at + 1]! & 0xf6) !== 0xf0) return undefined;
  const rate = AAC_RATES[(bytes[at + 2]! >> 2) & 15];
  const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
  return rate === undefined || length < 7 ? undefined : { bytes: length, seconds: AAC_SAMPLES / rate };
}

/** How long a tag before the sound is: its length stands in four bytes of seven bits. */
function tagBefore(bytes: Buffer): number {
  if (bytes.byteLength < 10 || bytes.toString("latin1", 0, 3) !== "ID3") return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => (size << 7) | (bytes[at]! & 0x7f), 0);
}

/** One frame after the other to the end; a last one may be cut. Undefined where anything else stands between or behind. */
function framesOf(bytes: Buffer, frame: typeof mp3Frame): Frames | undefined {
  const from = tagBefore(bytes);
  const isTagged = bytes.toString("latin1", bytes.byteLength - TAG_BEHIND, bytes.byteLength - TAG_BEHIND + 3) === "TAG";
  const end = isTagged ? bytes.byteLength - TAG_BEHIND : bytes.byteLength;
  let [at, seconds] = [from, 0];
  while (at < end) {
    const found = frame(bytes, at);
    if (!found) break;
    seconds += found.seconds;
    at += found.bytes;
  }
  // A recorder that is stopped may leave the beginning of a header behind.
  return seconds > 0 && at >= end - 4 ? { from, to: Math.min(at, end), seconds } : undefined;
}

export const mp3Frames = (bytes: Buffer): Frames | undefined => framesOf(bytes, mp3Frame);
export const aacFrames = (bytes: Buffer): Frames | undefined => framesOf(bytes, aacFrame);
