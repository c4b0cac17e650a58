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

/** The application itself: what rules decide on. What she wrote (the form) lies apart, sealed. */
export const Application = z.strictObject({
  id: ApplicationId,
  v: z.int(),
  personId: PersonId,
  accountId: Id,
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
});
export type Application = z.infer<typeof Application>;
