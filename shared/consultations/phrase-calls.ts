import * as z from "zod/mini";
import type { CallSpec } from "../kernel/contract";
import { freeText } from "../kernel/words";
import { DeskView } from "./desk-calls";

export const MOST_PHRASES = 20;
export const PHRASE_LETTERS = 200;

/** The doctor's own quick replies, kept with the desk. */
export const phraseCalls = {
  savePhrases: {
    summary: "Keeps the doctor's own quick replies; one that would write a prescription is refused.",
    by: ["doctor"],
    scope: "hospital",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      version: z.int().check(z.minimum(0)),
      phrases: z
        .array(freeText(PHRASE_LETTERS).check(z.minLength(1, "text.required")))
        .check(z.maxLength(MOST_PHRASES)),
    }),
    output: DeskView,
    refuses: {
      "doctor.unknown": null,
      "desk.moved-on": z.strictObject({ version: z.int() }),
      /** Which of them, from 0. */
      "phrase.prescribes": z.strictObject({ at: z.int() }),
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
