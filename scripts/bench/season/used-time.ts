import { seatsOf } from "../../../shared/appointments/openings";
import type { Lived } from "./ours";
import type { Supply } from "./supply";

/** What became of the units that were worked in a season. */
export type UsedTime = { readonly worked: number; readonly stayedAway: number; readonly empty: number };

/** The units of a season's sessions, those of people who stayed away, and those that nobody held when they came. */
export function usedTime({ applications }: Lived, { halves, stops }: Supply): UsedTime {
  const stopped = new Set(stops.map(({ sessionId }) => sessionId));
  const held = halves.filter(({ session }) => !stopped.has(session.id));
  const worked = held.flatMap(({ session }) => session.lanes).reduce((sum, { units }) => sum + units, 0);
  const unitsOf = (state: "checked-in" | "no-show"): number =>
    [...applications.values()].reduce(
      (sum, one) => sum + (one.state === state && one.booking ? seatsOf(one.booking).length : 0),
      0,
    );
  const stayedAway = unitsOf("no-show");
  return { worked, stayedAway, empty: worked - stayedAway - unitsOf("checked-in") };
}

/** Several seasons as one. */
export const timeOf = (seasons: readonly UsedTime[]): UsedTime => {
  const sum = (of: keyof UsedTime) => seasons.reduce((total, one) => total + one[of], 0);
  return { worked: sum("worked"), stayedAway: sum("stayedAway"), empty: sum("empty") };
};
