import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";

/** Whom to call: who is named here first, then the switchboard; no number stands twice. */
export function usePhones(first: readonly Phone[] = []): Phone[] {
  const say = useSay();
  const directory = useDirectory().value;
  const all = [...first, ...(directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : [])];
  return all.filter(({ phone }, at) => phone && all.findIndex((one) => one.phone === phone) === at);
}
