import type { ChosenFile } from "../choose-file/chosen-file";

/** A signed form: where to post, and the fields that stand before the file. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

export type Sending = {
  /** True when the store has taken the file; false when it may be sent again. */
  readonly sent: Promise<boolean>;
  stop(): void;
};

/** Sends a file; tells progress in percent. */
export type SendFile = (file: ChosenFile, form: UploadForm, onProgress: (percent: number) => void) => Sending;
