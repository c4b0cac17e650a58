import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { ConsultationState } from "./model";
import { ConsultationLine, PatientView } from "./views";

/** A step that finds the consultation changed meanwhile answers with where it is now, and who was first. */
export const movedOnCodes = {
  "consultation.moved-on": z.strictObject({
    state: ConsultationState,
    version: z.int(),
    by: z.optional(z.enum(["patient", "doctor", "hospital", "desk"])),
  }),
} as const;

const disputeCodes = {
  ...movedOnCodes,
  /** One is raised already, or was decided: there is one for each consultation. */
  "dispute.already": null,
  "dispute.too-late": z.strictObject({ until: Instant }),
} as const;
const words = freeText(500).check(z.minLength(5, "words.too-short"));

/** What happens to a request on the patient's side: her list, one of them, cancelling, rating, disputing. */
export const lifeCalls = {
  mine: {
    summary: "The online follow-ups of this account, the latest first, each with its clock and what is unread.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(ConsultationLine),
    refuses: {},
  },
  consultation: {
    summary:
      "One online follow-up as its patient sees it: clocks, rules, who, fee, what happened, what can be done now.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: PatientView,
    refuses: {},
  },
  cancel: {
    summary: "Takes the request back before a doctor has accepted it; what was paid goes back whole.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: PatientView,
    refuses: movedOnCodes,
  },
  rate: {
    summary: "Rates an ended consultation, once.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      stars: z.int().check(z.minimum(1, "stars.out-of-range"), z.maximum(5, "stars.out-of-range")),
      words: freeText(300),
    }),
    output: PatientView,
    refuses: movedOnCodes,
  },
  dispute: {
    summary:
      "Says that the answer was of no use: the hospital decides in a stated time; upheld, all goes back (row 56).",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, words }),
    output: PatientView,
    refuses: disputeCodes,
  },
  complain: {
    summary: "Complains of a consultation that is over, however it ended: answered by the hospital in a stated time.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, words }),
    output: PatientView,
    refuses: disputeCodes,
  },
  exportConsultation: {
    summary: "The whole consultation for its patient: a page to print and FHIR R4 (row 57).",
    by: ["patient"],
    scope: "thing",
    proof: "patient",
    pace: "export",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({
      name: z.string(),
      /** A page of its own to print, in the language of the request; every word in it is escaped. */
      html: z.string(),
      /** A FHIR R4 Bundle of type `document`, as JSON. */
      fhir: z.string(),
    }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
