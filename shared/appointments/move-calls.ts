import * as z from "zod/mini";
import { stepOn, type CallSpec } from "../kernel/contract";
import { Fen, Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { PersonId } from "../patients/model";
import { ApplicationId } from "./model";
import { ConductView, EchoDay, MoveDay } from "./move-views";
import { stepCodes } from "./step-codes";
import { ApplicationView } from "./views";

/** Moving, holding, going together, and what is counted. */
export const moveCalls = {
  timesFor: {
    summary: "Free times to which she may move her appointment, day by day, with what each changes in price.",
    by: ["patient"],
    scope: "thing",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: ApplicationId, from: Day }),
    output: z.strictObject({ days: z.array(MoveDay), next: z.optional(Day) }),
    refuses: {},
  },
  reschedule: {
    summary: "Moves an appointment in one commit: the new place is taken before the old one is given back.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({
      ...stepOn,
      sessionId: z.string().check(z.maxLength(60)),
      lane: z.string().check(z.maxLength(20)),
      unit: z.int().check(z.minimum(0), z.maximum(200)),
      /** The price of the new day as she saw and agreed to it. */
      agreedFen: Price,
    }),
    output: ApplicationView,
    refuses: {
      ...stepCodes,
      "move.too-late": z.strictObject({ until: Instant }),
      "move.too-often": z.strictObject({ most: z.int() }),
      "move.costs-more": z.strictObject({ moreFen: Fen }),
      "move.price-differs": z.strictObject({ totalFen: Price }),
      "move.form-unfit": z.strictObject({ why: z.enum(["abnormal-referral", "expired", "used", "wrong-item"]) }),
      "time.taken": z.strictObject({ days: z.array(MoveDay) }),
      "time.unfit": null,
    },
  },
  renewHold: {
    summary: "Keeps her place some minutes longer while she pays.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject(stepOn),
    output: ApplicationView,
    refuses: {
      ...stepCodes,
      "offer.expired": z.strictObject({ offerUntil: Instant }),
      "hold.longest": z.strictObject({ offerUntil: Instant }),
    },
  },
  goTogether: {
    summary: "Says that two of this account come together, or (without the other) that they do not any more.",
    by: ["patient"],
    scope: "thing",
    pace: "write",
    audit: "health-record",
    input: z.strictObject({ ...stepOn, otherId: z.optional(ApplicationId) }),
    output: ApplicationView,
    refuses: { ...stepCodes, "together.unfit": null },
  },
  conductOf: {
    summary: "What was counted for a person: cancelled and missed places, and the rules.",
    by: ["patient"],
    scope: "person",
    acts: "appointments",
    pace: "read",
    audit: "none",
    input: z.strictObject({ personId: PersonId }),
    output: ConductView,
    refuses: {},
  },
  echoOpenings: {
    summary: "Free times for the fetal heart on a day of its own, within its window.",
    by: ["triage"],
    scope: "hospital",
    pace: "read",
    audit: "none",
    input: z.strictObject({ id: ApplicationId, from: Day, dueOn: z.optional(Day) }),
    output: z.strictObject({ days: z.array(EchoDay), next: z.optional(Day) }),
    refuses: {},
  },
} as const satisfies { readonly [call: string]: CallSpec };
