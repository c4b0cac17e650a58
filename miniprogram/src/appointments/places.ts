import { useEffect } from "react";
import { create } from "zustand";
import { hospital } from "../../../shared/hospital/contract";
import type { Place, PlaceId } from "../../../shared/hospital/model";
import type { Bilingual } from "../../../shared/kernel/words";
import { client } from "../kernel/api";
import { useSay } from "../i18n";
import { useAppointmentWords } from "./words";
import type { PlaceNames } from "./words.zh";

const calls = client(hospital);
type Directory = { readonly name: Bilingual; readonly places: readonly Place[]; readonly emergencyPhone: string };

/** Asked once for all cards of a visit; asked again by the next page where it failed. */
const useDirectory = create<{ directory?: Directory; asking: boolean; ask(): Promise<void> }>()((set, get) => ({
  asking: false,
  async ask() {
    if (get().directory || get().asking) return;
    set({ asking: true });
    const answer = await calls.directory({});
    set({ asking: false, directory: answer.ok ? answer.value : undefined });
  },
}));

const PLACES: Record<keyof PlaceNames, PlaceId> = {
  clinic: "pregnancy-health-center",
  diagnosis: "prenatal-diagnosis-center",
  desk: "ultrasound-triage",
};
const NATIONAL_EMERGENCY = "120";

/** The places of this journey with area and floor; by name alone while the directory is out of reach. */
export function usePlaces() {
  const words = useAppointmentWords();
  const say = useSay();
  const { directory, ask } = useDirectory();
  useEffect(() => void ask(), [ask]);
  const place = (id: PlaceId): Place | undefined => directory?.places.find((one) => one.id === id);
  const named = (key: keyof PlaceNames) => {
    const found = place(PLACES[key]);
    return found ? words.placeAt(words.places[key], found.area, found.floor) : words.places[key];
  };
  const phonesOf = (...ids: PlaceId[]) =>
    ids.flatMap((id) => {
      const found = place(id);
      return found ? found.phones.map((phone) => ({ phone, name: say.name(found.name) })) : [];
    });
  return {
    hospital: directory?.name,
    place,
    names: { clinic: named("clinic"), diagnosis: named("diagnosis"), desk: named("desk") } satisfies PlaceNames,
    phonesOf,
    /** The desk answers for everything that goes wrong here. */
    phones: phonesOf("ultrasound-triage"),
    emergency: directory?.emergencyPhone ?? NATIONAL_EMERGENCY,
  };
}
