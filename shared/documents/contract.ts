import * as z from "zod/mini";
import { contract, creation } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { PersonId } from "../patients/model";
import { ChatFileKind, ContentType, DocumentKind, PageType, RecordedReportId, SentFile } from "./model";

const upload = z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()), expiresAt: Instant });
const tooLarge = z.strictObject({ mostBytes: z.int() });

/** Uploaded and recorded documents: asked for, sent straight to the object store, checked, shown by short-lived links. */
export const documents = contract("documents", {
  requestUpload: {
    summary: "Asks for a form upload to the object store; asked again with the same id it is the same file.",
    by: ["patient"],
    scope: "person",
    acts: ["appointments", "consultations", "medicine"],
    pace: "upload",
    audit: "none",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      kind: DocumentKind,
      contentType: PageType,
      bytes: z.int().check(z.minimum(1, "file.empty")),
    }),
    output: z.strictObject({
      document: SentFile,
      /** Absent when the file has arrived already. */
      upload: z.optional(upload),
    }),
    refuses: { "file.too-large": tooLarge, "store.unreachable": null },
  },
  requestChatUpload: {
    summary:
      "Asks for a form upload into the chat of a consultation, by either side; `documentId` is the message's id.",
    by: ["patient", "doctor"],
    scope: "thing",
    pace: "upload",
    audit: "none",
    input: z.strictObject({
      /** The consultation. */
      id: Id,
      documentId: Id,
      kind: ChatFileKind,
      contentType: ContentType,
      bytes: z.int().check(z.minimum(1, "file.empty")),
    }),
    output: z.strictObject({
      document: SentFile,
      /** Absent when the file has arrived already. */
      upload: z.optional(upload),
    }),
    refuses: {
      "file.too-large": tooLarge,
      "file.type-refused": null,
      "thread.closed": null,
      "store.unreachable": null,
    },
  },
  confirmUpload: {
    summary:
      "Says that the bytes are there: they are checked, images are re-encoded, and only then can anyone see them.",
    by: ["patient", "doctor"],
    scope: "thing",
    pace: "upload",
    audit: "none",
    input: z.strictObject({ id: Id }),
    output: SentFile,
    refuses: {
      "file.not-arrived": null,
      "file.unreadable": null,
      "file.type-refused": null,
      "file.unsafe": null,
      "store.unreachable": null,
    },
  },
  remove: {
    summary: "Takes a file out of an application that is not submitted yet.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "none",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({}),
    refuses: { "document.in-use": null },
  },
  view: {
    summary: "A link to the bytes that lives for a minute; the reading is recorded before the link leaves.",
    by: ["patient", "triage", "clinic-desk", "doctor", "after-sale"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ url: z.string(), contentType: ContentType, expiresAt: Instant }),
    refuses: { "document.not-clean": null, "store.unreachable": null },
  },
  viewRecorded: {
    summary:
      "A link to a report of the hospital's own record; the reading is recorded before the record is asked for it.",
    by: ["triage", "clinic-desk", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId, reportId: RecordedReportId }),
    output: z.strictObject({ url: z.string(), contentType: ContentType, expiresAt: Instant }),
    /** `report.no-file`: there is none, or none that may be shown (type, size, safety). */
    refuses: { "record.unreachable": null, "report.no-file": null, "store.unreachable": null },
  },
});
