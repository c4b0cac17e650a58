import * as z from "zod/mini";
import { Id } from "../kernel/ids";
import { Instant } from "../kernel/time";
import { VisitState } from "./model";
import { RushView } from "./views";

/** A step that finds the visit changed meanwhile answers with where it is now. */
export const visitCodes = {
  "visit.moved-on": z.strictObject({ state: VisitState, version: z.int() }),
} as const;

/** Why a session cannot be booked by anybody now. */
export const closedCodes = {
  "session.not-released": z.strictObject({ releaseAt: Instant }),
  "session.rush": RushView,
  "session.stopped": null,
  "session.over": null,
} as const;

/** Which limit she has reached: one of a doctor and day, so many a day, so many under way. */
export const LimitKind = z.enum(["doctor-and-day", "day", "under-way"]);
export type LimitKind = z.infer<typeof LimitKind>;

/** Why this person cannot book now; `visitId` is what she has already. */
export const limitCodes = {
  "limit.reached": z.strictObject({ what: LimitKind, most: z.int(), visitId: z.optional(Id) }),
  "booking.paused": z.strictObject({ until: Instant, because: z.enum(["cancelled", "missed"]) }),
} as const;
