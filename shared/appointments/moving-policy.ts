import * as z from "zod/mini";

const Sourced = { source: z.string() };
const Count = z.int().check(z.minimum(1), z.maximum(60));
const Days = z.int().check(z.minimum(1), z.maximum(400));

/** The numbers of moving, holding and cancelling that a hospital may change, each with its source. */
export const MovingPolicy = z.strictObject({
  /** Until so many hours before the examination she may move it herself, and how often. */
  move: z.strictObject({ beforeHours: z.int().check(z.minimum(0), z.maximum(240)), most: Count, ...Sourced }),
  /** Somebody who needs longer to pay gets so many minutes more, so many times. */
  hold: z.strictObject({ minutes: Count, times: Count, ...Sourced }),
  /** More than `most` cancelled places within `days`: no online application for `pauseDays`. */
  cancels: z.strictObject({ most: Count, days: Days, pauseDays: Days, ...Sourced }),
  /** So many missed examinations within `days`: no online application for `pauseDays`. */
  misses: z.strictObject({ most: Count, days: Days, pauseDays: Days, ...Sourced }),
});
export type MovingPolicy = z.infer<typeof MovingPolicy>;

export const movingPolicy: MovingPolicy = {
  move: { beforeHours: 4, most: 3, source: "Hospital setting: later the desk is a call away; three moves are no game" },
  hold: { minutes: 10, times: 3, source: "Hospital setting: nobody loses a place for reading slowly (row 26)" },
  cancels: {
    most: 2,
    days: 30,
    pauseDays: 14,
    source: "Rule against scalpers: more than two cancelled places in 30 days pause online applications for 14 days",
  },
  misses: {
    most: 3,
    days: 365,
    pauseDays: 30,
    source:
      "Rule of hospitals in China: three missed appointments pause online booking; a month, since a window is short",
  },
};
