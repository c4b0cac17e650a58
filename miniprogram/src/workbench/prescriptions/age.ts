import type { Day } from "../../../../shared/kernel/time";
import type { RxWords } from "./words.zh";

const DAY_MS = 86_400_000;

/** How old: in days in the first month, in months up to two years, then in years, as a prescription has it (code 1-4). */
export function sayAge(
  { bornOn, ageMonths }: { readonly bornOn: Day; readonly ageMonths: number },
  today: Day,
  words: Pick<RxWords, "months" | "newborn">,
): string {
  if (ageMonths > 0) return words.months(ageMonths);
  return words.newborn(Math.max(0, Math.round((Date.parse(today) - Date.parse(bornOn)) / DAY_MS)));
}
