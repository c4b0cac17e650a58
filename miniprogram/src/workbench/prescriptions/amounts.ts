import type { Frequency } from "../../../../shared/prescriptions/model";

/** How many doses come on one day; "when needed" says nothing of that. */
const DOSES_A_DAY: Record<Frequency, number | undefined> = {
  qd: 1,
  bid: 2,
  tid: 3,
  qid: 4,
  q12h: 2,
  q8h: 3,
  q6h: 4,
  qn: 1,
  qod: 1 / 2,
  qw: 1 / 7,
  prn: undefined,
};
/** Doses on the single days of a course: every other day and weekly ones come on whole days. */
const DAYS_APART: Partial<Record<Frequency, number>> = { qod: 2, qw: 7 };

type Use = { readonly dose: number; readonly frequency: Frequency };

/** How many units come on one day, on average; nothing for "when needed". */
export function unitsADay({ dose, frequency }: Use): number | undefined {
  const doses = DOSES_A_DAY[frequency];
  return doses === undefined ? undefined : dose * doses;
}

/** How many packs a course takes: doses on whole days, rounded up to whole packs; nothing for "when needed". */
export function packsFor(use: Use & { readonly days: number }, unitsPerPack: number): number | undefined {
  const doses = DOSES_A_DAY[use.frequency];
  if (doses === undefined || unitsPerPack <= 0) return undefined;
  const apart = DAYS_APART[use.frequency];
  const times = apart ? Math.ceil(use.days / apart) : doses * use.days;
  // 0.1 × 3 is a little more than 0.3: that little opens no further pack
  return Math.max(1, Math.ceil((times * use.dose) / unitsPerPack - 1e-9));
}

const AMOUNT_DIGITS = 3;
/** "1.5", "0.333": no more digits than a person reads. */
export const sayAmount = (amount: number): string => String(Number(amount.toFixed(AMOUNT_DIGITS)));

/** The strength of one unit, where it reads as one amount ("50 µg", "0.5 g"). */
const ONE_AMOUNT = /^(\d+(?:\.\d+)?)\s*([µμ]g|mg|g|IU|ml)$/;
/** Doses counted in these are no pieces: what stands as strength is not what one of them holds. */
const NO_PIECES = new Set(["ml", "g", "IU", "drop", "application"]);

/** What comes on one day as an amount of the substance ("1.5 g"), where dose and strength are that plain. */
export function substanceADay(strength: string, unit: string, units: number): string | undefined {
  if (NO_PIECES.has(unit)) return undefined;
  const [, amount, measure] = ONE_AMOUNT.exec(strength.trim()) ?? [];
  return amount && measure ? `${sayAmount(Number(amount) * units)} ${measure}` : undefined;
}
