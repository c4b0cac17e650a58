import type { Say } from "../../i18n";
import type { Refusal } from "../../kernel/api";
import type { DispensaryWords } from "./words.zh";

type Details = {
  state?: string;
  by?: string;
  left?: number;
  until?: string;
  most?: number;
  carrier?: string;
  message?: string;
  drugIds?: readonly string[];
};

/** What a drug is called here. */
export type NameOf = (drugId: string) => string;

/** What a refusal tells of this very case, in place of its general reason; undefined where it tells nothing more. */
export function whyOf(
  { code, details }: Refusal,
  words: DispensaryWords,
  say: Say,
  nameOf: NameOf,
): string | undefined {
  const { state = "", left, until, most, carrier = "", message, drugIds } = (details ?? {}) as Details;
  const { whys } = words;
  const delivery = words.deliveryStates[state as keyof typeof words.deliveryStates] as string | undefined;
  const prescription = words.rxStates[state as keyof typeof words.rxStates] as string | undefined;
  const found: Record<string, string | false | undefined> = {
    "delivery.moved-on": delivery && whys.nowIs(delivery),
    "prescription.moved-on": prescription && whys.nowIs(prescription),
    "prescription.stopped": prescription && whys.nowIs(prescription),
    "scan.incomplete": drugIds && whys.incomplete(drugIds.map(nameOf).join("、")),
    "pick-up.code-wrong": left !== undefined && whys.triesLeft(left),
    "pick-up.locked": until && whys.lockedUntil(say.moment(until)),
    "batch.full": most !== undefined && whys.batchMost(most),
    "parcel.other-carrier": whys.otherCarrier(words.carriers[carrier as keyof typeof words.carriers] ?? carrier),
    "carrier.refused": message && whys.carrierSays(message),
  };
  return found[code] || undefined;
}
