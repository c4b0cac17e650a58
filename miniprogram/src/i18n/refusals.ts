import type { Language } from "../../../shared/kernel/words";
import type { Refusal } from "../kernel/api";
import type { GeneralCode, RefusalWords } from "./owed";
import { refusalsEn } from "./refusals.words.en";
import { refusalsZh } from "./refusals.words.zh";

const general: Record<Language, Record<GeneralCode, RefusalWords>> = { zh: refusalsZh, en: refusalsEn };

/** The sentences for a refusal: the domain's own first, then the general ones. */
export function sayRefusal(
  language: Language,
  refusal: Pick<Refusal, "code">,
  own: Readonly<Record<string, RefusalWords>> = {},
): RefusalWords {
  const all: Readonly<Record<string, RefusalWords>> = { ...general[language], ...own };
  return all[refusal.code] ?? general[language]["service.failed"];
}
