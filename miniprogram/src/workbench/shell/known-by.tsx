import type { KnownBy } from "../../../../shared/patients/known-by-model";
import { monthsOn } from "../../../../shared/prescriptions/age";
import { today } from "../../kernel/clock";
import { useShellWords } from "./words";

/** Under two years people are told apart by months. */
const YEARS_FROM_MONTHS = 24;

/** "31 years · record M26000003": what tells her from others of her name; nothing where nothing is known. */
export function Known({ by: { bornOn, recordNumber } }: { by: KnownBy }) {
  const { knownBy: words } = useShellWords();
  const months = bornOn === undefined ? undefined : monthsOn(bornOn, today());
  const age =
    months !== undefined && (months < YEARS_FROM_MONTHS ? words.months(months) : words.years(Math.floor(months / 12)));
  const told = [age, recordNumber && words.record(recordNumber)].filter(Boolean).join(" · ");
  return told ? <span className="wb-known">{told}</span> : null;
}
