import type { Destination } from "../../../shared/deliveries/model";

type Place = Pick<Destination, "province" | "city" | "district" | "street">;

/** The divisions in one line; a municipality has no city of its own name between. */
export const sayRegion = ({ province, city, district }: Omit<Place, "street">): string =>
  [province.name, city?.name, district.name].filter(Boolean).join(" ");
export const sayPlace = (place: Place): string => `${sayRegion(place)} ${place.street}`;
export const sayWho = ({ name, phone }: Pick<Destination, "name" | "phone">): string => `${name} ${phone}`;
