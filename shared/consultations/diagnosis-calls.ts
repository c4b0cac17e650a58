import * as z from "zod/mini";
import type { CallSpec } from "../kernel/contract";
import { Bilingual, freeText } from "../kernel/words";
import { DiagnosisCode } from "./intake-model";

/** The search of ICD-10 at a doctor's desk. */
export const diagnosisCalls = {
  findDiagnoses: {
    summary:
      "Diagnoses by the beginning of a code or a part of a name; of each, whether it is the disease asked about.",
    by: ["doctor"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ words: freeText(40).check(z.minLength(1, "words.required")), own: DiagnosisCode }),
    output: z.strictObject({
      /** `same`: the same disease as `own` for a follow-up (D2-14). */
      found: z.array(z.strictObject({ code: z.string(), name: Bilingual, same: z.boolean() })),
    }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
