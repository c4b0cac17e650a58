import type { Check, CheckResult, CheckSubject } from "./check-model";
import { allergy } from "./checks/allergy";
import { childDose } from "./checks/child-dose";
import { count } from "./checks/count";
import { dayDose } from "./checks/day-dose";
import { days } from "./checks/days";
import { duplicates } from "./checks/duplicates";
import { interactions } from "./checks/interactions";
import { kidney } from "./checks/kidney";
import { lactation } from "./checks/lactation";
import { liver } from "./checks/liver";
import { pregnancy } from "./checks/pregnancy";
import { special } from "./checks/special";
import { underSix } from "./checks/under-six";
import { drugOf } from "./formulary";
import type { RxLine } from "./model";

/** Every check, in the order in which people read them. */
const all: readonly Check[] = [
  special,
  count,
  days,
  underSix,
  allergy,
  pregnancy,
  lactation,
  duplicates,
  interactions,
  childDose,
  dayDose,
  kidney,
  liver,
];

/**
 * Runs every automatic check over what is written for this patient (C.2). Each hit, each part that the data does not cover
 * ("not-checked", never clear) and each part found clear comes with an explanation and its source. No lines: nothing to say.
 */
export function runChecks(subject: CheckSubject, lines: readonly RxLine[]): CheckResult[] {
  if (lines.length === 0) return [];
  const checked = lines.map((line) => {
    const drug = drugOf(line.drugId);
    return drug ? { line, drug } : { line };
  });
  return all.flatMap((check) => check(subject, checked));
}
