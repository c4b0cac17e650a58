import { useSay } from "../i18n";
import { useDirectory } from "../shell/use-directory";
import type { Phone } from "../ui";

const NATIONAL_EMERGENCY = "120";

/** Whom to call: the hospital's switchboard, and 120 as long as the directory says no other; departments in her language. */
export function useHospital() {
  const say = useSay();
  const directory = useDirectory().value;
  const phones: Phone[] = directory ? [{ phone: directory.switchboard, name: say.name(directory.name) }] : [];
  /** A department as the record names it (in Chinese), in the chosen language where the directory knows it. */
  const departmentName = (named: string): string => {
    const known = directory?.departments.find(({ name }) => name.zh === named);
    return known ? say.name(known.name) : named;
  };
  return { directory, phones, departmentName, emergencyPhone: directory?.emergencyPhone ?? NATIONAL_EMERGENCY };
}
