import { inflateSync, constants } from "node:zlib";

const MOST_PER_STREAM = 32 * 1024 * 1024;
const MOST_IN_ALL = 64 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const OPAQUE: PdfText = { whole: "", objects: "", streams: "", opaque: true };

/** What a PDF says outside its pictures. */
export type PdfText = {
  /** The file as it stands, with escaped names ("/J#61vaScript") written out. */
  readonly whole: string;
  /** Objects only: the file without its streams, and the streams that hold objects, inflated. */
  readonly objects: string;
  /** Every other stream that could be inflated, pictures left out. */
  readonly streams: string;
  /** A stream of objects that cannot be read, or streams that grow without measure. */
  readonly opaque: boolean;
};

const plainNames = (text: string): string =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The stream's content; undefined where it cannot be inflated, "endless" where it grows without measure. */
const inflated = (bytes: Buffer): string | undefined | "endless" => {
  try {
    return plainNames(
      inflateSync(bytes, { maxOutputLength: MOST_PER_STREAM, finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1"),
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "endless" : undefined;
  }
};

/** The dictionary in front of a stream: what stands between the object's head and the word "stream". */
const dictionaryBefore = (text: string, at: number): string => {
  const near = text.slice(Math.max(0, at - 4000), at);
  return plainNames(near.slice(near.lastIndexOf(" obj") + 1));
};

/** Reads a PDF's text for a search of names; it does not follow references, so that nothing can hide from it. */
export function readPdf(bytes: Uint8Array): PdfText {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString("latin1");
  const objects: string[] = [];
  const streams: string[] = [];
  let opaque = false;
  let size = 0;
  let count = 0;
  let end = 0;
  for (const { index, 0: opening } of text.matchAll(/\bstream\r?\n/g)) {
    if (index < end) continue;
    const start = index + opening.length;
    const stop = text.indexOf("endstream", start);
    if (stop < 0) break;
    const dictionary = dictionaryBefore(text, index);
    const holdsObjects = /\/ObjStm\b/.test(dictionary);
    objects.push(text.slice(end, index));
    end = stop;
    if (!holdsObjects && /\/Subtype\s*\/Image\b/.test(dictionary)) continue;
    opaque ||= holdsObjects && /\/Predictor\s+(?!1\b)\d/.test(dictionary);
    const flat = !/\/Filter\b/.test(dictionary);
    const content = flat ? plainNames(text.slice(start, stop)) : inflated(raw.subarray(start, stop));
    size += content?.length ?? 0;
    if (content === "endless" || size > MOST_IN_ALL || ++count > MOST_STREAMS) return OPAQUE;
    if (content === undefined) opaque ||= holdsObjects;
    else (holdsObjects ? objects : streams).push(content);
  }
  objects.push(text.slice(end));
  return { whole: plainNames(text), objects: plainNames(objects.join("\n")), streams: streams.join("\n"), opaque };
}
