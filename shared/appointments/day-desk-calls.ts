import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { freeText } from "../kernel/words";
import { PersonId } from "../patients/model";
import { AppealLine, DayLine, DayView, DeskPerson, DeskTicket, DeskUnfit } from "./day-views";
import { ApplicationId, Dating, Variant } from "./model";
import { note, stepCodes } from "./step-codes";
import { OpeningDay } from "./views";

const reason = freeText(200).check(z.minLength(2, "reason.required"));
const fetuses = z.int().check(z.minimum(1), z.maximum(4));
const place = {
  sessionId: z.string().check(z.maxLength(60)),
  lane: z.string().check(z.maxLength(20)),
  unit: z.int().check(z.minimum(0), z.maximum(200)),
};
const seatUnfit = z.strictObject({
  why: z.enum(["outside-window", "no-session", "past", "too-short", "calendar-missing"]),
});
const seatTaken = z.strictObject({ by: z.string(), at: Instant });
/** Who, with which form, and how far on: the due date is the record's unless the desk gives one. */
const who = { personId: PersonId, formId: Id, dating: z.optional(Dating), fetuses };
const whoCodes = {
  "exam-form.missing": null,
  "exam-form.unfit": z.strictObject({ why: DeskUnfit }),
  "due-date.missing": null,
  "due-date.implausible": z.strictObject({ dueOn: Day }),
} as const;
const bookCodes = {
  ...whoCodes,
  "application.exists": z.strictObject({ id: ApplicationId }),
  "price.changed": z.strictObject({ priceVersion: z.string() }),
} as const;

/** How a telephone call to her ended. */
export const CALL_OUTCOMES = ["reached", "no-answer", "wrong-number", "called-us"] as const;

/** What the triage desk does on the day and for the days to come (D1-05, D1-06, D1-12). */
export const dayDeskCalls = {
  dayList: {
    summary: "Everybody with a place on a day, in order of time, with numbers and turns; names are masked.",
    by: ["triage", "clinic-desk", "doctor"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ day: Day }),
    output: DayView,
    refuses: {},
  },
  printedDay: {
    summary: "The same list to print for an outage, with the last digits of phone and form.",
    by: ["triage"],
    scope: "hospital",
    pace: "export",
    audit: "health-record",
    input: z.strictObject({ day: Day }),
    output: DayView,
    refuses: {},
  },
  findForm: {
    summary: "Whose clinic form this is, by its printed or scanned number.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ code: z.string().check(z.minLength(26, "form.code-short"), z.maxLength(40)) }),
    output: z.strictObject({ personId: PersonId, formId: Id }),
    refuses: { "exam-form.missing": null },
  },
  deskPerson: {
    summary: "Somebody at the desk: forms, due date on record, a live application, prices.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId }),
    output: DeskPerson,
    refuses: {},
  },
  takeNumber: {
    summary:
      "A clinic's form becomes a number for today (D1-12): free time where there is some, else an audited add-on.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...creation,
      ...who,
      addOn: z.optional(z.strictObject({ reason })),
      consent: z.discriminatedUnion("is", [
        z.strictObject({ is: z.literal("agreed"), priceVersion: z.string().check(z.maxLength(40)) }),
        z.strictObject({ is: z.literal("later"), reason }),
      ]),
      urgent: z.boolean(),
    }),
    output: DeskTicket,
    refuses: {
      ...bookCodes,
      "place.none": z.strictObject({ addOnLeft: z.int() }),
      /** Only in an emergency care comes before consent. */
      "consent.needed": null,
    },
  },
  recordConsent: {
    summary: "Writes down the consent to items and prices that an emergency had put off.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, note }),
    output: DayLine,
    refuses: { ...stepCodes, "consent.not-due": null },
  },
  deskOpenings: {
    summary: "Free times on up to seven days for somebody at the desk, from the same inventory as online.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ ...who, from: Day }),
    output: z.strictObject({ days: z.array(OpeningDay), next: Day, dueOn: Day, priceVersion: z.string() }),
    refuses: whoCodes,
  },
  bookAtDesk: {
    summary: "Books a chosen time for somebody at the desk; she agreed to items and price there (D1-05).",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...creation,
      ...who,
      ...place,
      agreement: z.strictObject({ variant: Variant, priceVersion: z.string().check(z.maxLength(40)) }),
      note,
    }),
    output: DeskTicket,
    refuses: { ...bookCodes, "seat.taken": seatTaken, "seat.unfit": seatUnfit },
  },
  repeatOpenings: {
    summary: "Free times for somebody whose examination has to be done again on another day.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: ApplicationId, from: Day }),
    output: z.strictObject({ days: z.array(OpeningDay), next: Day }),
    refuses: {},
  },
  comeAgain: {
    summary: "Gives the time of another day for an examination that has to be done again; nothing more to pay.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, ...place, note }),
    output: DeskTicket,
    refuses: { ...stepCodes, "seat.taken": seatTaken, "seat.unfit": seatUnfit },
  },
  logCall: {
    summary: "Writes a telephone call into the case, for colleagues only.",
    by: ["triage", "doctor"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, outcome: z.enum(CALL_OUTCOMES), note }),
    output: z.strictObject({ at: Instant }),
    refuses: {},
  },
  appeals: {
    summary: "People who did not come and said why, the longest waiting first.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(AppealLine),
    refuses: {},
  },
  decideAppeal: {
    summary: "Accepts why she did not come, so that it is not counted, or says why not.",
    by: ["triage"],
    scope: "hospital",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, accepted: z.boolean(), note: note.check(z.minLength(2, "note.required")) }),
    output: z.strictObject({ state: z.string(), version: z.int() }),
    refuses: { ...stepCodes, "appeal.missing": null },
  },
  boardKey: {
    summary: "The key of the wall screens; asking for a new one ends the old one.",
    by: ["triage", "operations"],
    scope: "hospital",
    pace: "write",
    audit: "account",
    input: z.strictObject({ rotate: z.boolean() }),
    output: z.strictObject({ key: z.string(), checkInCode: z.string(), since: Instant }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
