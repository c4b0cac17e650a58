import type { Id } from "../kernel/ids";

/** A file passed or failed its checks. */
export type DocumentChecked = {
  readonly type: "document.checked";
  readonly documentId: Id;
  readonly personId: Id;
  readonly clean: boolean;
};
export type DocumentsEvent = DocumentChecked;
