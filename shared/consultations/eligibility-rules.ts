import { addDays, daysBetween, type Day } from "../kernel/time";
import type { Bilingual } from "../kernel/words";
import type { JudgedDiagnosis, JudgedVisit, OverdueTest, WhyNot } from "./eligibility";
import { departmentIn, fallsUnder, type EligibilityPolicy } from "./eligibility-policy";
import { sameDisease } from "./same-disease";
import type { Diagnosis, LinkedVisit } from "./intake-model";

/** How long a record of this diagnosis counts for a department: its own limit or the hospital's, longer for the long-term list. */
export function maxAgeOf(policy: EligibilityPolicy, departmentId: string, code: string): number {
  const limit = departmentIn(policy, departmentId)?.maxAgeDays ?? policy.age.days;
  const longer = policy.longTerm.filter((one) => fallsUnder(code, one.code)).map(({ days }) => days);
  return Math.max(limit, ...longer);
}

export const isLongTerm = ({ longTerm }: EligibilityPolicy, code: string): boolean =>
  longTerm.some((one) => fallsUnder(code, one.code));

type Asks = { readonly policy: EligibilityPolicy; readonly departmentId: string; readonly today: Day };

/** Why this diagnosis of this visit cannot carry a follow-up; undefined when it can (D2-02, D2-03, D2-14, C2). */
function whyNot(visit: LinkedVisit, { code }: Diagnosis, { policy, departmentId, today }: Asks): WhyNot | undefined {
  if (visit.on > today) return "in-future";
  if (!policy.kinds.counted.includes(visit.kind)) return "kind";
  if (policy.hard.some((one) => fallsUnder(code, one.code))) return "hard-case";
  const allowed = departmentIn(policy, departmentId)?.diagnoses ?? [];
  if (!allowed.some((entry) => fallsUnder(code, entry))) return "not-allowed";
  return daysBetween(visit.on, today) > maxAgeOf(policy, departmentId, code) ? "too-old" : undefined;
}

/** One diagnosis of a visit, judged for a department on an Asia/Shanghai day. */
export function judgeDiagnosis(visit: LinkedVisit, diagnosis: Diagnosis, name: Bilingual, asks: Asks): JudgedDiagnosis {
  const maxAgeDays = maxAgeOf(asks.policy, asks.departmentId, diagnosis.code);
  const lastDay = addDays(visit.on, maxAgeDays);
  const why = whyNot(visit, diagnosis, asks);
  return {
    diagnosis,
    name,
    may: why === undefined,
    ...(why ? { why } : {}),
    maxAgeDays,
    lastDay,
    daysLeft: daysBetween(asks.today, lastDay),
    longTerm: isLongTerm(asks.policy, diagnosis.code),
  };
}

/** Reasons from the nearest to a yes to the farthest: the one that is told for a whole visit. */
const NEAREST: readonly WhyNot[] = ["too-old", "kind", "in-future", "hard-case", "not-allowed", "no-diagnosis"];
const nearest = (reasons: readonly WhyNot[]): WhyNot => NEAREST.find((one) => reasons.includes(one)) ?? "no-diagnosis";

/**
 * The visits of a person's own linked record, judged for one department on an Asia/Shanghai day: which diagnosis of which
 * visit may carry an online follow-up, until when, and why not (D2-02, D2-03, D2-14, P9). Names come from `nameOf`.
 */
export const judgeVisits = (
  visits: readonly LinkedVisit[],
  asks: Asks,
  nameOf: (diagnosis: Diagnosis) => Bilingual,
): JudgedVisit[] =>
  visits.map((visit) => {
    const diagnoses = visit.diagnoses.map((one) => judgeDiagnosis(visit, one, nameOf(one), asks));
    const may = diagnoses.some((one) => one.may);
    return { visit, may, ...(may ? {} : { why: nearest(diagnoses.flatMap(({ why }) => why ?? [])) }), diagnoses };
  });

/** The diagnosis of a judged visit that a follow-up for this code rests on: the same disease, one that may before one that may not. */
export function diagnosisFor({ diagnoses }: JudgedVisit, code: string): JudgedDiagnosis | undefined {
  const same = diagnoses.filter(({ diagnosis }) => sameDisease(diagnosis.code, code));
  return same.find(({ may }) => may) ?? same[0];
}

/** Tests that the hospital wants before the next refill of these diagnoses and that the record does not show in time (D2-01). */
export const overdueTests = (
  { tests }: Pick<EligibilityPolicy, "tests">,
  codes: readonly string[],
  recorded: readonly { readonly code: string; readonly on: Day }[],
  today: Day,
): (OverdueTest & { of: string[]; maxAgeDays: number; source: string })[] =>
  tests.flatMap(({ of, code, name, maxAgeDays, source }) => {
    const mine = codes.filter((each) => of.some((entry) => fallsUnder(each, entry)));
    const days = recorded.flatMap((one) => (one.code === code && one.on <= today ? [one.on] : [])).sort();
    const lastOn = days.at(-1);
    const inTime = lastOn !== undefined && daysBetween(lastOn, today) <= maxAgeDays;
    return !mine.length || inTime ? [] : [{ code, name, ...(lastOn ? { lastOn } : {}), of: mine, maxAgeDays, source }];
  });

/** Completed years of life on a day; somebody born on 29 February has the birthday on 1 March of other years. */
export function yearsOn(bornOn: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

/** Is a guardian to be beside this child on a day (C5)? */
export const needsGuardian = ({ guardian }: Pick<EligibilityPolicy, "guardian">, bornOn: Day, day: Day): boolean =>
  yearsOn(bornOn, day) < guardian.underYears;

export type Standing = "stands" | "visit-gone" | "kind-changed" | "diagnosis-changed";

/**
 * Does what a request rests on still stand in the record when the doctor accepts? Only whether it is there, of a kind that
 * counts, with the same disease: how old it may be was decided at submission (P9: day 15 at 23:50 stays valid).
 */
export function standsStill(
  { visit, diagnosis }: { readonly visit: LinkedVisit; readonly diagnosis: Diagnosis },
  visits: readonly LinkedVisit[],
  { kinds, hard }: Pick<EligibilityPolicy, "kinds" | "hard">,
): Standing {
  const found = visits.find(({ id }) => id === visit.id);
  if (!found) return "visit-gone";
  if (!kinds.counted.includes(found.kind)) return "kind-changed";
  const same = found.diagnoses.filter(({ code }) => sameDisease(code, diagnosis.code));
  const easy = same.filter(({ code }) => !hard.some((one) => fallsUnder(code, one.code)));
  return easy.length ? "stands" : "diagnosis-changed";
}
