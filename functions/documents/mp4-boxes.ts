/** One box of an MP4 file (ISO 14496-12): its type, where its content begins and ends. */
export type Box = { readonly type: string; readonly at: number; readonly from: number; readonly to: number };

const HEAD = 8;
const LARGE_HEAD = 16;
const FULL_HEAD = 4;

/** The boxes from one place to another; undefined where they do not fill it exactly. */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    if (to - at < HEAD) return undefined;
    const small = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + HEAD);
    if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return undefined;
    const isLarge = small === 1;
    if (isLarge && to - at < LARGE_HEAD) return undefined;
    const size = isLarge ? Number(bytes.readBigUInt64BE(at + HEAD)) : small === 0 ? to - at : small;
    const head = isLarge ? LARGE_HEAD : HEAD;
    if (size < head || at + size > to) return undefined;
    boxes.push({ type, at, from: at + head, to: at + size });
    at += size;
  }
  return boxes;
}

/** The first box at a path below some boxes ("trak/mdia/hdlr"). */
export function boxAt(bytes: Buffer, boxes: readonly Box[], path: string): Box | undefined {
  const [first, ...rest] = path.split("/");
  const found = boxes.find(({ type }) => type === first);
  if (!found || rest.length === 0) return found;
  const inner = boxesIn(bytes, found.from, found.to);
  return inner && boxAt(bytes, inner, rest.join("/"));
}

/** A box's time scale and length ("mvhd", "mdhd"); both layouts. */
export function timesOf(bytes: Buffer, { from, to }: Box): { scale: number; length: number } | undefined {
  const isLong = bytes[from] === 1;
  const at = from + FULL_HEAD + (isLong ? 16 : 8);
  if (at + (isLong ? 12 : 8) > to) return undefined;
  const length = isLong ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4);
  return { scale: bytes.readUInt32BE(at), length };
}
