import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";

/** What a document shows; a patient labels her own uploads (D1-16). */
export const DocumentKind = z.enum(["nt-report", "ultrasound-report", "other-report"]);
export type DocumentKind = z.infer<typeof DocumentKind>;
/** What goes into a chat: it belongs to one consultation, of either side (D2-05). */
export const ChatFileKind = z.enum(["chat-picture", "chat-voice", "chat-video", "chat-file"]);
export type ChatFileKind = z.infer<typeof ChatFileKind>;
/** Everything that is kept. */
export const KeptKind = z.enum([...DocumentKind.options, ...ChatFileKind.options]);
export type KeptKind = z.infer<typeof KeptKind>;

/** Pages and pictures; each is recognised by its first bytes, not by its name (T08). */
export const PageType = z.enum(["image/jpeg", "image/png", "image/webp", "application/pdf"]);
export type PageType = z.infer<typeof PageType>;
/** Sound and film as every phone plays them: MP3, AAC, M4A, WAV (recorded without an encoder) and MP4 (D2-05). */
export const MediaType = z.enum(["audio/mpeg", "audio/aac", "audio/mp4", "audio/wav", "video/mp4"]);
export type MediaType = z.infer<typeof MediaType>;
/** Only these are accepted. */
export const ContentType = z.enum([...PageType.options, ...MediaType.options]);
export type ContentType = z.infer<typeof ContentType>;

const PICTURES: readonly ContentType[] = ["image/jpeg", "image/png", "image/webp"];
const SOUNDS: readonly ContentType[] = ["audio/mpeg", "audio/aac", "audio/mp4", "audio/wav"];
/** Which types each kind of a chat's files may have. */
export const CHAT_TYPES: { readonly [K in ChatFileKind]: readonly ContentType[] } = {
  "chat-picture": PICTURES,
  "chat-voice": SOUNDS,
  "chat-video": ["video/mp4"],
  "chat-file": ["application/pdf"],
};

/** A report of the hospital record, by the id that the record gave it (FHIR R4 `id`). */
export const RecordedReportId = z.string().check(z.regex(/^[A-Za-z0-9.-]{1,64}$/, "report-id.malformed"));
export type RecordedReportId = z.infer<typeof RecordedReportId>;

export const DocumentState = z.enum(["requested", "clean", "refused", "removed"]);
export type DocumentState = z.infer<typeof DocumentState>;

/** A document as a list shows it; its bytes come by a short-lived link only. */
export const DocumentCard = z.strictObject({
  id: Id,
  kind: DocumentKind,
  contentType: ContentType,
  bytes: z.int(),
  state: DocumentState,
  /** Uploaded by the patient, or by the hospital or from its own record: kept apart (row 59). */
  origin: z.enum(["patient", "hospital"]),
  addedAt: Instant,
});
export type DocumentCard = z.infer<typeof DocumentCard>;

/** A file as whoever sent it sees it, into a case or into a chat. */
export const SentFile = z.strictObject({ ...DocumentCard.shape, kind: KeptKind });
export type SentFile = z.infer<typeof SentFile>;
