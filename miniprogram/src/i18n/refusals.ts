import type { CommonCode, Contract, RouterCode } from "../../../shared/kernel/contract";
import type { Language } from "../../../shared/kernel/words";
import type { Refusal } from "../kernel/api";
import { refusalsEn } from "./refusals.words.en";
import { refusalsZh } from "./refusals.words.zh";

/** What happened, why in one sentence, and what to do instead. */
export type RefusalWords = { readonly what: string; readonly why: string; readonly next: string };

/** The codes that any call may answer. */
export type GeneralCode = RouterCode | CommonCode | "network.failed";

/** The sentences that a domain owes: one for every code of its calls. A missing one does not compile. */
export type RefusalsOf<C extends Contract> = {
  readonly [
    Code in { [Call in keyof C["calls"]]: keyof C["calls"][Call]["refuses"] & string }[keyof C["calls"]]
  ]: RefusalWords;
};

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
