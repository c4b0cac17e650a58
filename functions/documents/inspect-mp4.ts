import { boxAt, boxesIn, timesOf, type Box } from "./mp4-boxes";

const TOP = ["ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "sidx", "mfra", "uuid", "pdin", "meta"];
/** Where phones write the place, the maker and the name. */
const SAYS_MORE = ["udta", "meta", "uuid", "free", "skip"];
const UNKNOWN = 0xffffffff;

/** What an MP4 holds: film, or sound alone; undefined where it is not whole, or holds neither. */
export type Mp4 = { readonly isFilm: boolean; readonly seconds: number };

const tracksOf = (moov: readonly Box[]): Box[] => moov.filter(({ type }) => type === "trak");

export function readMp4(bytes: Buffer): Mp4 | undefined {
  const top = boxesIn(bytes, 0, bytes.byteLength);
  if (top?.[0]?.type !== "ftyp" || top.some(({ type }) => !TOP.includes(type))) return undefined;
  const moovBox = top.find(({ type }) => type === "moov");
  const moov = moovBox && boxesIn(bytes, moovBox.from, moovBox.to);
  if (!moov || !top.some(({ type }) => type === "mdat")) return undefined;
  const kinds = tracksOf(moov).map((track) => {
    const handler = boxAt(bytes, boxesIn(bytes, track.from, track.to) ?? [], "mdia/hdlr");
    return handler && bytes.toString("latin1", handler.from + 8, handler.from + 12);
  });
  if (!kinds.includes("vide") && !kinds.includes("soun")) return undefined;
  const header = boxAt(bytes, moov, "mvhd");
  const times = header && timesOf(bytes, header);
  if (!times || times.scale === 0) return undefined;
  const whole = times.length === UNKNOWN ? 0 : times.length / times.scale;
  return { isFilm: kinds.includes("vide"), seconds: Math.max(whole, secondsOfParts(bytes, top, moov)) };
}

/** A recording that was written piece by piece says in each piece when it begins. */
function secondsOfParts(bytes: Buffer, top: readonly Box[], moov: readonly Box[]): number {
  const tracks = tracksOf(moov).map((track) => {
    const media = boxAt(bytes, boxesIn(bytes, track.from, track.to) ?? [], "mdia/mdhd");
    return (media && timesOf(bytes, media)?.scale) || 0;
  });
  const slowest = Math.max(1, ...tracks);
  const starts = top
    .filter(({ type }) => type === "moof")
    .map((part) => {
      const start = boxAt(bytes, boxesIn(bytes, part.from, part.to) ?? [], "traf/tfdt");
      if (!start || start.to - start.from < 8) return 0;
      const isLong = bytes[start.from] === 1 && start.to - start.from >= 12;
      return isLong ? Number(bytes.readBigUInt64BE(start.from + 4)) : bytes.readUInt32BE(start.from + 4);
    });
  return Math.max(0, ...starts) / slowest;
}

/** The same file with nothing in it about who filmed where: those boxes are emptied in place, all else keeps its place. */
export function bareMp4(bytes: Buffer): Buffer {
  const bare = Buffer.from(bytes);
  const empty = (boxes: readonly Box[]) => {
    for (const { type, at, from, to } of boxes) {
      if (SAYS_MORE.includes(type)) {
        bare.write("free", at + 4, "latin1");
        bare.fill(0, from, to);
      } else if (type === "moov" || type === "trak" || type === "moof" || type === "traf")
        empty(boxesIn(bytes, from, to) ?? []);
    }
  };
  empty(boxesIn(bytes, 0, bytes.byteLength) ?? []);
  return bare;
}
