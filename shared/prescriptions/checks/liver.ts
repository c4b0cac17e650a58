import type { Check } from "../check-model";
import { hospitalTable } from "../data/check-sources";
import { liverFacts } from "../data/liver";
import { clear, held, hit, idsOf, means, notChecked, sourceFor, strange } from "./say";

const source = hospitalTable("liver");
const ORDER = { avoid: 0, caution: 1, fine: 2 } as const;

/** Drugs that an impaired liver changes. */
export const liver: Check = ({ liver: { is } }, lines) => {
  const all = idsOf(lines);
  if (is === "unknown")
    return notChecked(
      "liver",
      "unanswered",
      all,
      { zh: "肝功能未知，未核对。", en: "The liver is not known: not checked." },
      source,
    );
  if (is === "normal") return clear("liver", all, { zh: "肝功能正常。", en: "The liver is normal." }, source);
  const found = held(lines).map(({ drug }) => ({
    drug,
    fact: liverFacts.filter(({ of }) => means(of, drug)).sort((a, b) => ORDER[a.level] - ORDER[b.level])[0],
  }));
  return [
    ...found.flatMap(({ drug, fact }) =>
      fact && fact.level !== "fine"
        ? [
            hit(
              "liver",
              fact.level,
              [drug.id],
              {
                zh: `肝功能受损：${drug.generic.zh}——${fact.zh}。`,
                en: `The liver is impaired: ${drug.generic.en} – ${fact.en}.`,
              },
              sourceFor(fact.source, drug),
            ),
          ]
        : [],
    ),
    ...notChecked(
      "liver",
      "not-covered",
      [...strange(lines), ...found.filter(({ fact }) => !fact).map(({ drug }) => drug.id)],
      { zh: "肝功能用药表未收录，未核对。", en: "Not in the liver table: not checked." },
      source,
    ),
    ...clear(
      "liver",
      found.filter(({ fact }) => fact?.level === "fine").map(({ drug }) => drug.id),
      { zh: "肝功能受损时无需调整。", en: "No change with an impaired liver." },
      source,
    ),
  ];
};
