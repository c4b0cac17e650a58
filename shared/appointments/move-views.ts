import * as z from "zod/mini";
import { Fen, Price } from "../kernel/money";
import { Day, Instant } from "../kernel/time";
import { ApplicationId, ApplicationState, EchoPlace, Opening, Variant } from "./model";

/** A day to which she may move, with its price and what that changes for her. */
export const MoveDay = z.strictObject({
  day: Day,
  kind: z.enum(["workday", "weekend", "holiday", "make-up-workday"]),
  variant: Variant,
  minutes: z.int(),
  totalFen: Price,
  /** What she pays more (owed at the desk) or less (paid money goes back) than now, in fen. */
  changeFen: Fen,
  best: z.boolean(),
  /** The dearer day cannot be chosen online where the present one is paid. */
  deskOnly: z.boolean(),
  openings: z.array(z.pick(Opening, { sessionId: true, lane: true, unit: true, startsAt: true, endsAt: true })),
});
export type MoveDay = z.infer<typeof MoveDay>;

/** What she may do about her time herself: move it, or keep it longer while she pays. */
export const MoveRights = z.strictObject({
  /** Until when, and how often still; absent where nothing can be moved. */
  move: z.optional(z.strictObject({ until: Instant, left: z.int(), most: z.int() })),
  /** How often she may still ask for more minutes, and how many each. */
  hold: z.optional(z.strictObject({ left: z.int(), minutes: z.int() })),
});
export type MoveRights = z.infer<typeof MoveRights>;

/** The other one of two who come together. */
export const TogetherView = z.strictObject({
  id: ApplicationId,
  name: z.string(),
  state: ApplicationState,
  day: z.optional(Day),
  startsAt: z.optional(z.string()),
});
export type TogetherView = z.infer<typeof TogetherView>;

/** What was counted for a person, and the published rules. */
export const ConductView = z.strictObject({
  cancels: z.strictObject({ count: z.int(), most: z.int(), days: z.int(), pauseDays: z.int(), source: z.string() }),
  misses: z.strictObject({ count: z.int(), most: z.int(), days: z.int(), pauseDays: z.int(), source: z.string() }),
  /** Online applications rest until then; the desk stays open to her. */
  pausedUntil: z.optional(Instant),
});
export type ConductView = z.infer<typeof ConductView>;

/** A time for the fetal heart on a day of its own. */
export const EchoDay = z.strictObject({ day: Day, openings: z.array(EchoPlace) });
export type EchoDay = z.infer<typeof EchoDay>;
