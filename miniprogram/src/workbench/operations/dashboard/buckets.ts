import { addDays, daysBetween, daysFrom, weekdayOf, type Day } from "../../../../../shared/kernel/time";
import type { Range } from "./range";

/** A stretch of the range that one row stands for. */
export type Bucket = { readonly key: string; readonly by: "week" | "month"; readonly from: Day; readonly to: Day };

/** Longer ranges are shown by month, or the rows would not be read. */
const MOST_WEEKS = 20;

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** The weeks (from Monday) of a range, or its months where it is long; cut at both ends of the range. */
export function bucketsOf({ from, to }: Range): Bucket[] {
  const by = daysBetween(mondayOf(from), to) / 7 > MOST_WEEKS ? "month" : "week";
  const keyOf = (day: Day) => (by === "week" ? mondayOf(day) : day.slice(0, 7));
  const buckets = new Map<string, Bucket>();
  for (const day of daysFrom(from, to)) {
    const key = keyOf(day);
    const known = buckets.get(key);
    buckets.set(key, { key, by, from: known?.from ?? day, to: day });
  }
  return [...buckets.values()];
}

export const isIn = ({ from, to }: Range, day: Day): boolean => from <= day && day <= to;

/** A range in pieces of at most so many days, for questions that are answered day by day. */
export function piecesOf({ from, to }: Range, days: number): Range[] {
  const pieces: Range[] = [];
  for (let at = from; at <= to; at = addDays(at, days)) {
    const end = addDays(at, days - 1);
    pieces.push({ from: at, to: end < to ? end : to });
  }
  return pieces;
}
