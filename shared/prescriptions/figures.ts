import type { Day, Instant } from "../kernel/time";

/** What is counted of medicine: how many, never whose and never who wrote it (C8: no counting of prescribers). */
export const RX_FIGURES = [
  "written",
  "signed-again",
  "approved",
  "returned",
  "rejected",
  "void",
  "expired",
  "cancelled",
  "dispensed",
  "partly-dispensed",
  /** Minutes from signing to the pharmacist's decision, by {@link REVIEW_MINUTES}. */
  "review",
  /** How it reaches her. */
  "method",
  /** A parcel given to this carrier; to this province, by its code. */
  "carrier",
  "destination",
  /** Signed for by the promised day, or later. */
  "arrival",
  /** Service requests by their kind. */
  "request",
] as const;
export type RxFigure = (typeof RX_FIGURES)[number];
export type Counted = { readonly figure: RxFigure; readonly part: string };

/** Upper bounds of the classes of review time, in minutes; what took longer is "over". */
export const REVIEW_MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440] as const;
/** The municipality of the hospital (GB/T 2260): every other province is another city, too. */
export const HOME_PROVINCE = "50";

/** The class of a review time: its upper bound in minutes, or "over". */
export function reviewClass(minutes: number): string {
  const bound = REVIEW_MINUTES.find((most) => minutes <= most);
  return bound === undefined ? "over" : String(bound);
}

/**
 * The time within which so many of 100 reviews were done, in minutes: the upper bound of the class in which that one lies.
 * Undefined where nothing was reviewed; "over" where it took longer than the longest class.
 */
export function reviewWithin(
  counts: readonly { readonly part: string; readonly count: number }[],
  share: number,
): number | "over" | undefined {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  const nth = Math.ceil((all * share) / 100);
  let seen = 0;
  for (const most of REVIEW_MINUTES) {
    seen += counts.find(({ part }) => part === String(most))?.count ?? 0;
    if (seen >= nth) return most;
  }
  return "over";
}

/** Whole minutes between two moments, never fewer than none. */
export const minutesFrom = (from: Instant, to: Instant): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));

/** Did it arrive by the day that was promised? */
export const arrivalOf = (signedOn: Day, promisedDay: Day): "on-time" | "late" =>
  signedOn <= promisedDay ? "on-time" : "late";
