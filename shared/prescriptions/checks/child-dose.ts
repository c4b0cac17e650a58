import { daysBetween } from "../../kernel/time";
import type { Bilingual } from "../../kernel/words";
import { monthsOn } from "../age";
import type { Check, CheckResult, CheckSubject } from "../check-model";
import { formularyForChildren, hospitalTable } from "../data/check-sources";
import { childDoses, type ChildDose } from "../data/child-doses";
import type { Drug } from "../formulary-model";
import type { RxLine } from "../model";
import { prescriptionPolicy } from "../policy";
import { dayOfLine, eachOf, exceeds, isSystemic, written } from "./doses";
import { clear, held, hit, idsOf, notChecked, sourceFor, strange } from "./say";

const source = hospitalTable("child-doses");
const rowOf = ({ atc }: Drug) => childDoses.find(({ of }) => atc.startsWith(of));

/** Her weight, if it was measured lately enough to compute with. */
function weightOf({ weight, bornOn, today }: CheckSubject): number | undefined {
  const { infantDays, childDays } = prescriptionPolicy.weight;
  const old = monthsOn(bornOn, today) < 12 ? infantDays : childDays;
  return weight && daysBetween(weight.on, today) <= old ? weight.kg : undefined;
}

const needsWeight = ({ perDose, perDay, bands, perKg }: ChildDose) =>
  perDose !== undefined || perDay !== undefined || bands !== undefined || perKg === true;

type Limits = { readonly each?: number; readonly day?: number };
const least = (...amounts: readonly (number | undefined)[]) => {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
};

/** The most of one dose and of a day, in mg or IU, at this age and weight. */
function limitsOf(row: ChildDose, months: number, kg: number): Limits {
  const band = row.bands?.find(([upto]) => kg <= upto)?.[1];
  const age = row.ages?.filter(([from]) => months >= from).at(-1)?.[1];
  const each = least(row.perDose === undefined ? undefined : row.perDose * kg, band);
  const day = least(
    row.perDay === undefined ? undefined : row.perDay * kg,
    age === undefined ? undefined : row.perKg ? age * kg : age,
    row.dayMost,
  );
  return { ...(each === undefined ? {} : { each }), ...(day === undefined ? {} : { day }) };
}

function over(line: RxLine, drug: Drug, row: ChildDose, months: number, kg: number): CheckResult[] {
  const { each, day } = limitsOf(row, months, kg);
  const { unit } = drug.strength;
  const [aDose, aDay] = [eachOf(line, drug), dayOfLine(line, drug)];
  const found = (what: string, says: Bilingual) => [
    hit("child-dose", what, [drug.id], says, sourceFor(row.source, drug)),
  ];
  if (each !== undefined && exceeds(aDose, each))
    return found("over-each", {
      zh: `${drug.generic.zh}每次${written(aDose, unit)}，体重${kg} kg时每次不超过${written(each, unit)}。`,
      en: `${drug.generic.en}: ${written(aDose, unit)} each time; at ${kg} kg no more than ${written(each, unit)}.`,
    });
  if (day !== undefined && exceeds(aDay ?? aDose, day))
    return found("over-day", {
      zh: `${drug.generic.zh}每日${written(aDay ?? aDose, unit)}，患儿每日不超过${written(day, unit)}。`,
      en: `${drug.generic.en}: ${written(aDay ?? aDose, unit)} a day; for this child no more than ${written(day, unit)}.`,
    });
  return [];
}

type Verdict = {
  readonly id: string;
  readonly hits: CheckResult[];
  readonly why?: "no-weight" | "not-covered" | "as-needed";
};

function judged(subject: CheckSubject, line: RxLine, drug: Drug): Verdict {
  const months = monthsOn(subject.bornOn, subject.today);
  const row = rowOf(drug);
  const id = drug.id;
  if (row?.from !== undefined && months < row.from)
    return {
      id,
      hits: [
        hit(
          "child-dose",
          "too-young",
          [id],
          {
            zh: `${drug.generic.zh}不用于不满${row.from < 24 ? `${row.from}个月` : `${row.from / 12}岁`}的患儿。`,
            en: `${drug.generic.en} is not for children under ${row.from < 24 ? `${row.from} months` : `${row.from / 12} years`}.`,
          },
          sourceFor(row.source, drug),
        ),
      ],
    };
  if (!row || !isSystemic(drug)) return { id, hits: [], why: "not-covered" };
  // A row that names an age alone says nothing of the dose.
  if (!needsWeight(row) && !row.ages && !row.dayMost) return { id, hits: [], why: "not-covered" };
  const kg = weightOf(subject);
  if (needsWeight(row) && kg === undefined) return { id, hits: [], why: "no-weight" };
  const hits = over(line, drug, row, months, kg ?? 0);
  return { id, hits, ...(hits.length === 0 && line.frequency === "prn" && row.perDay ? { why: "as-needed" } : {}) };
}

const WHY: Readonly<Record<NonNullable<Verdict["why"]>, Bilingual>> = {
  "no-weight": {
    zh: "没有近期体重，未核对剂量。请先更新体重。",
    en: "No recent weight: the dose was not checked. Update it first.",
  },
  "not-covered": { zh: "儿童剂量表未收录，未核对。", en: "Not in the table of children's doses: not checked." },
  "as-needed": {
    zh: "按需使用，只核对了单次剂量，未核对每日总量。",
    en: "As needed: one dose was checked, the day's total was not.",
  },
};

/** A child's dose by weight and age; without a recent weight it is not checked. Grown-ups: not applicable. */
export const childDose: Check = (subject, lines) => {
  const months = monthsOn(subject.bornOn, subject.today);
  if (months >= 18 * 12)
    return clear("child-dose", idsOf(lines), { zh: "成人，不适用。", en: "Grown up: not applicable." }, source);
  const verdicts = held(lines).map(({ line, drug }) => judged(subject, line, drug));
  const of = (why: Verdict["why"]) =>
    verdicts.filter((one) => one.why === why && one.hits.length === 0).map(({ id }) => id);
  return [
    ...verdicts.flatMap(({ hits }) => hits),
    ...notChecked("child-dose", "no-weight", of("no-weight"), WHY["no-weight"], source),
    ...notChecked("child-dose", "not-covered", [...strange(lines), ...of("not-covered")], WHY["not-covered"], source),
    ...notChecked("child-dose", "as-needed", of("as-needed"), WHY["as-needed"], source),
    ...clear(
      "child-dose",
      of(undefined),
      { zh: "在儿童剂量范围内。", en: "Within the doses of children." },
      formularyForChildren("剂量 / doses"),
    ),
  ];
};
