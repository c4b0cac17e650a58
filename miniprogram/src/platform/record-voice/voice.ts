/** What was said into the phone: its bytes as a temporary path, in a browser as the bytes themselves, too. */
export type Voice = {
  readonly path: string;
  readonly blob?: Blob;
  readonly bytes: number;
  readonly seconds: number;
  /** MP3, AAC in MP4, or plain sound: each plays on every phone. */
  readonly contentType: "audio/mpeg" | "audio/mp4" | "audio/wav";
};

export type Recording = {
  /** Ends it; undefined where nothing was heard, or the host lost it. */
  stop(): Promise<Voice | undefined>;
  /** Throws it away. */
  cancel(): void;
};
/** `refused`: the person or the host does not let the page hear; `unable`: there is no way to record here. */
export type NoRecording = "refused" | "unable";

/** Mono at this rate is enough for speech, and what recognition wants (16 kHz). */
export const HERTZ = 16_000;
