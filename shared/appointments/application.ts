import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Day, Instant } from "../kernel/time";
import { PlaceId } from "../hospital/model";
import { PersonId } from "../patients/model";
import { ApplicationId, ApplicationState, Booking, Preference, Variant } from "./model";
import { Ask } from "./views";

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
  examFormId: z.optional(Id),
  /** The clinic form of the place that was given back: it is used again where that place is taken back. */
  formerFormId: z.optional(Id),
  outcome: z.optional(z.strictObject({ reason: z.string(), note: z.string(), goTo: z.optional(PlaceId) })),
  precautionsSeenAt: z.optional(Instant),
});
export type Application = z.infer<typeof Application>;
