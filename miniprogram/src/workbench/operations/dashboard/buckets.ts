import { addDays, daysBetween, daysFrom, weekdayOf, type Day } from "../../../../../shared/kernel/time";
import { sayMonth } from "../calendar/month";
import type { Range } from "./range";
import type { DashboardWords } from "./words.zh";

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

/** A bucket as its rows are called: its month, or its first and last day. */
export function sayBucket({ by, from, to, key }: Bucket, words: DashboardWords): string {
  if (by === "month") return sayMonth(key, words);
  const date = (day: Day) => words.date(words.months[Number(day.slice(5, 7)) - 1] ?? "", String(Number(day.slice(8))));
  return from === to ? date(from) : words.span(date(from), date(to));
}
