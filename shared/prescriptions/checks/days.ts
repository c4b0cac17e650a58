import type { Check, CheckedLine, CheckResult } from "../check-model";
import { longTermRules, prescriptionMeasures } from "../data/check-sources";
import { prescriptionPolicy } from "../policy";
import { clear, hit } from "./say";

const usualRule = prescriptionMeasures("第十九条 / art. 19");
const longRule = longTermRules("处方量与不得用于长期处方的药品 / amount, and drugs excluded");

function ofLine({ line, drug }: CheckedLine): CheckResult[] {
  const { days, longTerm } = prescriptionPolicy;
  const { zh, en } = line.name;
  if (line.days <= days.usual) return [];
  if (!line.longReason?.trim())
    return [
      hit(
        "days",
        "no-reason",
        [line.drugId],
        {
          zh: `${zh}开了${line.days}天，超过${days.usual}天须注明理由。`,
          en: `${en} for ${line.days} days: more than ${days.usual} need a reason.`,
        },
        usualRule,
      ),
    ];
  if (drug?.antibacterial && drug.routes.includes("oral"))
    return [
      hit(
        "days",
        "antibacterial",
        [line.drugId],
        {
          zh: `${zh}是抗菌药物，不用于长期处方；请确认疗程。`,
          en: `${en} is an antibacterial, which is not for long-term prescriptions: confirm the course.`,
        },
        longRule,
      ),
    ];
  const [ordinary, most] = [longTerm.usualWeeks * 7, longTerm.mostWeeks * 7];
  if (line.days <= ordinary) return [];
  const beyond = line.days > most;
  return [
    hit(
      "days",
      beyond ? "over-most-weeks" : "over-usual-weeks",
      [line.drugId],
      beyond
        ? {
            zh: `${zh}开了${line.days}天，长期处方最长${longTerm.mostWeeks}周。`,
            en: `${en} for ${line.days} days: a long-term prescription lasts ${longTerm.mostWeeks} weeks at most.`,
          }
        : {
            zh: `${zh}开了${line.days}天，长期处方一般${longTerm.usualWeeks}周以内，更长须病情稳定。`,
            en: `${en} for ${line.days} days: ordinarily up to ${longTerm.usualWeeks} weeks, longer only when stable.`,
          },
      longRule,
    ),
  ];
}

/** More than seven days without a reason; with one, four weeks ordinarily and twelve at most. */
export const days: Check = (_subject, lines) => {
  const found = lines.map((one) => ({ id: one.line.drugId, hits: ofLine(one) }));
  return [
    ...found.flatMap(({ hits }) => hits),
    ...clear(
      "days",
      found.filter(({ hits }) => hits.length === 0).map(({ id }) => id),
      { zh: "天数在规定以内，或已注明理由。", en: "Within the days allowed, or with a reason." },
      usualRule,
    ),
  ];
};
