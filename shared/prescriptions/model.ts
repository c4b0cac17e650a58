import * as z from "zod/mini";
import { Diagnosis } from "../consultations/intake-model";
import { GuardianPresent } from "../consultations/model";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { PersonId } from "../patients/model";
import { prescriptionLife } from "./states";
import { typedText } from "./typed";

export const PrescriptionId = Id;
export const PrescriptionState = z.enum(prescriptionLife.states);

/** A drug of the hospital's formulary ("levothyroxine-50ug-100"). */
export const DrugId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,60}$/, "drug.malformed"));
export type DrugId = z.infer<typeof DrugId>;

/** How often: once, twice … a day, every so many hours, at night, every other day, weekly, or when needed. */
export const FREQUENCIES = ["qd", "bid", "tid", "qid", "q12h", "q8h", "q6h", "qn", "qod", "qw", "prn"] as const;
export const Frequency = z.enum(FREQUENCIES);
export type Frequency = z.infer<typeof Frequency>;

/** What the doctor writes of one drug: everything structured, but for a note in own words (P10). */
export const WrittenLine = z.strictObject({
  drugId: DrugId,
  /** Units each time ("1.5" tablets). */
  dose: z.number().check(z.minimum(0.01, "dose.out-of-range"), z.maximum(1000, "dose.out-of-range")),
  route: z.string().check(z.regex(/^[a-z][a-z-]{1,30}$/, "route.malformed")),
  frequency: Frequency,
  days: z.int().check(z.minimum(1, "days.out-of-range"), z.maximum(180, "days.out-of-range")),
  packs: z.int().check(z.minimum(1, "packs.out-of-range"), z.maximum(99, "packs.out-of-range")),
  note: typedText(120),
  /** Why for longer than the usual days (处方管理办法 art. 19). */
  longReason: z.optional(typedText(200)),
});
export type WrittenLine = z.infer<typeof WrittenLine>;

/** One drug of a prescription with all of the formulary that is needed later: later lists change nothing here. */
export const RxLine = z.strictObject({
  ...WrittenLine.shape,
  name: Bilingual,
  atc: z.string(),
  form: Bilingual,
  strength: z.string(),
  pack: Bilingual,
  unitsPerPack: z.number(),
  unit: Bilingual,
  /** For one pack, on the day of signing. */
  fen: Price,
  flags: z.strictObject({ coldChain: z.boolean(), mailable: z.boolean(), liquid: z.boolean() }),
  /** One pack with its wrapping. */
  grams: z.number(),
});
export type RxLine = z.infer<typeof RxLine>;

/** At most so many drugs on one prescription (处方管理办法 art. 6); checks refuse it, this is the size of the list. */
export const MOST_LINES = 5;

/** A check as it was shown to the doctor when signing: explanation and source stay with the prescription. */
export const KeptCheck = z.strictObject({
  check: z.string(),
  outcome: z.enum(["hit", "clear", "not-checked"]),
  weight: z.enum(["hard", "soft"]),
  drugIds: z.array(z.string()),
  code: z.string(),
  says: Bilingual,
  source: z.strictObject({ document: Bilingual, section: z.string() }),
});
export type KeptCheck = z.infer<typeof KeptCheck>;

/** Why the doctor goes on although a check said something; `of` is the check, its code and its drugs ({@link reasonKey}). */
export const Override = z.strictObject({ of: z.string().check(z.maxLength(400)), why: typedText(200) });
export type Override = z.infer<typeof Override>;

/** What one reason answers: the check, what it found, and for which drugs. */
export const reasonKey = ({ check, code, drugIds }: Pick<KeptCheck, "check" | "code" | "drugIds">): string =>
  `${check}/${code}/${[...drugIds].sort().join("+")}`;

/** A member of staff as a document names one. */
export const Signer = z.strictObject({ staffId: z.string(), doctorId: z.optional(z.string()), name: Bilingual });
export type Signer = z.infer<typeof Signer>;

/** What the doctor signs: once written, never changed (P3). Its hash is SHA-256 of its canonical JSON. */
export const Content = z.strictObject({
  prescriptionId: PrescriptionId,
  /** 1, 2, 3 …: a returned prescription is signed anew as its next content. */
  content: z.int(),
  consultationId: Id,
  person: z.strictObject({
    id: PersonId,
    maskedName: z.string(),
    bornOn: Day,
    sex: z.optional(z.enum(["female", "male"])),
    ageMonths: z.int(),
  }),
  departmentId: z.string(),
  diagnosis: Diagnosis,
  lines: z.array(RxLine),
  totalFen: Price,
  checks: z.array(KeptCheck),
  overrides: z.array(Override),
  /** Under six: who says that a guardian is beside the child (P8, C5). */
  guardian: z.optional(GuardianPresent),
  profileVersion: z.int(),
  policyVersion: z.string(),
  formularyVersion: z.string(),
  prescriber: Signer,
  signedAt: Instant,
});
export type Content = z.infer<typeof Content>;

/** A signature with everything that proves it later: certificate, chain to the root, and a timestamp (RFC 3161), all PEM or base64. */
export const Signature = z.strictObject({
  algorithm: z.string(),
  value: z.string(),
  certificate: z.string(),
  chain: z.string(),
  timestamp: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** A national code of prescription review ("2-7"; requirements C.2). */
export const ReviewCode = z.string().check(z.regex(/^[123]-\d{1,2}$/, "code.malformed"));
export const ReviewOutcome = z.enum(["approved", "returned", "rejected"]);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;

/** What a pharmacist decided about one content: approved ones are signed. */
export const Review = z.strictObject({
  prescriptionId: PrescriptionId,
  content: z.int(),
  hash: z.string(),
  outcome: ReviewOutcome,
  codes: z.array(ReviewCode),
  note: z.optional(typedText(300)),
  reviewer: Signer,
  at: Instant,
});
export type Review = z.infer<typeof Review>;

/** A question of the pharmacist beside the case, or the prescriber's answer. */
export const CaseMessage = z.strictObject({
  id: Id,
  by: z.enum(["pharmacist", "doctor"]),
  name: Bilingual,
  words: z.string(),
  at: Instant,
});
export type CaseMessage = z.infer<typeof CaseMessage>;

/** One step of its life; `print`: which request it was, so that the same tap is known again. */
export const PrescriptionStep = z.strictObject({
  id: z.string(),
  to: PrescriptionState,
  at: Instant,
  by: z.enum(["patient", "doctor", "pharmacist", "dispensary", "hospital"]),
  byName: z.optional(Bilingual),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
  print: z.string(),
});
export type PrescriptionStep = z.infer<typeof PrescriptionStep>;

/** What of a drug the counter and the parcel need; the words of the prescription lie with its content. */
export const SupplyLine = z.strictObject({
  drugId: DrugId,
  name: Bilingual,
  pack: Bilingual,
  packs: z.int(),
  /** Put together: so many were given; the rest could not be supplied. */
  given: z.optional(z.int()),
  fen: Price,
  grams: z.number(),
  coldChain: z.boolean(),
  mailable: z.boolean(),
  liquid: z.boolean(),
});
export type SupplyLine = z.infer<typeof SupplyLine>;

/** The head of a prescription: what rules decide on. What was signed lies apart and is named by number and hash (P1, P3). */
export const Prescription = z.strictObject({
  id: PrescriptionId,
  v: z.int(),
  state: PrescriptionState,
  content: z.int(),
  hash: z.string(),
  consultationId: Id,
  accountId: Id,
  personId: PersonId,
  departmentId: z.string(),
  prescriber: Signer,
  supply: z.array(SupplyLine),
  /** The longest of its lines: for how many days it lasts. */
  days: z.int(),
  totalFen: Price,
  /** How many days of medicine she said that she has left. */
  daysLeft: z.optional(z.int()),
  /** Signed for the first time: where it stands in lists. */
  signedAt: Instant,
  /** The content that stands now was signed. */
  contentAt: Instant,
  /** In review: the pharmacist's target. */
  reviewBy: Instant,
  /** The alarm of an overdue review was told once. */
  overdueTold: z.optional(z.boolean()),
  approvedAt: z.optional(Instant),
  approvedBy: z.optional(Signer),
  codes: z.optional(z.array(ReviewCode)),
  /** To be paid before this moment, or it expires (D2-23). */
  validUntil: Instant,
  /** When she is warned that its last day is near. */
  warnAt: z.optional(Instant),
  expiringTold: z.optional(z.boolean()),
  payUntil: z.optional(Instant),
  paidAt: z.optional(Instant),
  /** The order whose money it is given for. */
  paidBy: z.optional(Id),
  dispensedAt: z.optional(Instant),
  /** Less was given than was paid for: so much of it is owed to the hospital. */
  dueFen: z.optional(Price),
  /** Held: from which state, and why. */
  heldFrom: z.optional(PrescriptionState),
  heldBecause: z.optional(z.string()),
  endedAt: z.optional(Instant),
  endedBecause: z.optional(z.string()),
  steps: z.array(PrescriptionStep),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Prescription = z.infer<typeof Prescription>;
