import type { Frequency, RxLine } from "../model";
import type { Drug } from "../formulary-model";

/** How often a day; "prn" has no number. Less than daily counts as once on the day it is taken. */
const TIMES: Readonly<Record<Exclude<Frequency, "prn">, number>> = {
  qd: 1,
  bid: 2,
  tid: 3,
  qid: 4,
  q12h: 2,
  q8h: 3,
  q6h: 4,
  qn: 1,
  qod: 1,
  qw: 1,
};

/** What one dose of a line holds, in the unit of the drug's strength (mg or IU). */
export const eachOf = (line: RxLine, { strength }: Drug): number => line.dose * strength.amount;

/** What a day of a line holds; undefined when it is taken as needed. */
export const dayOfLine = (line: RxLine, drug: Drug): number | undefined =>
  line.frequency === "prn" ? undefined : eachOf(line, drug) * TIMES[line.frequency];

/** Taken into the whole body, so that a dose is weighed. */
export const isSystemic = ({ routes }: Drug): boolean => routes.includes("oral");

/** Is the one more than the other, with room for rounding? */
export const exceeds = (amount: number, most: number): boolean => amount > most * 1.0001;

/** An amount as people read it. */
export const written = (amount: number, unit: string): string => {
  if (unit === "mg" && amount < 1) return `${Number((amount * 1000).toPrecision(4))} µg`;
  return `${Number(amount.toPrecision(5))} ${unit}`;
};
