import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { CaseMessage, DrugId, ReviewCode } from "./model";
import { typedText } from "./typed";
import { ReviewRow, RxCase, StoppedDrug } from "./views";
import { rxMovedOn, signatureCodes } from "./writing-calls";

const pharmacist = { by: ["pharmacist"], scope: "hospital", audit: "health-record" } as const;
/** What the pharmacist saw: a decision is about this content and no other (P1). */
const seen = { ...stepOn, content: z.int(), hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, "hash.malformed")) };
const decided = {
  codes: z.array(ReviewCode).check(z.minLength(1, "codes.required"), z.maxLength(6)),
  note: typedText(300),
};
const decisionCodes = {
  ...rxMovedOn,
  /** Who wrote it cannot review it (P2). */
  "reviewer.prescribed": null,
  /** Another content stands by now than the one that was seen. */
  "content.changed": z.strictObject({ content: z.int() }),
} as const;
const cursor = z.optional(z.string().check(z.maxLength(400)));
const why = typedText(300).check(z.minLength(2, "words.too-short"));

/** What the pharmacist does: the queue, one case, approve, return, reject, stop a drug, decide what is held. */
export const reviewCalls = {
  queue: {
    summary: "Prescriptions that wait for a pharmacist, the nearest target first, and who looks at them.",
    ...pharmacist,
    pace: "read",
    input: z.strictObject({ cursor }),
    output: z.strictObject({ ...page(ReviewRow).shape, now: Instant }),
    refuses: {},
  },
  openCase: {
    summary:
      "One prescription with all that was signed; that it was read is recorded, and that this pharmacist looks at it.",
    ...pharmacist,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: RxCase,
    refuses: {},
  },
  previous: {
    summary: "The person's prescriptions of the last half year here, for the pharmacist who looks at one of hers.",
    ...pharmacist,
    pace: "read",
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ prescriptions: z.array(RxCase) }),
    refuses: {},
  },
  approve: {
    summary: "Approves this very content and signs that, after a fresh proof; payment opens with it (D2-17).",
    ...pharmacist,
    pace: "write",
    proof: "fresh",
    input: z.strictObject(seen),
    output: RxCase,
    refuses: { ...decisionCodes, ...signatureCodes },
  },
  return: {
    summary: "Sends it back to the doctor with national codes and words; the doctor signs a new content.",
    ...pharmacist,
    pace: "write",
    input: z.strictObject({ ...seen, ...decided }),
    output: RxCase,
    refuses: decisionCodes,
  },
  reject: {
    summary: "Refuses it for good with national codes and words.",
    ...pharmacist,
    pace: "write",
    input: z.strictObject({ ...seen, ...decided }),
    output: RxCase,
    refuses: decisionCodes,
  },
  askPrescriber: {
    summary: "A question to the prescriber beside the case; the prescription goes on waiting.",
    ...pharmacist,
    pace: "write",
    input: z.strictObject({
      ...creation,
      prescriptionId: Id,
      words: typedText(300).check(z.minLength(1, "words.too-short")),
    }),
    output: z.strictObject({ messages: z.array(CaseMessage) }),
    refuses: {},
  },
  messages: {
    summary: "What pharmacist and prescriber wrote beside a case.",
    by: ["pharmacist", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ prescriptionId: Id }),
    output: z.strictObject({ messages: z.array(CaseMessage) }),
    refuses: {},
  },
  heldList: {
    summary: "Prescriptions that are held: nobody goes on until a pharmacist has decided.",
    ...pharmacist,
    pace: "read",
    input: z.strictObject({ cursor }),
    output: z.strictObject({ ...page(ReviewRow).shape, now: Instant }),
    refuses: {},
  },
  release: {
    summary: "Lets a held prescription go on where it was, after a fresh proof.",
    ...pharmacist,
    pace: "write",
    proof: "fresh",
    input: z.strictObject({ ...stepOn, why }),
    output: RxCase,
    refuses: rxMovedOn,
  },
  cancelHeld: {
    summary: "Ends a held prescription, after a fresh proof; all money goes back.",
    ...pharmacist,
    pace: "write",
    proof: "fresh",
    input: z.strictObject({ ...stepOn, why }),
    output: RxCase,
    refuses: rxMovedOn,
  },
  stopList: {
    summary: "Drugs that nobody may prescribe now, and how far each stop has reached.",
    by: ["pharmacist", "dispensary", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: z.strictObject({ drugs: z.array(StoppedDrug) }),
    refuses: {},
  },
  touchedBy: {
    summary:
      "How many prescriptions under way hold a drug, and how many of its patients have it, before it is stopped.",
    by: ["pharmacist"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ drugId: DrugId }),
    /**
     * `given`: put together, and not in her hands yet: a recall holds it, or tells her where it has left. `received`: in her
     * hands within the time on which a recall looks back.
     */
    output: z.strictObject({
      unpaid: z.int(),
      paid: z.int(),
      given: z.int(),
      received: z.int(),
      more: z.boolean(),
    }),
    refuses: { "drug.unknown": null },
  },
  stopDrug: {
    summary:
      "Nobody may prescribe a drug from now on (recalled, or missing): unpaid prescriptions with it become void, paid ones that were not given are held; a recall reaches what was put together, too.",
    by: ["pharmacist"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    proof: "fresh",
    input: z.strictObject({ drugId: DrugId, reason: z.enum(["recall", "missing"]), note: why }),
    output: StoppedDrug,
    refuses: { "drug.unknown": null, "drug.stopped": null },
  },
  allowDrug: {
    summary: "A stopped drug may be prescribed again.",
    by: ["pharmacist"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    proof: "fresh",
    input: z.strictObject({ drugId: DrugId, version: z.int() }),
    output: z.strictObject({ drugs: z.array(StoppedDrug) }),
    refuses: {
      /** The stop has not reached every prescription yet, or was set anew. */
      "stop.moved-on": z.strictObject({ version: z.int() }),
      "stop.under-way": null,
    },
  },
} as const satisfies { readonly [call: string]: CallSpec };
