import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { PlaceId } from "../hospital/model";
import { PersonId } from "../patients/model";
import { ApplicationId, ApplicationState, Booking, ExamForm, Preference, Variant } from "./model";
import { Ask, WaitReason } from "./views";

/** Her entry in the wait list; it stays while she is offered a place, so that she can go back to where she stood. */
const WaitEntry = z.strictObject({
  since: Instant,
  reason: WaitReason,
  /** The last day of all, from the due date that the reviewer confirmed. */
  hardStop: Day,
  /** The clinic form that was good when she was put on the list; looked at again at every offer. */
  form: z.pick(ExamForm, { id: true, items: true, validUntil: true, abnormalReferral: true, paidFen: true }),
  /** Places that she was offered, so that none comes twice (S10). */
  offered: z.array(z.string()),
  closingToldAt: z.optional(Instant),
});

/** Her day: the number that she was given, where she stands, and how often she was called (D1-13, row 33). */
export const Attendance = z.strictObject({
  number: z.string(),
  day: Day,
  checkedInAt: Instant,
  /** In which order she is called; sorts as text. A missed call or a pause changes it, never the number. */
  turn: z.string(),
  late: z.boolean(),
  calls: z.int(),
  calledAt: z.optional(Instant),
  missedAt: z.optional(Instant),
  /** Asked to walk about and come back at this time; her turn is kept. */
  backAt: z.optional(Instant),
  /** Where she is examined, once called: another lane of the session may be free first. */
  lane: z.optional(z.string()),
  room: z.optional(z.string()),
  beganAt: z.optional(Instant),
  endedAt: z.optional(Instant),
});
export type Attendance = z.infer<typeof Attendance>;

/** Why she did not come, as she tells it, and what the desk made of it (row 31). */
export const Appeal = z.strictObject({
  at: Instant,
  note: z.string(),
  decided: z.optional(z.strictObject({ at: Instant, accepted: z.boolean(), note: z.string() })),
});
export type Appeal = z.infer<typeof Appeal>;

/** The application itself: what rules decide on. What she wrote (the form) lies apart, sealed. */
export const Application = z.strictObject({
  id: ApplicationId,
  v: z.int(),
  personId: PersonId,
  accountId: Id,
  /** The account acts by a proxy's leave, which may end at any moment: it is asked for at every call. */
  proxy: z.optional(z.boolean()),
  state: ApplicationState,
  dueOn: Day,
  fetuses: z.int(),
  noNt: z.boolean(),
  variants: z.array(Variant),
  priceVersion: z.string(),
  preference: Preference,
  documentIds: z.array(Id),
  /** NT at or above policy, or CRL outside its range: a doctor of Prenatal Diagnosis looks first. */
  needsPrenatalOpinion: z.boolean(),
  /** The hospital record could not be asked when she applied. */
  recordUnchecked: z.boolean(),
  resubmitted: z.boolean(),
  submittedAt: Instant,
  updatedAt: Instant,
  /** When the desk means to have answered; keeps its place through questions and answers. */
  reviewBy: Instant,
  overdueTold: z.boolean(),
  claimedBy: z.optional(z.string()),
  asked: z.optional(z.strictObject({ asks: z.array(Ask), note: z.string(), answerBy: Instant })),
  booking: z.optional(Booking),
  /** The place that was given back: the hospital record must hear of it. */
  formerBooking: z.optional(Booking),
  offerUntil: z.optional(Instant),
  waiting: z.optional(WaitEntry),
  examFormId: z.optional(Id),
  /** The clinic form of the place that was given back: it is used again where that place is taken back. */
  formerFormId: z.optional(Id),
  outcome: z.optional(z.strictObject({ reason: z.string(), note: z.string(), goTo: z.optional(PlaceId) })),
  precautionsSeenAt: z.optional(Instant),
  /** Made at the desk, from a clinic's form (D1-06, D1-12); absent: she applied online. */
  origin: z.optional(z.enum(["desk"])),
  /** A temporary appointment or abnormal referral: examined as special need, whatever the day (D1-14). */
  temporary: z.optional(z.boolean()),
  /** Above the ordinary capacity, and why (D1-12). */
  addOn: z.optional(z.strictObject({ reason: z.string(), by: z.string() })),
  /** In an emergency care came first: her consent to the items and prices is written down later. */
  consentDue: z.optional(z.boolean()),
  attendance: z.optional(Attendance),
  appeal: z.optional(Appeal),
  /** How often she asked for more minutes while paying. */
  renewals: z.optional(z.int()),
  /** How often the examination was begun and has to be repeated. */
  repeats: z.optional(z.int()),
  /** How often she moved it herself. */
  moves: z.optional(z.int()),
  /** Two women who come together (another application of the same account). */
  together: z.optional(ApplicationId),
  /** Which stop of a session took her place from her, and when that was to be. */
  displaced: z.optional(z.strictObject({ stopId: z.string(), at: Instant, day: Day, startsAt: z.string() })),
});
export type Application = z.infer<typeof Application>;
