import { monthsOn } from "../age";
import type { Check } from "../check-model";
import { internetMeasures } from "../data/check-sources";
import { prescriptionPolicy } from "../policy";
import { clear, hit, idsOf } from "./say";

const source = internetMeasures("第十九条 / art. 19");

/** A child under six needs a guardian beside it each time (C5, P8). */
export const underSix: Check = ({ bornOn, today, guardianPresent }, lines) => {
  const { guardianBelowYears: years } = prescriptionPolicy.children;
  const young = monthsOn(bornOn, today) < years * 12;
  if (young && !guardianPresent)
    return [
      hit(
        "under-six",
        "no-guardian",
        [],
        {
          zh: `患儿不满${years}岁：须先确认监护人在旁。`,
          en: `The child is under ${years}: confirm first that a guardian is beside it.`,
        },
        source,
      ),
    ];
  return clear(
    "under-six",
    idsOf(lines),
    young
      ? { zh: "已确认监护人在旁。", en: "A guardian is confirmed to be there." }
      : { zh: `已满${years}岁。`, en: `Not under ${years}.` },
    source,
  );
};
