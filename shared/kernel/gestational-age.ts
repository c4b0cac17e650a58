import * as z from "zod/mini";
import { addDays, daysBetween, type Day } from "./time";

/** A pregnancy at term is 280 days from the first day of the last period: the definition behind every due date. */
const TERM_DAYS = 280;

/** Completed weeks and days, written "17+3" in charts. */
export const GestationalAge = z.strictObject({
  weeks: z.int().check(z.minimum(0), z.maximum(45)),
  days: z.int().check(z.minimum(0), z.maximum(6)),
});
export type GestationalAge = z.infer<typeof GestationalAge>;

/** Gestational age in days on a day: 280 - (due date - day) (requirements B.1, gestational logic). May be negative. */
export const gestationalDays = (dueOn: Day, on: Day): number => TERM_DAYS - daysBetween(on, dueOn);

/** Gestational age in completed weeks and days. */
export function gestationalAge(dueOn: Day, on: Day): GestationalAge {
  const days = Math.max(0, gestationalDays(dueOn, on));
  return { weeks: Math.floor(days / 7), days: days % 7 };
}

/** "17+3" */
export const writeAge = (age: GestationalAge): string => `${age.weeks}+${age.days}`;

/** The day on which a pregnancy reaches a gestational age given in days. */
export const dayAtAge = (dueOn: Day, days: number): Day => addDays(dueOn, days - TERM_DAYS);

/** The due date (Asia/Shanghai day) of somebody who is so many days pregnant on a day. */
export const dueOnAtAge = (on: Day, days: number): Day => addDays(on, TERM_DAYS - days);

/** Due date from the first day of the last period of a regular 28-day cycle (Naegele: + 280 days). */
export const dueFromLastPeriod = (firstDay: Day): Day => addDays(firstDay, TERM_DAYS);

/** Due date from an embryo transfer: fertilisation is day 14, so term is transfer + 266 - embryo age in days. */
export const dueFromTransfer = (transferredOn: Day, embryoDays: number): Day =>
  addDays(transferredOn, 266 - embryoDays);
