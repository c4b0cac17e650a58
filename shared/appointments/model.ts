import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { ClockTime, Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PlaceId } from "../hospital/model";
import { PersonId } from "../patients/model";
import { applicationLife } from "./states";

export const ApplicationId = Id;
export const ApplicationState = z.enum(applicationLife.states);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** Items of an examination; the special-need pair is a bundle by rule (D1-14). */
export const ExamItem = z.enum(["system-ultrasound", "special-system-ultrasound", "special-fetal-echo"]);
export type ExamItem = z.infer<typeof ExamItem>;

/** Ordinary weekday examination, or the special-need pair of weekends, holidays, temporary and abnormal referrals. */
export const Variant = z.enum(["ordinary", "special-need"]);
export type Variant = z.infer<typeof Variant>;

/** Signs that end the online route at once (D1-07). */
export const EMERGENCY_SIGNS = ["bleeding", "fluid-loss", "severe-pain", "reduced-movement"] as const;
export const EmergencySign = z.enum(EMERGENCY_SIGNS);
export type EmergencySign = z.infer<typeof EmergencySign>;

/** Where a woman's way leads: apply online, book at the ultrasound desk, or first to a clinic for the form (D1-04, 07, 12). */
export const Route = z.enum(["online", "desk", "clinic"]);
export type Route = z.infer<typeof Route>;

/** Her answers to the first three questions; asked again at submission and on a resumed draft. */
export const Screening = z.strictObject({
  signs: z.array(EmergencySign),
  abnormalReferral: z.boolean(),
  ntHere: z.boolean(),
});
export type Screening = z.infer<typeof Screening>;

/** Where the due date comes from, most trusted first: early scan (CRL), embryo transfer, last period. */
export const Dating = z.discriminatedUnion("source", [
  z.strictObject({
    source: z.literal("early-scan"),
    scannedOn: Day,
    crlMm: z.number().check(z.minimum(5, "crl.out-of-range"), z.maximum(90, "crl.out-of-range")),
  }),
  z.strictObject({
    source: z.literal("transfer"),
    transferredOn: Day,
    embryoDays: z.union([z.literal(3), z.literal(5), z.literal(6)]),
  }),
  z.strictObject({ source: z.literal("last-period"), firstDay: Day }),
  z.strictObject({ source: z.literal("told"), dueOn: Day }),
]);
export type Dating = z.infer<typeof Dating>;

/** The NT scan done elsewhere (D1-09): each figure may be "not on my report" (null). `none`: no NT scan at all. */
export const NtReport = z.discriminatedUnion("done", [
  z.strictObject({
    done: z.literal("elsewhere"),
    hospitalName: freeText(60).check(z.minLength(2, "nt.hospital-required")),
    scannedOn: Day,
    crlMm: z.nullable(z.number().check(z.minimum(20, "crl.out-of-range"), z.maximum(120, "crl.out-of-range"))),
    ntMm: z.nullable(z.number().check(z.minimum(0.3, "nt.out-of-range"), z.maximum(15, "nt.out-of-range"))),
  }),
  z.strictObject({ done: z.literal("none") }),
]);
export type NtReport = z.infer<typeof NtReport>;

/** When she can come (D1-02). */
export const Preference = z.strictObject({
  days: z.enum(["weekday", "weekend", "either"]),
  unsuitableDays: z.array(Day).check(z.maxLength(31, "days.too-many")),
  earliest: ClockTime,
  travelMinutes: z.int().check(z.minimum(0), z.maximum(1440)),
});
export type Preference = z.infer<typeof Preference>;

/** What she agreed to pay for, and on which price list (S13). */
export const Agreement = z.strictObject({
  variants: z.array(Variant).check(z.minLength(1, "agreement.required"), z.maxLength(2)),
  priceVersion: z.string(),
});
export type Agreement = z.infer<typeof Agreement>;

/** Everything she fills in (D1-15). Files are optional: none is valid (D1-16). */
export const ApplicationForm = z.strictObject({
  personId: PersonId,
  screening: Screening,
  dating: Dating,
  fetuses: z.int().check(z.minimum(1), z.maximum(4)),
  nt: NtReport,
  preference: Preference,
  documentIds: z.array(Id).check(z.maxLength(3, "documents.too-many")),
  note: freeText(300),
  agreement: Agreement,
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** A draft holds whatever is there so far, checked for size and kind only. */
export const Draft = z.strictObject({
  id: ApplicationId,
  personId: PersonId,
  step: z.int().check(z.minimum(0), z.maximum(20)),
  answers: z.string().check(z.maxLength(8000, "text.too-long")),
  savedAt: Instant,
});
export type Draft = z.infer<typeof Draft>;

/** A piece of priced work. */
export const QuoteLine = z.strictObject({ item: ExamItem, priceCode: z.string(), fen: Price });
export const Quote = z.strictObject({ variant: Variant, lines: z.array(QuoteLine), totalFen: Price, minutes: z.int() });
export type Quote = z.infer<typeof Quote>;

/** A time in a session: which lane (sonographer, machine, room), from which 10-minute unit, how many. */
export const Opening = z.strictObject({
  sessionId: z.string(),
  day: Day,
  startsAt: ClockTime,
  endsAt: ClockTime,
  lane: z.string(),
  unit: z.int(),
  units: z.int(),
  variant: Variant,
});
export type Opening = z.infer<typeof Opening>;

/** How she means to pay what is owed: at the counter on the day, or online before her place is fixed. */
export const PaymentChoice = z.enum(["at-desk", "online"]);
export type PaymentChoice = z.infer<typeof PaymentChoice>;

/** Where and when the fetal heart is examined, on a day of its own, when the first day lies outside its window (D1-14). */
export const EchoPlace = z.extend(z.omit(Opening, { variant: true }), { room: z.string() });
export type EchoPlace = z.infer<typeof EchoPlace>;

/** The place taken for her. */
export const Booking = z.extend(Opening, {
  place: PlaceId,
  room: z.string(),
  totalFen: Price,
  /** What the clinic's form had not paid; it stays as history once it is paid. */
  owedFen: Price,
  /** The second of two visits, where the pair is split. */
  echo: z.optional(EchoPlace),
  payment: z.optional(PaymentChoice),
  /** Paid: with which order, and when. */
  paidBy: z.optional(z.strictObject({ orderId: Id, at: Instant })),
});
export type Booking = z.infer<typeof Booking>;

/** A clinic's signed application form: one form, one examination (D1-06). */
export const ExamForm = z.strictObject({
  id: Id,
  personId: PersonId,
  items: z.array(ExamItem).check(z.minLength(1, "items.required")),
  indication: freeText(120).check(z.minLength(2, "indication.required")),
  issuedBy: z.string(),
  issuedAt: Instant,
  validUntil: Day,
  abnormalReferral: z.boolean(),
  /** Paid at the clinic's cashier when issued: then nothing is owed at approval. */
  paidFen: Price,
  origin: z.enum(["workbench", "record"]),
});
export type ExamForm = z.infer<typeof ExamForm>;

/** One line of what happened, newest last. `by` is a role for patients, never a staff member's name. */
export const TimelineLine = z.strictObject({
  state: ApplicationState,
  at: Instant,
  by: z.enum(["patient", "clinic-desk", "triage", "doctor", "hospital"]),
  reason: z.optional(z.string()),
  note: z.optional(z.string()),
});
export type TimelineLine = z.infer<typeof TimelineLine>;
