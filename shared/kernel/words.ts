import * as z from "zod/mini";

export const LANGUAGES = ["zh", "en"] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** A sentence or name in both languages; Chinese first. */
export const Bilingual = z.strictObject({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Free text from a person: trimmed by the phone, without control characters. */
export const freeText = (most: number) =>
  z
    .string()
    .check(z.maxLength(most, "text.too-long"), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/, "text.control"));
