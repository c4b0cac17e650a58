import * as z from "zod/mini";

export const DocumentPolicy = z.strictObject({
  mostBytes: z.int(),
  mostPerApplication: z.int(),
  uploadMinutes: z.int(),
  viewSeconds: z.int(),
  mostPixels: z.int(),
  mostPages: z.int(),
  /** Sound and film of a chat at most so long. */
  mostVoiceSeconds: z.int(),
  mostVideoSeconds: z.int(),
  /** Reports of the hospital record can be opened this many days back. */
  recordDays: z.int(),
  source: z.string(),
});
export type DocumentPolicy = z.infer<typeof DocumentPolicy>;

/**
 * D1-16: up to three files; sizes and link lifetimes are the hospital's own setting (threat T08). A pregnancy and its
 * record are looked back on for 42 weeks, as a case shows them.
 */
export const documentPolicy: DocumentPolicy = {
  mostBytes: 10 * 1024 * 1024,
  mostPerApplication: 3,
  uploadMinutes: 5,
  viewSeconds: 60,
  mostPixels: 40_000_000,
  mostPages: 30,
  mostVoiceSeconds: 61,
  mostVideoSeconds: 61,
  recordDays: 294,
  source:
    "D1-16; T08; seconds: D2-05, the hospital's setting for the chat and one for the rounding of phones; recordDays: WHO ICD-10 volume 2, post-term from 42 completed weeks (294 days)",
};
