import * as z from "zod/mini";
import { creation, page, stepOn, type CallSpec } from "../kernel/contract";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { PlaceId } from "../hospital/model";
import { PersonId } from "../patients/model";
import { ApplicationForm, ApplicationId, Draft, EmergencySign, NtReport, PaymentChoice, Route } from "./model";
import { ApplicationLine, ApplicationView, CancelReason, EntryView, RecognitionView } from "./views";
import { note, stepCodes } from "./step-codes";

const onSite = z.strictObject({ route: Route, place: PlaceId });

/** What an expecting mother may ask. */
export const patientCalls = {
  entry: {
    summary: "Prices, windows and rules in force before the form is filled in.",
    by: "anyone",
    scope: "public",
    pace: "read",
    audit: "none",
    input: z.strictObject({}),
    output: EntryView,
    refuses: {},
  },
  recognise: {
    summary:
      "What the hospital record knows of a person: NT scan here, due date, application form, a live application.",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId }),
    output: RecognitionView,
    refuses: {},
  },
  saveDraft: {
    summary: "Keeps what is filled in so far; the newest draft of a person replaces the one before.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "none",
    input: z.strictObject({
      ...creation,
      personId: PersonId,
      step: z.int().check(z.minimum(0), z.maximum(20)),
      answers: z.string().check(z.maxLength(8000, "text.too-long")),
    }),
    output: z.strictObject({ savedAt: Instant }),
    refuses: {},
  },
  readDraft: {
    summary: "The draft of a person, if there is one.",
    by: ["patient"],
    scope: "person",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ personId: PersonId }),
    output: z.strictObject({ draft: z.optional(Draft) }),
    refuses: {},
  },
  apply: {
    summary: "Submits an application; the id was made when the form was opened.",
    by: ["patient"],
    scope: "person",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...creation, personId: PersonId, form: ApplicationForm }),
    output: ApplicationView,
    refuses: {
      "emergency.sign-present": z.strictObject({ signs: z.array(EmergencySign) }),
      "route.on-site": onSite,
      "application.exists": z.strictObject({ id: ApplicationId }),
      "application.too-early": z.strictObject({ opensOn: Day }),
      "window.passed": z.strictObject({ hardStop: Day }),
      "due-date.implausible": z.strictObject({ dueOn: Day }),
      "nt.date-implausible": z.strictObject({ scannedOn: Day }),
      "price.changed": z.strictObject({ priceVersion: z.string() }),
      "document.unusable": z.strictObject({ id: Id }),
      "booking.paused": z.strictObject({ until: Instant, phone: z.string() }),
    },
  },
  mine: {
    summary: "The applications of this account, newest first.",
    by: ["patient"],
    scope: "account",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ cursor: z.optional(z.string().check(z.maxLength(400))) }),
    output: page(ApplicationLine),
    refuses: {},
  },
  application: {
    summary: "One application as its owner sees it.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "health-record",
    input: z.strictObject({ id: ApplicationId }),
    output: ApplicationView,
    refuses: {},
  },
  supply: {
    summary: "Sends what the desk asked for; the application goes back to its place in the queue.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      documentIds: z.array(Id).check(z.maxLength(3, "documents.too-many")),
      nt: z.optional(NtReport),
      note,
    }),
    output: ApplicationView,
    refuses: { ...stepCodes, "document.unusable": z.strictObject({ id: Id }), "answer.empty": null },
  },
  acceptOffer: {
    summary:
      "Accepts the offered place: paid at the desk on the day, or online while the place is kept for some minutes.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, payment: PaymentChoice }),
    output: ApplicationView,
    refuses: { ...stepCodes, "offer.expired": z.strictObject({ offerUntil: Instant }) },
  },
  declineOffer: {
    summary: "Gives the offered place back and ends the application.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, note }),
    output: ApplicationView,
    refuses: stepCodes,
  },
  askAnotherTime: {
    summary: "Gives the offered (or expired) place back and goes back to the desk's queue.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, note }),
    output: ApplicationView,
    refuses: { ...stepCodes, "window.passed": z.strictObject({ hardStop: Day }) },
  },
  cancel: {
    summary: "Cancels an application or an appointment; the place is free again at once.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, reason: CancelReason }),
    output: ApplicationView,
    refuses: { ...stepCodes, "cancel.too-late": z.strictObject({ cancelUntil: Instant }) },
  },
  acknowledgePrecautions: {
    summary: "She has read the precautions of this version.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, precautionsVersion: z.string().check(z.maxLength(40)) }),
    output: ApplicationView,
    refuses: stepCodes,
  },
} as const satisfies { readonly [call: string]: CallSpec };
