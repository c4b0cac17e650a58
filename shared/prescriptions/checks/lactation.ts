import type { Check } from "../check-model";
import { hospitalTable } from "../data/check-sources";
import { lactationFacts, type LactationFact } from "../data/lactation";
import type { Drug } from "../formulary-model";
import { neverBecause } from "./pregnancy";
import { clear, held, hit, idsOf, means, notChecked, sourceFor, strange } from "./say";

const source = hospitalTable("lactation");
const ORDER = { avoid: 0, caution: 1, fine: 2 } as const;

/** The gravest row of a drug or of a part of it; undefined: the table does not cover it. */
function factOf(drug: Drug): LactationFact | undefined {
  const rows = lactationFacts
    .filter(({ of }) => means(of, drug) || drug.contains.some((atc) => means(of, { atc, id: "-" })))
    .sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  return rows[0]?.level === "fine" ? rows.find(({ of }) => means(of, drug)) : rows[0];
}

/** Drugs that pass into milk, while she breastfeeds. */
export const lactation: Check = (subject, lines) => {
  const { lactating } = subject;
  const never = lactating === "yes" ? undefined : neverBecause(subject);
  const all = idsOf(lines);
  if (lactating === "no" || never)
    return clear("lactation", all, never ?? { zh: "未哺乳。", en: "Not breastfeeding." }, source);
  if (lactating === "unknown")
    return notChecked(
      "lactation",
      "unanswered",
      all,
      { zh: "是否哺乳未知，未核对。", en: "Whether she breastfeeds is not known: not checked." },
      source,
    );
  const rows = held(lines).map(({ drug }) => ({ drug, fact: factOf(drug) }));
  return [
    ...rows.flatMap(({ drug, fact }) =>
      fact && fact.level !== "fine"
        ? [
            hit(
              "lactation",
              fact.level,
              [drug.id],
              {
                zh: `哺乳期${fact.level === "avoid" ? "不用" : "慎用"}${drug.generic.zh}：${fact.zh}。`,
                en: `${drug.generic.en} while breastfeeding: ${fact.en}.`,
              },
              sourceFor(fact.source, drug),
            ),
          ]
        : [],
    ),
    ...notChecked(
      "lactation",
      "not-covered",
      [...strange(lines), ...rows.filter(({ fact }) => !fact).map(({ drug }) => drug.id)],
      { zh: "哺乳期用药表未收录，未核对。", en: "Not in the breastfeeding table: not checked." },
      source,
    ),
    ...clear(
      "lactation",
      rows.flatMap(({ drug, fact }) => (fact?.level === "fine" ? [drug.id] : [])),
      { zh: "哺乳期用药表未见不宜。", en: "The breastfeeding table names nothing against it." },
      source,
    ),
  ];
};
