import type { Bilingual } from "../../kernel/words";
import type { CheckedLine, CheckName, CheckResult, CheckSource } from "../check-model";
import type { Drug } from "../formulary-model";
import { weightOf } from "../policy";

/** A check found something: whoever prescribes must answer it, or may not go on. */
export const hit = (
  check: CheckName,
  what: string,
  drugIds: readonly string[],
  says: Bilingual,
  source: CheckSource,
): CheckResult => {
  const code = `${check}.${what}`;
  return { check, outcome: "hit", weight: weightOf(code), drugIds: [...drugIds], code, says, source };
};

/** The data does not cover these drugs, or an answer is missing; nothing at all is said where no drug is meant. */
export const notChecked = (
  check: CheckName,
  why: string,
  drugIds: readonly string[],
  says: Bilingual,
  source: CheckSource,
): CheckResult[] =>
  drugIds.length === 0
    ? []
    : [
        {
          check,
          outcome: "not-checked",
          weight: "soft",
          drugIds: [...drugIds],
          code: `${check}.${why}`,
          says,
          source,
        },
      ];

/** These drugs were looked at, and nothing was found. */
export const clear = (
  check: CheckName,
  drugIds: readonly string[],
  says: Bilingual,
  source: CheckSource,
): CheckResult[] =>
  drugIds.length === 0
    ? []
    : [
        {
          check,
          outcome: "clear",
          weight: "soft",
          drugIds: [...drugIds],
          code: `${check}.clear`,
          says,
          source,
        },
      ];

export const idsOf = (lines: readonly CheckedLine[]): string[] => [...new Set(lines.map(({ line }) => line.drugId))];

/** The names of drugs as a sentence needs them. */
export const named = (drugs: readonly Drug[]): Bilingual => ({
  zh: drugs.map(({ generic }) => generic.zh).join("、"),
  en: drugs.map(({ generic }) => generic.en).join(", "),
});

/** Does a row of a table mean this drug: by a beginning of its ATC code, or of its id? */
export const means = (of: readonly string[], { atc, id }: Pick<Drug, "atc" | "id">): boolean =>
  of.some((start) => atc.startsWith(start) || id.startsWith(start));

/** The source of a row, with the drug's own name where it is the label. */
export const sourceFor = ({ document, section }: CheckSource, { generic }: Drug): CheckSource =>
  document.zh === "药品说明书"
    ? { document: { zh: `《${generic.zh}》说明书`, en: `Drug label (China) of ${generic.en}` }, section }
    : { document, section };

type Held = { readonly line: CheckedLine["line"]; readonly drug: Drug };
/** Lines whose drug the formulary holds. */
export const held = (lines: readonly CheckedLine[]): Held[] =>
  lines.flatMap(({ line, drug }) => (drug ? [{ line, drug }] : []));
/** Ids of drugs that no table knows. */
export const strange = (lines: readonly CheckedLine[]): string[] => idsOf(lines.filter(({ drug }) => !drug));

/** Chinese patent medicines and decoctions: their herbs are in no table. */
export const isHerbal = ({ atc }: Pick<Drug, "atc">): boolean => atc.startsWith("Z");
