import type { DocumentKind, PageType } from "../../../../shared/documents/model";

/** A file on its way. Its id is made once and goes wherever the draft goes, so that a file sent again is the same file. */
export type FileAnswer = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly contentType: PageType;
  readonly bytes: number;
  readonly state: "waiting" | "sent" | "failed";
  /** Why it failed, as a code. */
  readonly fault?: string;
  /** Where a mini program keeps it; a browser forgets it with the page. */
  readonly path?: string;
};
