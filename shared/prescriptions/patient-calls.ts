import * as z from "zod/mini";
import { page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Evidence, PatientRow, PatientRx } from "./patient-views";
import { rxMovedOn } from "./writing-calls";

/** What the patient sees of her prescriptions. */
export const patientCalls = {
  mine: {
    summary: "The prescriptions of this account's people, the latest first, each with where it is.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(PatientRow),
    refuses: {},
  },
  prescription: {
    summary:
      "One prescription as its patient sees it: where it is in plain words, the pharmacist's target while in review, and the way to pay only once approved.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: PatientRx,
    refuses: {},
  },
  notNeeded: {
    summary: "She does not want it: void before payment; paid and not given yet, all money goes back.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: PatientRx,
    refuses: {
      ...rxMovedOn,
      /** It was put together or has left already: the service of the order helps, and the phone. */
      "prescription.given": null,
    },
  },
  remindRefill: {
    summary: "Whether this person is reminded when her medicine runs out; said once, it holds for all of hers.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ id: Id, wanted: z.boolean() }),
    output: PatientRx,
    refuses: {},
  },
  myEvidence: {
    summary: "What proves her prescription without this hospital's software, after a proof of who she is.",
    by: ["patient"],
    scope: "thing",
    pace: "export",
    audit: "health-record",
    proof: "patient",
    input: z.strictObject({ id: Id }),
    output: Evidence,
    refuses: {},
  },
  evidence: {
    summary: "What proves a prescription: the very text that was signed, signatures, certificates and timestamps.",
    by: ["pharmacist", "auditor"],
    scope: "hospital",
    pace: "export",
    audit: "health-record",
    input: z.strictObject({ id: Id }),
    output: Evidence,
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
