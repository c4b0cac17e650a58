import { addDays } from "../../../shared/kernel/time";
import { applicantsOf, type Season } from "./demand";
import { faultsOf } from "./faults";
import { firstCome } from "./first-come";
import { optimum } from "./optimum";
import { ours, type Lived } from "./ours";
import { randomOf } from "./random";
import { supplyOf } from "./supply";
import { sharesOf, type Share } from "./tally";
import { usedTime, type UsedTime } from "./used-time";

export type Size = {
  readonly seed: number;
  readonly applicants: number;
  readonly weeks: number;
  /** Time that would be needed for everybody, for one unit of time that is open. */
  readonly ratio: number;
};
export type Outcome = {
  readonly shares: readonly Share[];
  /** What demand for time came out as, once sessions hold whole examinations and some are stopped. */
  readonly ratio: number;
  /** What ours made of the time that was worked. */
  readonly time: UsedTime;
  readonly faults: readonly string[];
  readonly lived: Lived;
};

/** The first day of the examinations: a Monday, with New Year and Spring Festival ahead. */
const FIRST = "2026-12-21";
/** Applications come in for so long before them. */
const LEAD_DAYS = 28;

/** One season lived three ways by the same people: by ours, first come first served, and with hindsight. */
export async function oneSeason({ seed, applicants: count, weeks, ratio }: Size): Promise<Outcome> {
  const random = randomOf(seed);
  const season: Season = { first: FIRST, last: addDays(FIRST, weeks * 7 - 1), leadDays: LEAD_DAYS };
  const applicants = applicantsOf(season, count, random);
  const supply = supplyOf(season, applicants, ratio, random);
  const lived = await ours(season, applicants, supply);
  const examined = {
    "first come, first served": await firstCome(applicants, supply),
    ours: lived.examined,
    "hindsight optimum": optimum(applicants, supply),
  };
  const shares = sharesOf(applicants, examined);
  const faults = faultsOf(lived, applicants, examined);
  return { shares, ratio: supply.ratio, time: usedTime(lived, supply), faults, lived };
}
