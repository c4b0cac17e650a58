import type { Say } from "../../../i18n";
import type { OperationsWords } from "../words.zh";
import type { SessionTemplate } from "../nouns";

/** "Weekend, Holiday · Morning 8:30 am". */
export function nameOfTemplate({ dayKinds, weekdays, startsAt }: SessionTemplate, words: OperationsWords, say: Say) {
  const kinds = dayKinds.map((kind) => words.kinds[kind]).join(words.comma);
  const only = weekdays ? ` (${weekdays.map((one) => words.weekdays[one - 1]).join(" ")})` : "";
  return `${kinds}${only} · ${say.clock(startsAt)}`;
}
