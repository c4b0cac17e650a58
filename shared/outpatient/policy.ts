import * as z from "zod/mini";
import { ClockTime } from "../kernel/time";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(0));

/** Every number of outpatient booking that a hospital may change, each with its source. */
export const OutpatientPolicy = z.strictObject({
  version: z.string(),
  /** A session opens so many days before it, at this time of day, in every channel at once. */
  release: z.strictObject({ horizonDays: Count, at: ClockTime, ...Sourced }),
  limits: z.strictObject({
    /** Visits of one person on one day, and under way in all; one for each doctor and day. */
    aDay: Count,
    underWay: Count,
    ...Sourced,
  }),
  cancel: z.strictObject({ untilHours: Count, ...Sourced }),
  /** So many cancellations within `days` are free; the next ones pause booking. */
  cancels: z.strictObject({ most: Count, days: Count, pauseDays: Count, ...Sourced }),
  noShows: z.strictObject({ most: Count, days: Count, pauseDays: Count, ...Sourced }),
  /** A place that nobody waits for comes back after a random while, so that nobody can hand it to somebody. */
  rest: z.strictObject({ leastMinutes: Count, mostMinutes: Count, ...Sourced }),
  /** How long a place is kept for the first of the list; close to the session it is shorter, and then open to all. */
  keep: z.strictObject({ minutes: Count, lateMinutes: Count, lateBelowMinutes: Count, ...Sourced }),
  rush: z.strictObject({
    demandPerSeat: Count,
    refusedBefore: Count,
    leastSeconds: Count,
    mostSeconds: Count,
    /** Tickets a second that one shard takes. */
    perShardSecond: Count,
    /** How many arrive in the busiest second, of all who are expected. */
    peakShare: z.number(),
    /** Tickets under way when the window closes are still counted. */
    settleSeconds: Count,
    /** So many ranks for each place stand on the list after a draw. */
    listPerSeat: Count,
    ...Sourced,
  }),
  /** So many tickets a minute are gone through after a draw, to tell those whom it gave nothing. */
  tellDrawn: z.strictObject({ ticketsAMinute: z.int().check(z.minimum(1)), ...Sourced }),
  /** How long before a visit she is reminded of it. */
  reminders: z.array(z.strictObject({ minutesBefore: Count, ...Sourced })),
  /** So many days, today included, are planned from the weekly patterns. */
  plan: z.strictObject({ aheadDays: z.int().check(z.minimum(1)), ...Sourced }),
  addOns: z.strictObject({ aSession: Count, ...Sourced }),
  /** A visit that was not checked in so many minutes after the session's end counts as missed. */
  missed: z.strictObject({ afterMinutes: Count, ...Sourced }),
  /** What is said when few are left. */
  few: z.strictObject({ places: Count, ...Sourced }),
});
export type OutpatientPolicy = z.infer<typeof OutpatientPolicy>;

/** As the hospital begins; operations may change every number. */
export const outpatientPolicy: OutpatientPolicy = {
  version: "2026-11",
  release: {
    horizonDays: 14,
    at: "07:00",
    source: "Hospital setting: two weeks ahead, seven in the morning, equal everywhere",
  },
  limits: { aDay: 2, underWay: 5, source: "Invariants 3.6: one of a person, doctor and day; real names only" },
  cancel: { untilHours: 2, source: "Hospital setting: later than this, call the clinic desk" },
  cancels: {
    most: 2,
    days: 30,
    pauseDays: 14,
    source: "Invariants 3.6: at most two cancellations in 30 days before a pause of 14",
  },
  noShows: {
    most: 2,
    days: 180,
    pauseDays: 90,
    source: "Invariants 3.6: the third missed visit pauses; a Chengdu hospital pauses half a year",
  },
  rest: {
    leastMinutes: 1,
    mostMinutes: 120,
    source: "Invariants 3.6: delayed random release, as Beijing Children's and West China do",
  },
  keep: {
    minutes: 15,
    lateMinutes: 5,
    lateBelowMinutes: 120,
    source: "Row 39: 15 minutes; 5 when the session is less than two hours away, then open",
  },
  rush: {
    demandPerSeat: 5,
    refusedBefore: 200,
    leastSeconds: 30,
    mostSeconds: 600,
    perShardSecond: 200,
    peakShare: 0.45,
    settleSeconds: 5,
    listPerSeat: 5,
    source:
      "Hot slots: more than five people a place, or more than 200 refused before; a fifth of a partition's 1,000 writes a second for each shard",
  },
  tellDrawn: {
    ticketsAMinute: 200,
    source:
      "Hospital setting: half of what one round of the news tells; 10,000 tickets take 50 minutes, the page knows at once",
  },
  reminders: [
    { minutesBefore: 24 * 60, source: "Row 37, as D1-20 for examinations: one day before" },
    { minutesBefore: 2 * 60, source: "Row 37, as D1-20 for examinations: two hours before" },
  ],
  plan: { aheadDays: 21, source: "Hospital setting: two weeks that can be booked and one that is announced" },
  addOns: {
    aSession: 3,
    source: "Row 32: added visits have a reason, a quota and an audit row (to be confirmed by the medical board)",
  },
  missed: { afterMinutes: 60, source: "Hospital setting: an hour after the session's end" },
  few: { places: 3, source: "Hospital setting" },
};
