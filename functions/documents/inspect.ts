import { ContentType, PageType, type MediaType } from "../../shared/documents/model";
import type { DocumentPolicy } from "../../shared/documents/policy";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Scanner } from "../ports/scanner/port";
import type { FileFault } from "./document";
import { redraw } from "./inspect-image";
import { readMedia } from "./inspect-media";
import { pdfReads } from "./inspect-pdf";

export type Inspected<T extends ContentType = ContentType> = Result<
  { readonly bytes: Uint8Array; readonly contentType: T },
  FileFault | "scanner.unreachable"
>;

/**
 * Looks at the bytes of an upload before anyone can (C7, T08): what they are by their first bytes, whether they are
 * harmless, whether they can be read; images are drawn anew and looked at again. Gives the bytes that may be served.
 */
export async function inspect(
  bytes: Uint8Array,
  announced: PageType,
  scanner: Scanner,
  policy: DocumentPolicy,
): Promise<Inspected<PageType>> {
  if (bytes.byteLength === 0) return refused("file.unreadable");
  const contentType = PageType.safeParse(await typeOf(bytes)).data;
  if (!contentType || isPdf(contentType) !== isPdf(announced)) return refused("file.type-refused");
  const fault = await unsafe(bytes, contentType, scanner);
  if (fault) return fault;
  if (contentType === "application/pdf")
    return pdfReads(bytes, policy.mostPages) ? done({ bytes, contentType }) : refused("file.unreadable");
  const redrawn = await redraw(bytes, contentType, policy.mostPixels);
  if (!redrawn) return refused("file.unreadable");
  return (await unsafe(redrawn, contentType, scanner)) ?? done({ bytes: redrawn, contentType });
}

/** The same for sound and film: they are whole by their own structure from the first byte to the last, and not too long. */
export async function inspectMedia(
  bytes: Uint8Array,
  announced: MediaType,
  scanner: Scanner,
  policy: DocumentPolicy,
): Promise<Inspected<MediaType>> {
  if (bytes.byteLength === 0) return refused("file.unreadable");
  const media = readMedia(bytes);
  const isFilm = announced === "video/mp4";
  if (!media || (media.contentType === "video/mp4") !== isFilm) return refused("file.type-refused");
  const { contentType, seconds, bare } = media;
  const fault = await unsafe(bytes, contentType, scanner);
  if (fault) return fault;
  if (seconds > (isFilm ? policy.mostVideoSeconds : policy.mostVoiceSeconds)) return refused("file.unreadable");
  return (await unsafe(bare, contentType, scanner)) ?? done({ bytes: bare, contentType });
}

/** Either of them, by what was announced. */
export const inspectAny = (
  bytes: Uint8Array,
  announced: ContentType,
  scanner: Scanner,
  policy: DocumentPolicy,
): Promise<Inspected> =>
  PageType.safeParse(announced).success
    ? inspect(bytes, announced as PageType, scanner, policy)
    : inspectMedia(bytes, announced as MediaType, scanner, policy);

const isPdf = (type: ContentType) => type === "application/pdf";

async function unsafe(bytes: Uint8Array, contentType: ContentType, scanner: Scanner) {
  const scanned = await scanner.scan(bytes, contentType);
  if (scanned.ok) return undefined;
  return refused(scanned.code === "unsafe" ? "file.unsafe" : "scanner.unreachable");
}

/** By the first bytes only: names and announced types are what an attacker writes. */
async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import("file-type/core");
  return (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;
}
