import { hospital } from "../../../shared/hospital/contract";
import { client } from "../kernel/api";
import { useCall } from "../kernel/use-call";
import { useSay } from "../i18n";

const calls = client(hospital);

/** The hospital's places and phones. */
export const useDirectory = () => useCall(() => calls.directory({}));

/** The phones of the places, named, for refusals and help. */
export function usePhones() {
  const say = useSay();
  const call = useDirectory();
  return (call.value?.places ?? []).map((place) => ({ phone: place.phones[0] ?? "", name: say.name(place.name) }));
}
