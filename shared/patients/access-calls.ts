import * as z from "zod/mini";
import { creation, page, stepOn } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PersonId } from "./model";
import { AccessQuestion, AccessRow } from "./privacy-views";

const note = freeText(500).check(z.minLength(2, "note.required"));

/** Who looked at a record, a question about it, and the export of everything that is kept of a person. */
export const accessCalls = {
  whoLooked: {
    summary: "Who read or wrote this person's record, newest first: every row of the audit trail (row 61).",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "account",
    proof: "patient",
    input: z.strictObject({ personId: PersonId, cursor: z.optional(z.string()) }),
    output: page(AccessRow),
    refuses: {},
  },
  askAboutAccess: {
    summary: "She does not understand one access: a question that the hospital has to answer in time.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "account",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      row: z.string().check(z.minLength(1), z.maxLength(400)),
      note,
    }),
    output: z.strictObject({ id: Id, answerBy: Instant }),
    refuses: { "question.asked": z.strictObject({ id: Id }) },
  },
  accessQuestions: {
    summary: "Questions of patients about accesses that wait for an answer, oldest first.",
    by: ["operations", "auditor"],
    scope: "hospital",
    pace: "read",
    audit: "account",
    input: z.strictObject({ cursor: z.optional(z.string()) }),
    output: page(AccessQuestion),
    refuses: {},
  },
  answerAccessQuestion: {
    summary: "Answers one question in words that the patient reads beside the access.",
    by: ["operations", "auditor"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ ...stepOn, answer: note }),
    output: AccessQuestion,
    refuses: { "question.answered": null },
  },
  exportRecord: {
    summary: "Everything that is kept of a person as FHIR R4 resources, page by page; the first page tells the rest.",
    by: ["patient"],
    scope: "person",
    pace: "export",
    audit: "health-record",
    proof: "patient",
    input: z.strictObject({ personId: PersonId, cursor: z.optional(z.string()) }),
    output: z.strictObject({
      madeAt: Instant,
      /** Each one FHIR R4 resource as JSON: the phone joins the pages into one Bundle. */
      resources: z.array(z.string()),
      cursor: z.optional(z.string()),
    }),
    refuses: {},
  },
} as const;
