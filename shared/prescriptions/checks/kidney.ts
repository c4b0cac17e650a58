import type { Check } from "../check-model";
import { hospitalTable } from "../data/check-sources";
import { kidneyFacts, kidneyGrades, type KidneyFact } from "../data/kidney";
import type { Drug } from "../formulary-model";
import { clear, held, hit, idsOf, means, notChecked, sourceFor, strange } from "./say";

const source = hospitalTable("kidney");

const rowsOf = (drug: Drug): KidneyFact[] =>
  kidneyFacts.filter(({ of }) => means(of, drug)).sort((a, b) => a.below - b.below);

/** Drugs that impaired kidneys change; without a figure (eGFR) a drug that depends on one is told as a finding. */
export const kidney: Check = ({ kidney: { is, egfr } }, lines) => {
  const all = idsOf(lines);
  if (is === "unknown" && egfr === undefined)
    return notChecked(
      "kidney",
      "unanswered",
      all,
      { zh: "肾功能未知，未核对。", en: "The kidneys are not known: not checked." },
      source,
    );
  if (is !== "impaired" && (egfr === undefined || egfr >= kidneyGrades.normalFrom))
    return clear("kidney", all, { zh: "肾功能正常。", en: "Kidneys are normal." }, source);
  const found = held(lines).map(({ drug }) => {
    const rows = rowsOf(drug);
    const told =
      egfr === undefined ? rows.find(({ below }) => below > 0) : rows.find(({ below }) => below > 0 && egfr < below);
    return { drug, covered: rows.length > 0, told };
  });
  const known = egfr === undefined ? "" : `eGFR ${egfr}`;
  const normal = is !== "impaired" && egfr !== undefined && egfr >= kidneyGrades.impairedBelow;
  return [
    ...found.flatMap(({ drug, told }) =>
      told
        ? [
            hit(
              "kidney",
              egfr === undefined ? "needs-figure" : "dose",
              [drug.id],
              egfr === undefined
                ? {
                    zh: `肾功能受损但无eGFR：${drug.generic.zh}的用量取决于它（${told.zh}）。`,
                    en: `Kidneys are impaired but no eGFR is known: ${drug.generic.en} depends on it (${told.en}).`,
                  }
                : {
                    zh: `${known}：${drug.generic.zh}——${told.zh}（eGFR＜${told.below}）。`,
                    en: `${known}: ${drug.generic.en} – ${told.en} (below ${told.below}).`,
                  },
              sourceFor(told.source, drug),
            ),
          ]
        : [],
    ),
    ...notChecked(
      "kidney",
      "not-covered",
      [
        ...strange(lines),
        ...found.filter(({ covered, told }) => !told && !covered && !normal).map(({ drug }) => drug.id),
      ],
      { zh: "肾功能用药表未收录，未核对。", en: "Not in the kidney table: not checked." },
      source,
    ),
    ...clear(
      "kidney",
      found.filter(({ covered, told }) => !told && (covered || normal)).map(({ drug }) => drug.id),
      { zh: "按此肾功能无需调整。", en: "No change at this kidney function." },
      source,
    ),
  ];
};
