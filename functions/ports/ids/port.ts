import type { Id } from "../../../shared/kernel/ids";

/** The only source of randomness. */
export interface Ids {
  /** A fresh id (130 random bits). */
  id(): Id;
  /** An opaque session token: 256 random bits, base64url. */
  token(): string;
  /** A one-time code of `length` decimal digits, every digit equally likely. */
  digits(length: number): string;
  /** Random bytes, for encryption. */
  bytes(length: number): Uint8Array;
  /** A number from 0 (included) to 1 (excluded), for jitter. */
  fraction(): number;
}
