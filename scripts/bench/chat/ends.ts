import type { Side } from "./plan";

/** The line of a phone or a desk; undefined limits nothing. */
export type Line = { readonly latencyMs: number; readonly bytesASecond: number };
export const NETWORKS: Readonly<Record<string, Line | undefined>> = {
  normal: undefined,
  "3G": { latencyMs: 400, bytesASecond: 50 * 1024 },
};

/** What one end of a chat has shown, by the machine's clock. */
export type Heard = {
  /** When a mark stood in the chat for the first time, in epoch milliseconds. */
  readonly seenAt: Readonly<Record<string, number>>;
  /** When it was sent from here. */
  readonly sentAt: Readonly<Record<string, number>>;
  /** The marks in the order in which they came to stand in the chat. */
  readonly order: readonly string[];
  /** Marks that stood there twice at one moment, and those that came to stand before another one. */
  readonly doubled: readonly string[];
  readonly displaced: readonly string[];
};

/** One end of a chat: writes, and tells what stood before its reader's eyes. */
export type End = {
  readonly side: Side;
  say(mark: string): Promise<void>;
  heard(): Promise<Heard>;
  close(): Promise<void>;
};
