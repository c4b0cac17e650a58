import type { PlaceId } from "../../../../shared/hospital/model";
import { useSay } from "../../i18n";
import { MapCard } from "../../ui";
import { usePlaces } from "../places";

/** A place with its plan, hours and phones; nothing while the directory is out of reach. */
export function PlaceCard({ id }: { id: PlaceId }) {
  const say = useSay();
  const found = usePlaces().place(id);
  if (!found) return null;
  const { name, building, area, floor, spot, hours, phones } = found;
  return (
    <MapCard
      name={say.name(name)}
      building={say.name(building)}
      area={area}
      floor={floor}
      spot={spot}
      hours={say.name(hours)}
      phones={phones}
    />
  );
}
