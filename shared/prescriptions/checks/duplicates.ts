import type { Bilingual } from "../../kernel/words";
import type { Check, CheckResult, KnownMedicine } from "../check-model";
import { atcIndex, hospitalTable, reviewRules } from "../data/check-sources";
import { duplicateGroups, isOtherGroup } from "../data/duplicate-groups";
import type { Drug } from "../formulary-model";
import { clear, held, hit, isHerbal, means, named, notChecked, strange } from "./say";
import { substancesIn } from "./substances";

const rule = reviewRules("用药适宜性审核：重复给药 / suitability: the same medicine twice");
const partsOf = ({ atc, contains }: Pick<Drug, "atc" | "contains">) => [atc, ...contains];
/** Local and systemic forms of one name are told apart by their ATC codes. */
const sameGroupOf = (one: string, other: string): Bilingual | undefined => {
  const wide = duplicateGroups.find(({ of }) => means(of, { atc: one, id: "-" }) && means(of, { atc: other, id: "-" }));
  if (wide) return wide.name;
  const group = one.slice(0, 5);
  return group === other.slice(0, 5) && !isOtherGroup(one)
    ? { zh: `ATC ${group}组`, en: `ATC group ${group}` }
    : undefined;
};

function between(one: Drug, other: Drug): CheckResult[] {
  const ids = [one.id, other.id].sort();
  const { zh, en } = named([one, other]);
  const same =
    isHerbal(one) || isHerbal(other)
      ? one.generic.zh === other.generic.zh
      : partsOf(one).some((part) => partsOf(other).includes(part));
  if (same)
    return [
      hit(
        "duplicates",
        "same-substance",
        ids,
        { zh: `${zh}含同一种药物。`, en: `${en} hold the same substance.` },
        rule,
      ),
    ];
  if (isHerbal(one) || isHerbal(other)) return [];
  const group = partsOf(one)
    .flatMap((part) => partsOf(other).map((its) => sameGroupOf(part, its)))
    .find((name) => name !== undefined);
  return group
    ? [
        hit(
          "duplicates",
          "same-group",
          ids,
          { zh: `${zh}作用相同（${group.zh}）。`, en: `${en} act alike (${group.en}).` },
          atcIndex("level 4; 重复给药"),
        ),
      ]
    : [];
}

/** She already takes another drug of the group. The same one is a refill, and no finding. */
function withTaken(drug: Drug, { text, atc }: KnownMedicine): CheckResult[] {
  if (isHerbal(drug)) return [];
  const taken = [...(atc ? [atc] : []), ...substancesIn(text)];
  if (taken.some((one) => partsOf(drug).includes(one))) return [];
  const group = taken
    .flatMap((its) => partsOf(drug).map((part) => sameGroupOf(part, its)))
    .find((name) => name !== undefined);
  return group
    ? [
        hit(
          "duplicates",
          "with-taken",
          [drug.id],
          {
            zh: `患者正在用“${text}”，与${drug.generic.zh}作用相同（${group.zh}）。`,
            en: `She takes “${text}”, which acts like ${drug.generic.en} (${group.en}).`,
          },
          atcIndex("level 4; 重复给药"),
        ),
      ]
    : [];
}

/** The same substance twice, or two drugs of one ATC group of the fourth level. */
export const duplicates: Check = ({ medicines }, lines) => {
  const drugs = held(lines).map(({ drug }) => drug);
  const pairs = drugs.flatMap((one, at) => drugs.slice(at + 1).flatMap((other) => between(one, other)));
  const taken = medicines === "unknown" ? [] : medicines;
  const hits = [
    ...new Map(pairs.map((one) => [`${one.code}/${one.drugIds.join("+")}`, one])).values(),
    ...drugs.flatMap((drug) => taken.flatMap((one) => withTaken(drug, one)).slice(0, 1)),
  ];
  const concerned = new Set(hits.flatMap(({ drugIds }) => drugIds));
  const herbs = drugs.filter(isHerbal);
  const unsure = drugs.filter(
    (drug) => isHerbal(drug) && (herbs.length > 1 || drugs.length > 1) && !concerned.has(drug.id),
  );
  return [
    ...hits,
    ...notChecked(
      "duplicates",
      "not-covered",
      [...strange(lines), ...unsure.map(({ id }) => id)],
      { zh: "成分未收录，未核对是否重复。", en: "What it holds is not recorded: not checked." },
      hospitalTable("duplicates"),
    ),
    ...clear(
      "duplicates",
      drugs.filter((drug) => !concerned.has(drug.id) && !unsure.includes(drug)).map(({ id }) => id),
      { zh: "处方内无同一药物或同组药物。", en: "Nothing twice, and no two of one group." },
      rule,
    ),
  ];
};
