import {
  addDays,
  addMinutes,
  daysBetween,
  instantOf,
  type ClockTime,
  type Day,
  type Instant,
} from "../../../shared/kernel/time";
import type { Random } from "./random";

/** One applicant of a season: who she is, when she comes, and what she will do whatever the hospital does. */
export type Applicant = {
  readonly n: number;
  readonly appliesAt: Instant;
  readonly dueOn: Day;
  readonly fetuses: 1 | 2;
  readonly days: "weekday" | "weekend" | "either";
  readonly far: boolean;
  readonly earliest: ClockTime;
  readonly travelMinutes: number;
  readonly paidAtClinic: boolean;
  /** How long she takes to answer an offer, and how many of her first offers she does not see in time. */
  readonly answerMinutes: number;
  readonly ignores: number;
  /** So many hours before her time she gives it up for reasons of her own. */
  readonly leavesHoursBefore?: number;
  /** Does she come to a time that she holds? */
  readonly comes: boolean;
};

/** The days of the examinations, and for how long before them applications come in already. */
export type Season = { readonly first: Day; readonly last: Day; readonly leadDays: number };

/** Would she be examined if she had a place: she neither gives it up nor stays away? */
export const wouldCome = ({ comes, leavesHoursBefore }: Applicant): boolean => comes && leavesHoursBefore === undefined;

const weeks = (whole: number, days = 0): number => whole * 7 + days;
const OPENS = weeks(16);
const ALLOWED_FROM = weeks(20);
const HARD_STOP = weeks(25, 6);

/** How far along women are when they apply: most early, some in the window already, some late. */
const AGES = [
  [70, [OPENS, weeks(19, 6)]],
  [20, [weeks(20), weeks(22, 6)]],
  [10, [weeks(23), weeks(25)]],
] as const;
const DAYS = [
  [40, "weekday"],
  [13, "weekend"],
  [47, "either"],
] as const;

/** The applicants of a season, in the order in which they apply. */
export function applicantsOf(season: Season, count: number, random: Random): Applicant[] {
  const days = daysBetween(season.first, season.last) + 1;
  const made = Array.from({ length: count }, (_, n): Applicant => {
    const applies = random.whole(-season.leadDays, days - 6);
    const appliesOn = addDays(season.first, applies);
    const age = ageWhen(applies, days, random);
    const far = random.chance(0.25);
    return {
      n,
      appliesAt: addMinutes(instantOf(appliesOn, "08:00"), random.whole(0, 13 * 60)),
      dueOn: addDays(appliesOn, 280 - age),
      fetuses: random.chance(0.03) ? 2 : 1,
      days: random.oneOf(DAYS),
      far,
      earliest: far ? "10:00" : "08:00",
      travelMinutes: far ? random.whole(120, 300) : random.whole(15, 60),
      paidAtClinic: random.chance(0.5),
      answerMinutes: random.whole(20, 9 * 60),
      ignores: random.chance(0.08) ? 1 : 0,
      ...(random.chance(0.12) ? { leavesHoursBefore: random.whole(26, 10 * 24) } : {}),
      comes: !random.chance(0.04),
    };
  });
  return made.sort((a, b) => a.appliesAt.localeCompare(b.appliesAt)).map((one, n) => ({ ...one, n }));
}

/** Her days of pregnancy when she applies, such that some of her window lies within the season. */
function ageWhen(applies: number, days: number, random: Random): number {
  for (;;) {
    const [least, most] = random.oneOf(AGES);
    const age = random.whole(least, most);
    const opens = applies + Math.max(2, ALLOWED_FROM - age);
    const closes = applies + HARD_STOP - age;
    if (opens <= days - 3 && closes >= 3) return age;
  }
}
