import { ContentType } from "../../shared/documents/model";
import type { DocumentPolicy } from "../../shared/documents/policy";
import { done, refused, type Result } from "../../shared/kernel/result";
import type { Scanner } from "../ports/scanner/port";
import type { FileFault } from "./document";
import { redraw } from "./inspect-image";
import { pdfReads } from "./inspect-pdf";

export type Inspected = Result<
  { readonly bytes: Uint8Array; readonly contentType: ContentType },
  FileFault | "scanner.unreachable"
>;

/**
 * Looks at the bytes of an upload before anyone can (C7, T08): what they are by their first bytes, whether they are
 * harmless, whether they can be read; images are drawn anew and looked at again. Gives the bytes that may be served.
 */
export async function inspect(
  bytes: Uint8Array,
  announced: ContentType,
  scanner: Scanner,
  policy: DocumentPolicy,
): Promise<Inspected> {
  if (bytes.byteLength === 0) return refused("file.unreadable");
  const contentType = await typeOf(bytes);
  if (!contentType || isPdf(contentType) !== isPdf(announced)) return refused("file.type-refused");
  const fault = await unsafe(bytes, contentType, scanner);
  if (fault) return fault;
  if (contentType === "application/pdf")
    return pdfReads(bytes, policy.mostPages) ? done({ bytes, contentType }) : refused("file.unreadable");
  const redrawn = await redraw(bytes, contentType, policy.mostPixels);
  if (!redrawn) return refused("file.unreadable");
  return (await unsafe(redrawn, contentType, scanner)) ?? done({ bytes: redrawn, contentType });
}

const isPdf = (type: ContentType) => type === "application/pdf";

async function unsafe(bytes: Uint8Array, contentType: ContentType, scanner: Scanner) {
  const scanned = await scanner.scan(bytes, contentType);
  if (scanned.ok) return undefined;
  return refused(scanned.code === "unsafe" ? "file.unsafe" : "scanner.unreachable");
}

/** By the first bytes only: names and announced types are what an attacker writes. */
async function typeOf(bytes: Uint8Array): Promise<ContentType | undefined> {
  const { fileTypeFromBuffer } = await import("file-type/core");
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  return ContentType.safeParse(found?.mime).data;
}
