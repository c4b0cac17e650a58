import * as z from "zod/mini";
import { ClockTime } from "../kernel/time";
import { notificationSettings } from "./data/settings";
import { Channel, NoticeKind } from "./model";

const Sourced = { source: z.string() };
const Minutes = z.int().check(z.minimum(0));

/** `urgent` goes at once, at night too; `timely` and `calm` wait for the morning; `calm` never costs a leave that is scarce. */
export const Priority = z.enum(["urgent", "timely", "calm"]);
export type Priority = z.infer<typeof Priority>;

/**
 * How a kind of news is told. `critical`: unread near its deadline it becomes a call task. `promised`: it says that she will
 * be phoned, so that the task stays until that was done or is settled, read or not, and past its deadline.
 */
export const Rank = z.strictObject({
  kind: NoticeKind,
  priority: Priority,
  critical: z.boolean(),
  promised: z.boolean(),
  /** The same kind about the same thing is not pushed again within so many minutes. */
  coolMinutes: Minutes,
  ...Sourced,
});
export type Rank = z.infer<typeof Rank>;

/** At which tap of the phone leave for messages is asked. */
export const AskingMoment = z.enum(["applying", "paying", "asking-refund"]);
export type AskingMoment = z.infer<typeof AskingMoment>;

export const TemplateName = z.enum([
  "examination-appointment",
  "application-progress",
  "visit-reminder",
  "payment-result",
  "refund-progress",
]);

/** Every number of the notifications that a hospital may change, each with its source. */
export const NotificationPolicy = z.strictObject({
  version: z.string(),
  /** Pushes that can wait do so from `from` to `to`, unless fewer than `leastMinutes` would remain before their deadline. */
  quiet: z.strictObject({ from: ClockTime, to: ClockTime, leastMinutes: Minutes, ...Sourced }),
  /** Waits in seconds between the first rounds, then `thenMinutes` between the others, for `hours` in all. */
  retries: z.strictObject({ seconds: z.array(z.int()), thenMinutes: Minutes, hours: z.int(), ...Sourced }),
  /** An attempt without an outcome counts as unknown after so many minutes: whoever made it has died. */
  attempt: z.strictObject({ minutes: Minutes, ...Sourced }),
  ladder: z.strictObject({
    urgent: z.array(Channel),
    timely: z.array(Channel),
    calm: z.array(Channel),
    ...Sourced,
  }),
  ranks: z.array(Rank),
  asking: z.strictObject({
    templates: z.record(AskingMoment, z.array(TemplateName)),
    most: z.int(),
    /** A template with so many leaves left is not asked for. */
    enoughLeaves: z.int(),
    /** A template that she rejected is not asked for again for so many days. */
    restDays: z.int(),
    ...Sourced,
  }),
  calls: z.strictObject({
    /** A call task is made so many minutes before the deadline, in waking hours, … */
    leadMinutes: Minutes,
    /** … but not before she has had so many minutes to read it. */
    graceMinutes: Minutes,
    /** After "no answer" the task comes back so many minutes later. */
    againMinutes: Minutes,
    ...Sourced,
  }),
});
export type NotificationPolicy = z.infer<typeof NotificationPolicy>;

export const notificationPolicy: NotificationPolicy = NotificationPolicy.parse(notificationSettings);
