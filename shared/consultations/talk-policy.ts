import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));
const Limits = z.strictObject({ fair: Count, poor: Count });

/** Numbers of voice and video calls that a hospital may change, each with its source. */
export const TalkPolicy = z.strictObject({
  version: z.string(),
  /** So long it rings; after so many minutes a call ends by itself. */
  ring: z.strictObject({ seconds: Count, ...Sourced }),
  longest: z.strictObject({ minutes: Count, ...Sourced }),
  /** Signals one side may leave for the other in one call, and how long they lie. */
  signals: z.strictObject({ most: Count, hours: Count, ...Sourced }),
  /** So long a credential of the relay server is good. */
  relay: z.strictObject({ minutes: Count, ...Sourced }),
  /** From here on the line is fair, from here on poor: round trip, lost packets, and frames a second (fewer is worse). */
  quality: z.strictObject({ roundTripMs: Limits, lossPercent: Limits, frames: Limits, ...Sourced }),
  /** So long it looks for a way with pictures, then with sound alone, then it says that writing is left; so long a poor line may last before the pictures stop. */
  fallBack: z.strictObject({ connectSeconds: Count, voiceSeconds: Count, poorSeconds: Count, ...Sourced }),
});
export type TalkPolicy = z.infer<typeof TalkPolicy>;

/** As the hospital begins. */
export const talkPolicy: TalkPolicy = {
  version: "2026-11",
  ring: { seconds: 60, source: "Hospital setting: as long as a telephone rings" },
  longest: { minutes: 60, source: "Hospital setting: a forgotten call does not run on for the night" },
  signals: { most: 400, hours: 24, source: "Hospital setting: a call takes about ten; the rest is for poor lines" },
  relay: { minutes: 120, source: "TURN REST API draft (draft-uberti-behave-turn-rest): credentials live for hours" },
  quality: {
    roundTripMs: { fair: 300, poor: 800 },
    lossPercent: { fair: 3, poor: 10 },
    frames: { fair: 12, poor: 5 },
    source: "ITU-T G.114: up to 150 ms one way is good, above 400 ms not acceptable; loss and frames: hospital setting",
  },
  fallBack: {
    connectSeconds: 15,
    voiceSeconds: 10,
    poorSeconds: 12,
    source: "D3-04: video, then voice, then text; the seconds are the hospital's setting",
  },
};
