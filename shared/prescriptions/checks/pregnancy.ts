import type { Bilingual } from "../../kernel/words";
import { monthsOn } from "../age";
import type { Check, CheckResult, CheckSubject } from "../check-model";
import { hospitalTable } from "../data/check-sources";
import { pregnancyFacts, type PregnancyFact } from "../data/pregnancy";
import type { Drug } from "../formulary-model";
import { prescriptionPolicy } from "../policy";
import { clear, held, hit, idsOf, means, notChecked, sourceFor, strange } from "./say";

const source = hospitalTable("pregnancy");

/** Men, children and old women: the question does not arise, unless she says that she is pregnant. */
export function cannotBePregnant(subject: CheckSubject): boolean {
  const { is } = subject.pregnancy;
  return is !== "yes" && is !== "trying" && neverBecause(subject) !== undefined;
}

/** Why neither pregnancy nor breastfeeding is a question here, in words; undefined: it is one. */
export function neverBecause({ sex, bornOn, today }: CheckSubject): Bilingual | undefined {
  const { fromYears, toYears } = prescriptionPolicy.childbearing;
  const years = Math.floor(monthsOn(bornOn, today) / 12);
  if (sex === "male") return { zh: "不适用：男性。", en: "Does not apply: a man or a boy." };
  if (years < fromYears) return { zh: `不适用：不满${fromYears}岁。`, en: `Does not apply: under ${fromYears}.` };
  return years > toYears ? { zh: `不适用：已过${toYears}岁。`, en: `Does not apply: over ${toYears}.` } : undefined;
}

/** Rows that hold in this week; of an unknown week, those of part of a pregnancy are only caution. */
function standing(facts: readonly PregnancyFact[], weeks: number | undefined): PregnancyFact[] {
  return facts.flatMap((fact) => {
    if (!fact.weeks) return [fact];
    if (weeks !== undefined) return weeks >= fact.weeks[0] && weeks < fact.weeks[1] ? [fact] : [];
    return fact.level === "fine" ? [] : [{ ...fact, level: "caution" as const }];
  });
}
const ORDER = { contraindicated: 0, caution: 1, fine: 2 } as const;

/** What the table says of a drug in this week, the gravest row first; undefined: it does not cover it. */
export function pregnancyFactOf(drug: Drug, weeks: number | undefined): PregnancyFact | undefined {
  const rows = standing(
    pregnancyFacts.filter(({ of }) => means(of, drug) || drug.contains.some((atc) => means(of, { atc, id: "-" }))),
    weeks,
  ).sort((a, b) => ORDER[a.level] - ORDER[b.level]);
  // A compound is fine only where its own row says so.
  return rows[0]?.level === "fine" ? rows.find(({ of }) => means(of, drug)) : rows[0];
}

function found({ pregnancy }: CheckSubject, drug: Drug, fact: PregnancyFact): CheckResult {
  const planning = pregnancy.is === "trying";
  const [zh, en] = [drug.generic.zh, drug.generic.en];
  const source = sourceFor(fact.source, drug);
  if (planning)
    return hit(
      "pregnancy",
      "planning",
      [drug.id],
      { zh: `备孕中：${zh}——${fact.zh}。`, en: `She wants to become pregnant: ${en} – ${fact.en}.` },
      source,
    );
  const grave = fact.level === "contraindicated";
  return hit(
    "pregnancy",
    grave ? "contraindicated" : "caution",
    [drug.id],
    {
      zh: `${grave ? "孕期不能使用" : "孕期慎用"}${zh}：${fact.zh}。`,
      en: `${en} ${grave ? "cannot be given" : "needs care"} in pregnancy: ${fact.en}.`,
    },
    source,
  );
}

/** Contraindicated in pregnancy stops it; caution needs a reason; unknown drugs and unanswered questions are not checked. */
export const pregnancy: Check = (subject, lines) => {
  const { is, weeks } = subject.pregnancy;
  const all = idsOf(lines);
  if (is === "no" || cannotBePregnant(subject))
    return clear("pregnancy", all, neverBecause(subject) ?? { zh: "未怀孕。", en: "Not pregnant." }, source);
  if (is === "unknown")
    return notChecked(
      "pregnancy",
      "unanswered",
      all,
      { zh: "是否怀孕未知，未核对。", en: "Whether she is pregnant is not known: not checked." },
      source,
    );
  const rows = held(lines).map(({ drug }) => ({ drug, fact: pregnancyFactOf(drug, weeks) }));
  const missing = rows.filter(({ fact }) => !fact).map(({ drug }) => drug.id);
  const worrying = ({ level }: PregnancyFact) => (is === "trying" ? level === "contraindicated" : level !== "fine");
  return [
    ...rows.flatMap(({ drug, fact }) => (fact && worrying(fact) ? [found(subject, drug, fact)] : [])),
    ...notChecked(
      "pregnancy",
      "not-covered",
      [...strange(lines), ...missing],
      { zh: "妊娠用药表未收录，未核对。", en: "Not in the pregnancy table: not checked." },
      source,
    ),
    ...clear(
      "pregnancy",
      rows.flatMap(({ drug, fact }) => (fact && !worrying(fact) ? [drug.id] : [])),
      { zh: "妊娠用药表未见禁忌。", en: "The pregnancy table names nothing against it." },
      source,
    ),
  ];
};
