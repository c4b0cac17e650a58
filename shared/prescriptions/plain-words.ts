import * as z from "zod/mini";
import { Bilingual } from "../kernel/words";

/** A drug in plain words, for label and leaflet (row 71). `purpose` and `when` are absent where the hospital has no words of its own. */
export const PlainWords = z.strictObject({
  purpose: z.optional(Bilingual),
  /** With or without food, at which hour, apart from what. */
  when: z.optional(Bilingual),
  /** After a forgotten dose. */
  missed: Bilingual,
  /** When to call us. */
  call: Bilingual,
  storage: Bilingual,
});
export type PlainWords = z.infer<typeof PlainWords>;
