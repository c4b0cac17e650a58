import { monthsOn } from "../age";
import type { Check } from "../check-model";
import { hospitalTable, label } from "../data/check-sources";
import { prescriptionPolicy } from "../policy";
import { dayOfLine, eachOf, exceeds, written } from "./doses";
import { clear, held, hit, notChecked, sourceFor, strange } from "./say";

const source = label("【用法用量】");

/** No more in a day than the label allows an adult; a child gets no more either, but is not thereby clear. */
export const dayDose: Check = ({ bornOn, today }, lines) => {
  const grown = monthsOn(bornOn, today) >= prescriptionPolicy.children.weighedBelowYears * 12;
  const judged = held(lines).map(({ line, drug }) => {
    const day = dayOfLine(line, drug);
    const amount = day ?? eachOf(line, drug);
    const over = drug.dayMost !== undefined && exceeds(amount, drug.dayMost);
    return { drug, amount, over, known: drug.dayMost !== undefined && day !== undefined && grown };
  });
  return [
    ...judged.flatMap(({ drug, amount, over }) => {
      const { unit } = drug.strength;
      return over
        ? [
            hit(
              "day-dose",
              "over",
              [drug.id],
              {
                zh: `${drug.generic.zh}每日${written(amount, unit)}，超过成人每日最大${written(drug.dayMost ?? 0, unit)}。`,
                en: `${drug.generic.en}: ${written(amount, unit)} a day is more than an adult's ${written(drug.dayMost ?? 0, unit)}.`,
              },
              sourceFor(source, drug),
            ),
          ]
        : [];
    }),
    ...notChecked(
      "day-dose",
      "not-covered",
      [...strange(lines), ...judged.filter(({ over, known }) => !over && !known).map(({ drug }) => drug.id)],
      {
        zh: "无每日最大量、按需使用或为儿童，未核对每日总量。",
        en: "No daily maximum, taken as needed, or a child: the day's total was not checked.",
      },
      hospitalTable("formulary"),
    ),
    ...clear(
      "day-dose",
      judged.filter(({ over, known }) => !over && known).map(({ drug }) => drug.id),
      { zh: "不超过成人每日最大量。", en: "No more than an adult's daily maximum." },
      source,
    ),
  ];
};
