import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** What a hospital may set about the chat, each with its source. */
export const ChatPolicy = z.strictObject({
  version: z.string(),
  /** So long the sender may take a message back; both sides then see that it was taken back (C8). */
  recall: z.strictObject({ minutes: Count, ...Sourced }),
  /** So many letters at most in one message. */
  text: z.strictObject({ letters: Count, ...Sourced }),
  /** At most so many bytes a file, and so many seconds of voice and video. */
  files: z.strictObject({ mostBytes: Count, voiceSeconds: Count, videoSeconds: Count, ...Sourced }),
  /** A side that did something so many seconds ago counts as reading: it is not told of a message besides. */
  reading: z.strictObject({ seconds: Count, ...Sourced }),
  /** While she has not read, she is told again after so many minutes at the earliest. */
  notice: z.strictObject({ everyMinutes: Count, ...Sourced }),
});
export type ChatPolicy = z.infer<typeof ChatPolicy>;

/** As the hospital begins. */
export const chatPolicy: ChatPolicy = {
  version: "2026-11",
  recall: { minutes: 2, source: "Hospital setting: as long as people are used to from their everyday messages" },
  text: { letters: 1000, source: "Hospital setting: as long as a description of the request (D2-14)" },
  files: {
    mostBytes: 10 * 1024 * 1024,
    voiceSeconds: 60,
    videoSeconds: 30,
    source: "T08 with the limits of uploads; a minute of speech stays readable as a transcript (D2-05)",
  },
  reading: { seconds: 5, source: "Performance row 10: an open chat asks every two seconds at most" },
  notice: { everyMinutes: 5, source: "Hospital setting: several lines of one answer are one notice" },
};
