import { drugOf } from "../../../shared/prescriptions/formulary";
import type { Drug } from "../../../shared/prescriptions/formulary-model";
import type { RxLine, WrittenLine } from "../../../shared/prescriptions/model";

const lineOf = (written: WrittenLine, drug: Drug): RxLine => ({
  ...written,
  name: drug.generic,
  atc: drug.atc,
  form: drug.form,
  strength: drug.strength.text,
  pack: drug.pack.text,
  unitsPerPack: drug.pack.units,
  unit: drug.pack.unit,
  fen: drug.fen,
  flags: { coldChain: drug.coldChain, mailable: drug.mailable, liquid: drug.liquid },
  grams: drug.grams,
});

/** What was written, with all of the formulary that a prescription keeps; and which drugs it does not hold. */
export function linesOf(written: readonly WrittenLine[]): { lines: RxLine[]; unknown: string[] } {
  const lines: RxLine[] = [];
  const unknown: string[] = [];
  for (const one of written) {
    const drug = drugOf(one.drugId);
    if (drug) lines.push(lineOf(one, drug));
    else unknown.push(one.drugId);
  }
  return { lines, unknown };
}
