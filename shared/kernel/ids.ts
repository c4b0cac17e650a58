import * as z from "zod/mini";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** An id made by whoever creates the thing: 26 Crockford base-32 characters (130 random bits). */
export const Id = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{26}$/, "id.malformed"));
export type Id = z.infer<typeof Id>;

/** The id of one tap that writes: the same tap asked again carries the same id and has one effect. */
export const StepId = Id;

/** Writes 26 random bytes as an {@link Id}; each byte gives five bits. */
export function idFromBytes(bytes: Uint8Array): Id {
  if (bytes.length < 26) throw new RangeError("an id takes 26 random bytes");
  let id = "";
  for (let i = 0; i < 26; i++) id += ALPHABET[bytes[i]! & 31];
  return id;
}
