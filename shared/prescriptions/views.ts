import * as z from "zod/mini";
import { Diagnosis, Intake } from "../consultations/intake-model";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { HealthProfile } from "../patients/profile-model";
import {
  CaseMessage,
  KeptCheck,
  Override,
  PrescriptionState,
  PrescriptionStep,
  ReviewCode,
  RxLine,
  Signer,
  WrittenLine,
} from "./model";

/** A drug as it is found by the doctor: what it is, what it costs, what is on the shelf. */
export const FoundDrug = z.strictObject({
  drugId: z.string(),
  name: Bilingual,
  atc: z.string(),
  form: Bilingual,
  strength: z.string(),
  pack: Bilingual,
  unit: Bilingual,
  unitsPerPack: z.number(),
  fen: Price,
  routes: z.array(z.string()),
  frequencies: z.array(z.string()),
  coldChain: z.boolean(),
  mailable: z.boolean(),
  /** Narcotic, psychotropic …: never online. */
  special: z.string(),
  /** Boxes that can be sold now; absent where nothing is known of it. */
  available: z.optional(z.int()),
  /** Nobody may prescribe it now. */
  stopped: z.optional(z.strictObject({ reason: z.enum(["recall", "missing"]), since: Instant, note: z.string() })),
});
export type FoundDrug = z.infer<typeof FoundDrug>;

/** What the doctor has not signed yet. Version 0: nothing is kept. */
export const DraftView = z.strictObject({
  version: z.int(),
  consultationId: Id,
  /** A returned prescription that is written anew. */
  revises: z.optional(Id),
  lines: z.array(WrittenLine),
  overrides: z.array(Override),
  savedAt: z.optional(Instant),
});
export type DraftView = z.infer<typeof DraftView>;

/** What the checks say of a draft now, and what it would cost. */
export const CheckedDraft = z.strictObject({
  lines: z.array(RxLine),
  checks: z.array(KeptCheck),
  totalFen: Price,
  diagnosis: Diagnosis,
  /** Drugs that nobody may prescribe now. */
  stopped: z.array(z.string()),
  /** Drugs of which the shelf holds less than is written. */
  short: z.array(z.string()),
});
export type CheckedDraft = z.infer<typeof CheckedDraft>;

const stepOfCase = z.strictObject({
  to: PrescriptionState,
  at: Instant,
  by: PrescriptionStep.shape.by,
  byName: z.optional(Bilingual),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
});

const { wishes, course, since, description, medicines } = Intake.shape;
/** What she told before the doctor was asked, in her own words, and for how long each medicine lasts. */
export const ToldBefore = z.strictObject({ wishes, course, since, description, medicines });
export type ToldBefore = z.infer<typeof ToldBefore>;

/** A prescription as doctor and pharmacist see it: everything that was signed, and everything that happened. */
export const RxCase = z.strictObject({
  id: Id,
  version: z.int(),
  state: PrescriptionState,
  content: z.int(),
  hash: z.string(),
  now: Instant,
  consultationId: Id,
  personId: Id,
  person: z.strictObject({
    name: z.string(),
    bornOn: Day,
    ageMonths: z.int(),
    sex: z.optional(z.enum(["female", "male"])),
    recordNumber: z.optional(z.string()),
  }),
  /** What she told of her health, as it is now. */
  profile: z.optional(HealthProfile),
  /** Only for a pharmacist who opens the case. */
  told: z.optional(ToldBefore),
  /** This reader wrote it: somebody else reviews it (P2). */
  own: z.optional(z.literal(true)),
  departmentId: z.string(),
  diagnosis: Diagnosis,
  lines: z.array(RxLine),
  totalFen: Price,
  checks: z.array(KeptCheck),
  overrides: z.array(Override),
  guardian: z.optional(z.strictObject({ name: z.string(), relation: z.string(), at: Instant })),
  prescriber: Signer,
  signedAt: Instant,
  contentAt: Instant,
  reviewBy: Instant,
  /** Somebody else looks at it. */
  reviewer: z.optional(Signer),
  approvedBy: z.optional(Signer),
  approvedAt: z.optional(Instant),
  codes: z.array(ReviewCode),
  validUntil: Instant,
  heldFrom: z.optional(PrescriptionState),
  heldBecause: z.optional(z.string()),
  endedBecause: z.optional(z.string()),
  messages: z.array(CaseMessage),
  steps: z.array(stepOfCase),
  /** What this reader may do now. */
  may: z.array(z.enum(["take-back", "revise", "answer", "review", "ask", "release", "cancel"])),
});
export type RxCase = z.infer<typeof RxCase>;

/** One row of the pharmacist's queue, masked: a queue is looked at in front of others. */
export const ReviewRow = z.strictObject({
  id: Id,
  version: z.int(),
  state: PrescriptionState,
  content: z.int(),
  maskedName: z.string(),
  ageMonths: z.int(),
  drugs: z.int(),
  prescriber: Bilingual,
  departmentId: z.string(),
  contentAt: Instant,
  reviewBy: Instant,
  overdue: z.boolean(),
  reviewer: z.optional(Signer),
  heldFrom: z.optional(PrescriptionState),
  heldBecause: z.optional(z.string()),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

/** A drug that nobody may prescribe now, and how far that has reached. */
export const StoppedDrug = z.strictObject({
  drugId: z.string(),
  name: Bilingual,
  version: z.int(),
  reason: z.enum(["recall", "missing"]),
  note: z.string(),
  since: Instant,
  by: Signer,
  /** So many prescriptions under way were voided, returned to be chosen anew, or held. */
  reached: z.int(),
  /** Every prescription under way has been reached. */
  done: z.boolean(),
});
export type StoppedDrug = z.infer<typeof StoppedDrug>;
