import * as z from "zod/mini";
import { ContentType, SentFile, KeptKind, DocumentState } from "../../shared/documents/model";
import { Id } from "../../shared/kernel/ids";
import { Instant } from "../../shared/kernel/time";

/** Why a file was refused; the answer stays the same however often it is asked. */
export const FileFault = z.enum(["file.unreadable", "file.type-refused", "file.unsafe"]);
export type FileFault = z.infer<typeof FileFault>;

/** A document as it is kept: what was announced, and once it is clean what is served. */
export const Document = z.object({
  v: z.int(),
  id: Id,
  /** The account that it belongs to: of whoever sent it, or whose consultation it was sent into. */
  accountId: Id,
  personId: Id,
  kind: KeptKind,
  state: DocumentState,
  addedAt: Instant,
  /** As the phone announced it; the upload form holds the phone to both. */
  announced: z.object({ contentType: ContentType, bytes: z.int() }),
  /** Sent into the chat of this consultation, and by whom ("account:…", "staff:…"); absent for what goes to a case. */
  consultationId: z.optional(Id),
  by: z.optional(z.string()),
  fault: z.optional(FileFault),
  /** The bytes that were scanned, and nothing else, are served: their place, type, size, SHA-256 and the store's tag. */
  served: z.optional(
    z.object({ key: z.string(), contentType: ContentType, bytes: z.int(), sha256: z.string(), etag: z.string() }),
  ),
});
export type Document = z.infer<typeof Document>;

/** The document as a list shows it. */
export const cardOf = ({ id, kind, state, addedAt, announced, served, by }: Document): SentFile => {
  const { contentType, bytes } = served ?? announced;
  return { id, kind, state, addedAt, contentType, bytes, origin: by?.startsWith("staff:") ? "hospital" : "patient" };
};

/** The ending of a file's name, by what the file is. */
export const ENDINGS: { readonly [T in ContentType]: string } = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
  "audio/mpeg": "mp3",
  "audio/aac": "aac",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "video/mp4": "mp4",
};

export const quarantineKey = (tenant: string, id: Id): string => `${tenant}/quarantine/${id}`;
/** A clean file is never overwritten by another: its place is named by what it holds. */
export const cleanKey = (tenant: string, id: Id, sha256: string): string =>
  `${tenant}/clean/${id}-${sha256.slice(0, 16)}`;
/** A file of the hospital record that may be shown: the same bytes have the same place. */
export const recordKey = (tenant: string, sha256: string): string => `${tenant}/record/${sha256}`;
