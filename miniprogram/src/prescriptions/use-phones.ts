import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";
import { useRxWords } from "./words";

/** Whom to call about a prescription: the one that answers for it, and the switchboard. */
export function usePhones(pharmacy?: string): Phone[] {
  const say = useSay();
  const words = useRxWords();
  const directory = useDirectory().value;
  const phones = [
    ...(pharmacy ? [{ phone: pharmacy, name: words.pharmacy }] : []),
    ...(directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : []),
  ];
  // the pharmacy may be reached through the switchboard: no number stands twice
  return phones.filter(({ phone }, at) => phones.findIndex((one) => one.phone === phone) === at);
}
