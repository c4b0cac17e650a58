import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Price } from "../kernel/money";
import { GestationalAge } from "../kernel/gestational-age";
import { Day, Instant } from "../kernel/time";
import { Bilingual } from "../kernel/words";
import { DocumentCard } from "../documents/model";
import { PlaceId } from "../hospital/model";
import { Alternative } from "./wait-list-policy";
import { MoveRights, TogetherView } from "./move-views";
import {
  ApplicationForm,
  ApplicationId,
  ApplicationState,
  Booking,
  Dating,
  ExamForm,
  Opening,
  Quote,
  Route,
  TimelineLine,
} from "./model";

/** What a patient may be asked to send (askForMore). */
export const ASKS = ["clearer-report", "nt-figures", "exam-form", "due-date", "agreement", "other"] as const;
export const Ask = z.enum(ASKS);
export type Ask = z.infer<typeof Ask>;

/** Why a case is declined by the desk. */
export const DECLINE_REASONS = [
  "not-this-examination",
  "window-passed",
  "examined-elsewhere",
  "details-do-not-match",
  "other",
] as const;
export const DeclineReason = z.enum(DECLINE_REASONS);
export type DeclineReason = z.infer<typeof DeclineReason>;

/** Why there was no place: a lawful outcome with its own next step (D1-18). */
export const NO_PLACE_REASONS = ["no-capacity", "no-day-that-suits", "window-closing"] as const;
export const NoPlaceReason = z.enum(NO_PLACE_REASONS);
export type NoPlaceReason = z.infer<typeof NoPlaceReason>;

/** Why she is put on the wait list. */
export const WAIT_REASONS = ["no-capacity", "no-day-that-suits"] as const;
export const WaitReason = z.enum(WAIT_REASONS);
export type WaitReason = z.infer<typeof WaitReason>;

export const CANCEL_REASONS = ["cannot-come", "done-elsewhere", "pregnancy-ended", "other"] as const;
export const CancelReason = z.enum(CANCEL_REASONS);
export type CancelReason = z.infer<typeof CancelReason>;

/** Calendar days of a pregnancy's window for one item. */
export const WindowDays = z.strictObject({
  allowedFrom: Day,
  allowedTo: Day,
  bestFrom: Day,
  bestTo: Day,
  hardStop: Day,
  source: z.string(),
});
export type WindowDays = z.infer<typeof WindowDays>;

export const PrecautionLine = z.strictObject({ id: z.string(), text: Bilingual });
export const Precautions = z.strictObject({ version: z.string(), lines: z.array(PrecautionLine) });

/** Before the form: prices, windows and rules in force, for everybody. */
export const EntryView = z.strictObject({
  quotes: z.array(Quote),
  priceVersion: z.string(),
  applicationsOpenAt: GestationalAge,
  allowed: z.strictObject({ from: GestationalAge, to: GestationalAge }),
  best: z.strictObject({ from: GestationalAge, to: GestationalAge }),
  windowSource: z.string(),
  reviewHours: z.int(),
  precautions: Precautions,
});
export type EntryView = z.infer<typeof EntryView>;

/** What the hospital record says of a person; `unavailable` when it cannot be reached: she is asked instead. */
export const RecognitionView = z.strictObject({
  record: z.enum(["found", "none", "unavailable"]),
  ntHere: z.boolean(),
  ntOn: z.optional(Day),
  dueOn: z.optional(Day),
  examForm: z.optional(z.strictObject({ issuedAt: Instant, validUntil: Day, abnormalReferral: z.boolean() })),
  /** An application that is still alive: go there instead of filling in a second one. */
  active: z.optional(z.strictObject({ id: ApplicationId, state: ApplicationState })),
});
export type RecognitionView = z.infer<typeof RecognitionView>;

/** An application in a list. */
export const ApplicationLine = z.strictObject({
  id: ApplicationId,
  personId: Id,
  personName: z.string(),
  state: ApplicationState,
  version: z.int(),
  updatedAt: Instant,
  booking: z.optional(Booking),
  offerUntil: z.optional(Instant),
  answerBy: z.optional(Instant),
});
export type ApplicationLine = z.infer<typeof ApplicationLine>;

/** Where she stands in the wait list, and the rule of the list in numbers. */
export const WaitListView = z.strictObject({
  since: Instant,
  /** How many stand before her; absent while a place is kept for her. */
  ahead: z.optional(z.int()),
  /** The last day on which a place can be. */
  hardStop: Day,
  answerHours: z.int(),
  noticeHours: z.int(),
  closing: z.boolean(),
});
export type WaitListView = z.infer<typeof WaitListView>;

/** An application as its owner sees it. */
export const ApplicationView = z.extend(ApplicationLine, {
  form: ApplicationForm,
  documents: z.array(DocumentCard),
  dueOn: Day,
  ageToday: GestationalAge,
  window: WindowDays,
  quotes: z.array(Quote),
  reviewedBy: z.enum(["triage", "prenatal-diagnosis"]),
  /** When the desk means to have answered, and how many wait before her. */
  reviewBy: z.optional(Instant),
  overdue: z.boolean(),
  ahead: z.optional(z.int()),
  waitList: z.optional(WaitListView),
  /** Other hospitals, when no place came or it is getting late. */
  alternatives: z.optional(z.array(z.omit(Alternative, { source: true }))),
  examForm: z.enum(["found", "missing"]),
  asked: z.optional(z.strictObject({ asks: z.array(Ask), note: z.string() })),
  outcome: z.optional(z.strictObject({ reason: z.string(), note: z.string(), goTo: z.optional(PlaceId) })),
  route: z.optional(Route),
  precautions: z.optional(Precautions),
  precautionsSeenAt: z.optional(Instant),
  cancelUntil: z.optional(Instant),
  rights: MoveRights,
  together: z.optional(TogetherView),
  timeline: z.array(TimelineLine),
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** A case in the desk's queue: who (masked), what, since when, until when. */
export const QueueLine = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  maskedName: z.string(),
  state: ApplicationState,
  ageToday: GestationalAge,
  allowedTo: Day,
  submittedAt: Instant,
  reviewBy: Instant,
  overdue: z.boolean(),
  flags: z.array(
    z.enum(["prenatal-review", "no-nt", "record-unchecked", "form-missing", "resubmitted", "twins", "together"]),
  ),
  claimedBy: z.optional(z.string()),
  /** On the wait list: since when, until when a place can be, and whether that is near. */
  waiting: z.optional(z.strictObject({ since: Instant, hardStop: Day, closing: z.boolean() })),
});
export type QueueLine = z.infer<typeof QueueLine>;

/** What the hospital record holds beside a case. */
export const RecordView = z.strictObject({
  state: z.enum(["found", "none", "unavailable"]),
  encounters: z.array(z.strictObject({ on: Day, department: z.string(), kind: z.string() })),
  reports: z.array(
    z.strictObject({
      id: z.string(),
      on: Day,
      title: z.string(),
      conclusion: z.string(),
      /** Is there a picture or PDF to open (`documents.viewRecorded`)? */
      hasFile: z.boolean(),
    }),
  ),
  observations: z.array(z.strictObject({ on: Day, name: z.string(), value: z.string() })),
});
export type RecordView = z.infer<typeof RecordView>;

/** A case as the desk sees it. */
export const CaseView = z.strictObject({
  line: QueueLine,
  personName: z.string(),
  bornOn: Day,
  maskedNumber: z.string(),
  phone: z.string(),
  recordNumber: z.optional(z.string()),
  form: ApplicationForm,
  documents: z.array(DocumentCard),
  dueOn: Day,
  dating: Dating,
  window: WindowDays,
  quotes: z.array(Quote),
  examForm: z.optional(ExamForm),
  /** No doctor of Prenatal Diagnosis has said yet that an ordinary examination may go ahead. */
  needsPrenatalOpinion: z.boolean(),
  record: RecordView,
  booking: z.optional(Booking),
  timeline: z.array(TimelineLine),
  possible: z.array(z.string()),
  /** She asked to come together with another one. */
  together: z.optional(TogetherView),
});
export type CaseView = z.infer<typeof CaseView>;

/** Which free time would go to whom of the wait list. */
export const FillLine = z.strictObject({
  id: ApplicationId,
  version: z.int(),
  maskedName: z.string(),
  hardStop: Day,
  opening: z.extend(Opening, { room: z.string() }),
});
export type FillLine = z.infer<typeof FillLine>;

/** A day with its free times for one case. */
export const OpeningDay = z.strictObject({
  day: Day,
  kind: z.enum(["workday", "weekend", "holiday", "make-up-workday"]),
  variant: z.enum(["ordinary", "special-need"]),
  totalFen: Price,
  best: z.boolean(),
  /** Why no time of this day can be given, where none can. */
  closed: z.optional(z.enum(["outside-window", "not-agreed", "unsuitable", "no-session", "full", "calendar-missing"])),
  openings: z.array(
    z.strictObject({
      sessionId: z.string(),
      lane: z.string(),
      unit: z.int(),
      units: z.int(),
      startsAt: z.string(),
      endsAt: z.string(),
      room: z.string(),
      sonographer: Bilingual,
      /** At the same time as, or directly before or after, the one with whom she comes together. */
      beside: z.optional(z.boolean()),
    }),
  ),
  /** The fetal heart cannot be examined on this day: it needs a second visit between these days (D1-14). */
  echo: z.optional(z.strictObject({ from: Day, to: Day })),
});
export type OpeningDay = z.infer<typeof OpeningDay>;
