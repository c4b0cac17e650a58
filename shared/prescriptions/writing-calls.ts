import * as z from "zod/mini";
import { creation, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { CaseMessage, KeptCheck, Override, PrescriptionState, PrescriptionStep, RxLine, WrittenLine } from "./model";
import { typedText } from "./typed";
import { CheckedDraft, DraftView, FoundDrug, RxCase } from "./views";

/** Why nothing was signed: the service or its time stamp does not answer, the certificate is over, the authority says no. */
export const signatureCodes = {
  "signature.unreachable": null,
  "signature.no-timestamp": null,
  "signature.certificate-over": null,
  "signature.refused": null,
} as const;
/** A step that finds the prescription changed meanwhile answers with where it is now, and who was first. */
export const rxMovedOn = {
  "prescription.moved-on": z.strictObject({
    state: PrescriptionState,
    version: z.int(),
    by: z.optional(PrescriptionStep.shape.by),
    byName: z.optional(Bilingual),
  }),
} as const;

const doctorOnly = { by: ["doctor"], scope: "hospital", audit: "health-record" } as const;
const drugIds = z.strictObject({ drugIds: z.array(z.string()) });
const written = {
  lines: z.array(WrittenLine).check(z.maxLength(12, "list.too-long")),
  overrides: z.array(Override).check(z.maxLength(40)),
};
/** The consultation is not hers, or not in progress: nothing can be written for it. */
const closed = { "consultation.closed": null } as const;

/** What the doctor does: find drugs, have a draft checked, sign, take back, answer the pharmacist. */
export const writingCalls = {
  drugs: {
    summary:
      "Drugs of the formulary by name, in Chinese, pinyin or English, or by ATC code, each with what is on the shelf.",
    by: ["doctor", "pharmacist"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ text: z.string().check(z.minLength(1), z.maxLength(60)) }),
    output: z.strictObject({ drugs: z.array(FoundDrug) }),
    refuses: {},
  },
  myDraft: {
    summary: "What the doctor has written for a consultation and not signed yet.",
    ...doctorOnly,
    pace: "read",
    input: z.strictObject({ consultationId: Id }),
    output: DraftView,
    refuses: closed,
  },
  saveDraft: {
    summary: "Keeps what the doctor has written so far, over the version that was seen.",
    ...doctorOnly,
    pace: "write",
    input: z.strictObject({
      consultationId: Id,
      version: z.int().check(z.minimum(0)),
      revises: z.optional(Id),
      ...written,
    }),
    output: DraftView,
    refuses: { ...closed, "draft.moved-on": z.strictObject({ version: z.int() }), "drug.unknown": drugIds },
  },
  checkDraft: {
    summary:
      "Runs every automatic check over what is written, against what she confirmed of her health; what the data does not cover is said to be not checked.",
    ...doctorOnly,
    pace: "read",
    input: z.strictObject({ consultationId: Id, lines: written.lines }),
    output: CheckedDraft,
    refuses: { ...closed, "drug.unknown": drugIds },
  },
  sign: {
    summary:
      "Signs a prescription for the consultation in progress after a fresh proof of who the doctor is; from here on its content never changes. With `revises`, signs a returned one as its next content.",
    ...doctorOnly,
    pace: "write",
    proof: "fresh",
    input: z.strictObject({
      ...creation,
      consultationId: Id,
      /** The returned prescription that this content replaces, as it was seen: then `id` is its id. */
      revises: z.optional(z.strictObject({ version: z.int(), stepId: Id })),
      /** What the doctor saw when signing: lines as written, and the price of all. */
      ...written,
      totalFen: z.int(),
      /** Each line was read again, also where it was copied. */
      read: z.literal(true),
    }),
    output: RxCase,
    refuses: {
      ...closed,
      ...rxMovedOn,
      "working.needed": null,
      "prescription.empty": null,
      "drug.unknown": drugIds,
      /** Nobody may prescribe these now: recalled, or missing. */
      "drug.stopped": drugIds,
      /** Checks that no reason overrides. */
      "check.hard": z.strictObject({ checks: z.array(KeptCheck) }),
      /** Checks that want the doctor's reason. */
      "check.unanswered": z.strictObject({ checks: z.array(KeptCheck) }),
      /** The price of today is another than the one that was seen. */
      "price.changed": z.strictObject({ fen: z.int() }),
      /** What she told of her health changed since the checks ran. */
      "profile.changed": null,
      /** Under six, and nobody said that a guardian is beside the child. */
      "guardian.needed": null,
      /** Why nothing was signed; the draft is kept. */
      ...signatureCodes,
    },
  },
  previousOf: {
    summary: "Her last prescriptions here, to be copied into a draft that is read and signed anew.",
    ...doctorOnly,
    pace: "read",
    input: z.strictObject({ consultationId: Id }),
    output: z.strictObject({
      prescriptions: z.array(
        z.strictObject({
          id: Id,
          state: PrescriptionState,
          signedAt: Instant,
          prescriber: Bilingual,
          diagnosis: RxCase.shape.diagnosis,
          lines: z.array(RxLine),
          /** She has got it: for so many days it lasts from today on, used as prescribed. */
          daysLeft: z.optional(z.int()),
        }),
      ),
    }),
    refuses: closed,
  },
  ofConsultation: {
    summary: "Every prescription of a consultation, as its doctor sees them.",
    ...doctorOnly,
    pace: "read",
    input: z.strictObject({ consultationId: Id }),
    output: z.strictObject({ prescriptions: z.array(RxCase) }),
    refuses: {},
  },
  takeBack: {
    summary: "Makes a prescription void before it is paid; she is told, and its boxes go back.",
    ...doctorOnly,
    pace: "write",
    input: z.strictObject({ ...stepOn, why: typedText(200).check(z.minLength(2, "words.too-short")) }),
    output: RxCase,
    refuses: rxMovedOn,
  },
  answer: {
    summary: "The prescriber's answer to the pharmacist, beside the case.",
    ...doctorOnly,
    pace: "write",
    input: z.strictObject({
      ...creation,
      prescriptionId: Id,
      words: typedText(300).check(z.minLength(1, "words.too-short")),
    }),
    output: z.strictObject({ messages: z.array(CaseMessage) }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
