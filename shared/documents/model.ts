import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";

/** What a document shows; a patient labels her own uploads (D1-16). */
export const DocumentKind = z.enum(["nt-report", "ultrasound-report", "other-report"]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** Only these are accepted; each is recognised by its first bytes, not by its name (T08). */
export const ContentType = z.enum(["image/jpeg", "image/png", "image/webp", "application/pdf"]);
export type ContentType = z.infer<typeof ContentType>;

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
  /** Uploaded by the patient, or from the hospital's own record: kept apart (row 59). */
  origin: z.enum(["patient", "hospital"]),
  addedAt: Instant,
});
export type DocumentCard = z.infer<typeof DocumentCard>;
