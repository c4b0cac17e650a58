import type { Id } from "../kernel/ids";
import type { ClinicId } from "./model";

/**
 * SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104) over bytes, 32 bytes each. Whoever computes hands in a library of its
 * own: the hospital draws with one and the phone checks with another, so that no fault of one library can pass unseen.
 */
export type Hashes = {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly hmacSha256: (key: Uint8Array, bytes: Uint8Array) => Uint8Array;
};

const bytesOf = (ascii: string): Uint8Array => Uint8Array.from(ascii, (letter) => letter.charCodeAt(0));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16));

/** Enough to tell any two tickets of a draw apart, and not to find the person: her id has 130 random bits. */
const PSEUDONYM_LETTERS = 20;

/** Under this name a person's ticket stands in the report of a draw: hex of SHA-256 over session and person id, cut. */
export const pseudonymOf = ({ sha256 }: Pick<Hashes, "sha256">, personId: Id, sessionId: ClinicId): string =>
  hexOf(sha256(bytesOf(`${sessionId}\n${personId}`))).slice(0, PSEUDONYM_LETTERS);

/** What is published before the window opens: hex of SHA-256 over the seed's bytes. */
export const commitmentOf = ({ sha256 }: Pick<Hashes, "sha256">, seed: string): string =>
  hexOf(sha256(bytesOfHex(seed)));

/** Where a ticket stands: hex of HMAC-SHA-256(seed, pseudonym); the smallest is first. */
export const rankOf = ({ hmacSha256 }: Pick<Hashes, "hmacSha256">, seed: string, pseudonym: string): string =>
  hexOf(hmacSha256(bytesOfHex(seed), bytesOf(pseudonym)));

/** Pseudonyms in the order of the draw, whatever order they came in. */
export function rankedBy(hashes: Hashes, seed: string, pseudonyms: readonly string[]): string[] {
  const ranked = [...new Set(pseudonyms)].map((pseudonym) => [rankOf(hashes, seed, pseudonym), pseudonym] as const);
  return ranked.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pseudonym]) => pseudonym);
}

/** What a whole report says, all its pages put together. */
export type WholeReport = {
  readonly commitment: string;
  readonly seed: string;
  readonly pseudonyms: readonly string[];
  readonly places: number;
  readonly won: readonly number[];
  readonly leftOut: readonly number[];
};

/** What a check of a draw found: all true is a fair draw. */
export type DrawCheck = {
  /** The seed is the one that was committed to before the window. */
  readonly seedIsCommitted: boolean;
  /** The order is the one that the seed gives, and nobody stands in it twice. */
  readonly orderIsRight: boolean;
  /** The places went to the first ranks that were not left out. */
  readonly winnersAreFirst: boolean;
};

/** Checks a draw from its published report alone. */
export function verifyDraw(
  hashes: Hashes,
  { commitment, seed, pseudonyms, places, won, leftOut }: WholeReport,
): DrawCheck {
  const order = rankedBy(hashes, seed, pseudonyms);
  const first = pseudonyms.map((_, i) => i + 1).filter((rank) => !leftOut.includes(rank));
  const due = first.slice(0, places);
  return {
    seedIsCommitted: commitmentOf(hashes, seed) === commitment,
    orderIsRight: order.length === pseudonyms.length && order.every((one, i) => one === pseudonyms[i]),
    winnersAreFirst: won.length === due.length && won.every((rank, i) => rank === due[i]),
  };
}
