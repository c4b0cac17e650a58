import type { Check } from "../check-model";
import { prescriptionMeasures } from "../data/check-sources";
import { prescriptionPolicy } from "../policy";
import { clear, hit, idsOf } from "./say";

const source = prescriptionMeasures("第六条 / art. 6");

/** At most five drugs on one prescription; the rest goes on another. */
export const count: Check = (_subject, lines) => {
  const { most } = prescriptionPolicy.drugs;
  if (lines.length > most)
    return [
      hit(
        "count",
        "over",
        [],
        {
          zh: `一张处方最多${most}种药品，请把其余的拆到另一张处方。`,
          en: `One prescription holds ${most} drugs at most: put the others on another one.`,
        },
        source,
      ),
    ];
  return clear("count", idsOf(lines), { zh: `不超过${most}种。`, en: `No more than ${most} drugs.` }, source);
};
