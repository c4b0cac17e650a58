import type { ChatFileKind, ContentType } from "../../../../shared/documents/model";

/** A file of this visit, on its way into a chat. */
export type HeldFile = {
  readonly name: string;
  readonly bytes: number;
  readonly contentType: ContentType;
  readonly kind: ChatFileKind;
  /** A temporary path in a mini program, an object address in a browser. */
  readonly path: string;
  /** The bytes themselves, in a browser; gone after a restart. */
  readonly blob?: Blob;
};
