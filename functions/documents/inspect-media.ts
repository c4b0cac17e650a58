import type { MediaType } from "../../shared/documents/model";
import { bareMp4, readMp4 } from "./inspect-mp4";
import { aacFrames, mp3Frames, type Frames } from "./sound-frames";
import { readWav } from "./wav-chunks";

/** What sound or film is by its structure, and how long; `bare`: the same without tags that say who recorded where. */
export type Media = { readonly contentType: MediaType; readonly seconds: number; readonly bare: Uint8Array };

const cut = (bytes: Buffer, contentType: MediaType, { from, to, seconds }: Frames): Media => ({
  contentType,
  seconds,
  bare: bytes.subarray(from, to),
});

/**
 * Reads sound or film from the first byte to the last: frames, chunks or boxes with nothing between or behind them.
 * Undefined for anything that is not whole: such a file may be two at once (T08).
 */
export function readMedia(raw: Uint8Array): Media | undefined {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const head = bytes.toString("latin1", 0, 12);
  if (head.startsWith("RIFF")) {
    const wave = readWav(bytes);
    return wave && { contentType: "audio/wav", seconds: wave.seconds, bare: wave.bare };
  }
  if (head.slice(4, 8) === "ftyp") {
    const film = readMp4(bytes);
    return (
      film && { contentType: film.isFilm ? "video/mp4" : "audio/mp4", seconds: film.seconds, bare: bareMp4(bytes) }
    );
  }
  const mp3 = mp3Frames(bytes);
  if (mp3) return cut(bytes, "audio/mpeg", mp3);
  const aac = aacFrames(bytes);
  return aac && cut(bytes, "audio/aac", aac);
}
