import { addDays, daysFrom, weekdayOf, type Day } from "../../../../../shared/kernel/time";

/** "2026-12" of a day. */
export const monthOf = (day: Day): string => day.slice(0, 7);

/** The month so many months later, or earlier. */
export function monthAfter(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** A month by its name and year, as the dictionary puts them together. */
export const sayMonth = (
  month: string,
  words: { months: readonly string[]; month(name: string, year: string): string },
) => words.month(words.months[Number(month.slice(5)) - 1] ?? "", month.slice(0, 4));

/** Every day of a month in order. */
export function daysOfMonth(month: string): Day[] {
  const first = `${month}-01`;
  return daysFrom(first, addDays(`${monthAfter(month, 1)}-01`, -1));
}

/** Empty places before the first day, so that weeks begin on Monday. */
export const placesBefore = (month: string): number => weekdayOf(`${month}-01`) - 1;

/** Which day an arrow leads to, within the month. */
export function dayAfterKey(day: Day, key: string): Day | undefined {
  const by: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = by[key];
  if (step === undefined) return undefined;
  const to = addDays(day, step);
  return monthOf(to) === monthOf(day) ? to : undefined;
}
