import type { Language } from "../../../shared/kernel/words";
import { useLanguage } from "../kernel/preferences";

/** The same sentences in every language. */
export type Dictionary<Words> = { readonly [L in Language]: Words };

/** The sentences in the chosen language. */
export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage()];
}
