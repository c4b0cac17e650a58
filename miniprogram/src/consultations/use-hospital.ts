import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";

const NATIONAL_EMERGENCY = "120";

/** Whom to call: the hospital's switchboard, and 120 as long as the directory says no other. */
export function useHospital() {
  const say = useSay();
  const directory = useDirectory().value;
  const phones: Phone[] = directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : [];
  return { directory, phones, emergencyPhone: directory?.emergencyPhone ?? NATIONAL_EMERGENCY };
}
