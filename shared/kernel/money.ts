import * as z from "zod/mini";

/** Money in fen (1/100 yuan), always a whole number; may be negative in a ledger. */
export const Fen = z.int().check(z.minimum(-1e12), z.maximum(1e12));
export type Fen = z.infer<typeof Fen>;

/** A price in fen: zero or more. */
export const Price = z.int().check(z.minimum(0), z.maximum(1e10));

/** Writes fen as yuan with two decimals, no float arithmetic: 12305 -> "123.05". */
export function yuan(fen: Fen): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
