import * as z from "zod/mini";
import { Diagnosis } from "../consultations/intake-model";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PrescriptionState, ReviewCode, Signer } from "./model";
import { PlainWords } from "./plain-words";

/** A drug as its patient reads it on her prescription: no scores of checks. */
export const PatientLine = z.strictObject({
  drugId: z.string(),
  name: Bilingual,
  form: Bilingual,
  strength: z.string(),
  pack: Bilingual,
  unit: Bilingual,
  packs: z.int(),
  fen: Price,
  dose: z.number(),
  route: z.string(),
  frequency: z.string(),
  days: z.int(),
  note: z.string(),
  coldChain: z.boolean(),
  mailable: z.boolean(),
  /** How it is used, in plain words (row 71). */
  plain: z.optional(PlainWords),
});
export type PatientLine = z.infer<typeof PatientLine>;

/** Where it is, as a code for plain words; each has a next step for her. */
export const PATIENT_STANDINGS = [
  "in-review",
  "review-late",
  "returned",
  "rejected",
  "to-choose",
  "to-pay",
  "paid",
  "dispensing",
  "dispensed",
  "partly-dispensed",
  /** Put together: where its parcel is, or that it waits at the window. */
  "ready",
  "not-collected",
  "on-the-way",
  "arrived",
  "signed",
  "received",
  "going-back",
  "parcel-returned",
  "parcel-lost",
  "parcel-damaged",
  "sent-again",
  /** It had left the hospital when it was stopped: she must not take it. */
  "do-not-take",
  "held",
  "cancelled",
  "void",
  "expired",
] as const;
export const PatientStanding = z.enum(PATIENT_STANDINGS);
export type PatientStanding = z.infer<typeof PatientStanding>;

/** One line of her list. */
export const PatientRow = z.strictObject({
  id: Id,
  version: z.int(),
  personId: Id,
  maskedName: z.string(),
  state: PrescriptionState,
  standing: PatientStanding,
  doctor: Bilingual,
  departmentId: z.string(),
  drugs: z.int(),
  totalFen: Price,
  signedAt: Instant,
  reviewBy: z.optional(Instant),
  validUntil: z.optional(Instant),
  payUntil: z.optional(Instant),
});
export type PatientRow = z.infer<typeof PatientRow>;

/** Her prescription. Before a pharmacist has approved this very content there is nothing here that leads to paying (D2-17). */
export const PatientRx = z.strictObject({
  ...PatientRow.shape,
  now: Instant,
  consultationId: Id,
  diagnosis: Diagnosis,
  lines: z.array(PatientLine),
  /** Only once approved, and only while it can still be bought. */
  pay: z.optional(
    z.strictObject({
      step: z.enum(["choose", "pay"]),
      /** To be paid before this moment. */
      until: Instant,
      totalFen: Price,
    }),
  ),
  approvedBy: z.optional(Bilingual),
  approvedAt: z.optional(Instant),
  paidAt: z.optional(Instant),
  /** Why it was returned, rejected, held, or has ended: a code, the national codes, and words of the hospital. */
  because: z.optional(z.string()),
  codes: z.array(ReviewCode),
  note: z.optional(z.string()),
  daysLeft: z.optional(z.int()),
  /** Given out: is she reminded when it runs out (row 70), and when, once she has it in her hands? */
  refill: z.optional(
    z.strictObject({
      wanted: z.boolean(),
      onDay: z.optional(Day),
      /** Used as prescribed, from the day she got it; today counts. */
      daysLeft: z.optional(z.int()),
    }),
  ),
  timeline: z.array(z.strictObject({ to: PrescriptionState, at: Instant })),
  may: z.array(z.enum(["not-needed", "evidence"])),
  /** Who answers when nothing else does. */
  phone: z.string(),
});
export type PatientRx = z.infer<typeof PatientRx>;

/** Everything that proves what was signed, by whom and when, without this hospital's software. */
export const Evidence = z.strictObject({
  id: Id,
  content: z.int(),
  /** SHA-256 of `signed`, hex. */
  hash: z.string(),
  papers: z.array(
    z.strictObject({
      what: z.enum(["prescription", "review"]),
      signer: Signer,
      signedAt: Instant,
      /** The certificate's number at its authority. */
      serial: z.optional(z.string()),
      /** Is it whole: the text, with the time in it, as this person signed it? Absent: nobody here can tell. */
      holds: z.optional(z.boolean()),
      /** The very text that was signed, UTF-8. */
      signed: z.string(),
      algorithm: z.string(),
      signature: z.string(),
      certificate: z.string(),
      chain: z.string(),
      timestamp: z.string(),
    }),
  ),
});
export type Evidence = z.infer<typeof Evidence>;
