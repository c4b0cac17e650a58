import * as z from "zod/mini";
import { DocumentCard } from "../documents/model";
import type { CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { PersonId } from "../patients/model";
import { JudgedVisit, OverdueTest } from "./eligibility";

/** For what a doctor opens a record: written into the audit trail and shown to her (row 53, row 61). */
export const RECORD_PURPOSES = ["accepting", "answering", "prescribing", "complaint"] as const;
export const RecordPurpose = z.enum(RECORD_PURPOSES);
export type RecordPurpose = z.infer<typeof RecordPurpose>;

const Told = z.strictObject({ name: z.string(), note: z.string() });
/** What she told herself, confirmed on a day: never mixed with what the hospital recorded. */
export const ToldProfile = z.strictObject({
  version: z.int(),
  confirmedAt: Instant,
  /** The version that she confirmed with this request; the doctor sees when it has changed since. */
  changedSince: z.boolean(),
  noAllergies: z.boolean(),
  allergies: z.array(z.strictObject({ ...Told.shape, severity: z.string() })),
  noMedicines: z.boolean(),
  medicines: z.array(Told),
  pregnancy: z.optional(z.strictObject({ is: z.string(), on: z.optional(Day) })),
  lactation: z.optional(z.boolean()),
  kidney: Told,
  liver: Told,
  chronic: z.array(Told),
  weight: z.optional(z.strictObject({ kg: z.number(), on: Day })),
});
export type ToldProfile = z.infer<typeof ToldProfile>;

const dated = { id: z.string(), on: Day };
/** What the hospital's own record holds, newest first in each list. */
export const HospitalSide = z.strictObject({
  /** Each judged as on the day on which she asked; the visit that the request rests on is `visitId` of the answer. */
  visits: z.array(JudgedVisit),
  tests: z.array(
    z.strictObject({
      ...dated,
      code: z.string(),
      name: z.string(),
      value: z.string(),
      flag: z.optional(z.enum(["high", "low", "abnormal"])),
      range: z.optional(z.string()),
    }),
  ),
  /** Imaging and other reports; `hasFile`: `documents.viewRecorded` opens it. */
  reports: z.array(z.strictObject({ ...dated, title: z.string(), conclusion: z.string(), hasFile: z.boolean() })),
  medicines: z.array(z.strictObject({ ...dated, name: z.string(), dose: z.string(), days: z.optional(z.int()) })),
  allergies: z.array(z.strictObject({ id: z.string(), name: z.string(), severity: z.optional(z.string()) })),
});
export type HospitalSide = z.infer<typeof HospitalSide>;

/** The record beside the chat: the hospital's side and the patient's side kept apart (rows 53, 58, 59). */
export const RecordPanel = z.strictObject({
  id: Id,
  personId: PersonId,
  purpose: RecordPurpose,
  readAt: Instant,
  visitId: z.string(),
  /** The hospital's record out of reach, or no longer linked, still leaves what she told. */
  hospital: z.discriminatedUnion("is", [
    z.strictObject({ is: z.literal("found"), ...HospitalSide.shape }),
    z.strictObject({ is: z.literal("not-linked") }),
    z.strictObject({ is: z.literal("unreachable") }),
  ]),
  overdueTests: z.array(OverdueTest),
  patient: z.strictObject({ profile: z.optional(ToldProfile), documents: z.array(DocumentCard) }),
});
export type RecordPanel = z.infer<typeof RecordPanel>;

/** What the doctor who holds a request may read of the record, and for what. */
export const recordCalls = {
  recordOf: {
    summary: "The record beside a request for the doctor who holds it, with the purpose written down first.",
    by: ["doctor"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: Id, purpose: RecordPurpose }),
    output: RecordPanel,
    refuses: { "record.closed": z.strictObject({ endedAt: z.optional(Instant) }) },
  },
} as const satisfies { readonly [call: string]: CallSpec };
