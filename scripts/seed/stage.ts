import type { Whole } from "../../functions/whole";
import type { Instant } from "../../shared/kernel/time";

/** One call through the real router. */
export type Ask = (path: string, input: unknown, token: string) => Promise<unknown>;
/** A clock that the seed sets back, so that applications are as old as they say. */
export type Shift = (now: Instant) => void;

/** The hospital on which the demonstration is played. */
export type Stage = {
  readonly app: Whole;
  readonly tenant: string;
  readonly now: Instant;
  readonly shift: Shift;
  readonly ask: Ask;
  /** Sends the bytes as a phone would, to the form that requestUpload gave. */
  readonly upload: (
    form: { url: string; fields: Record<string, string> },
    bytes: Uint8Array,
    contentType: string,
  ) => Promise<void>;
};
