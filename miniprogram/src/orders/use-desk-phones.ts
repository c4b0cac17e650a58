import type { Subject } from "../../../shared/orders/model";
import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";
import { useOrderWords } from "./words";

/** Whom to call about an order: the desk of the thing that is paid for, and the switchboard. */
export function useDeskPhones(subject?: Subject): Phone[] {
  const say = useSay();
  const words = useOrderWords();
  const directory = useDirectory().value;
  if (!directory) return [];
  const isOfTriage = !subject || subject.domain === "appointments";
  const desk = isOfTriage ? directory.places.find(({ id }) => id === "ultrasound-triage") : undefined;
  const [first] = desk?.phones ?? [];
  const phones = [
    ...(desk && first ? [{ phone: first, name: say.name(desk.name) }] : []),
    { phone: directory.switchboard, name: words.switchboard },
  ];
  // a desk may be reached through the switchboard: no number stands twice
  return phones.filter(({ phone }, at) => phones.findIndex((one) => one.phone === phone) === at);
}
