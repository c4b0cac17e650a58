import { appointmentPolicy } from "../../../shared/appointments/policy";
import { unitsFor } from "../../../shared/appointments/quotes";
import { minutesOf } from "../../../shared/kernel/time";
import { wouldCome, type Applicant } from "./demand";
import { halvesFor } from "./fits";
import { fullestSeating } from "./seating";
import type { Half, Supply } from "./supply";

/**
 * The most people that anybody could have examined who had known everything from the beginning: who comes, who gives up,
 * which session is stopped, which day changes. A maximum matching of those who would come with the sessions that were held.
 * Each examination counts as the shortest of its day, and a day that changes as whichever serves more, so that it is an
 * upper bound: nobody can do better, and perhaps nobody can do as well. Answers whom it examines.
 */
export function optimum(applicants: readonly Applicant[], { halves, stops, news }: Supply): Set<number> {
  const stopped = new Set(stops.map(({ sessionId }) => sessionId));
  const changed = new Map(news.halves.map((half) => [half.session.id, half]));
  const held = halves.filter(({ session }) => !stopped.has(session.id));
  /** Each half day in every form that it may have had; they share its places. */
  const forms = held.flatMap((half, room) => {
    const other = changed.get(half.session.id);
    return [half, ...(other ? [other] : [])].map((form) => ({ ...form, room }));
  });
  const room = held.map((_, at) => Math.max(...forms.filter((form) => form.room === at).map(placesIn)));
  const people = applicants.filter(wouldCome);
  const fits = people.map((one) => [
    ...new Set(
      halvesFor(one, forms)
        .filter((form) => lastStart(form) >= minutesOf(one.earliest))
        .map((form) => form.room),
    ),
  ]);
  const roomOf = fullestSeating(fits, room);
  return new Set(people.filter((_, person) => roomOf[person] !== undefined).map(({ n }) => n));
}

const shortest = ({ special }: Half): number => unitsFor(special ? "special-need" : "ordinary", 1, appointmentPolicy);

const placesIn = (half: Half): number =>
  half.session.lanes.reduce((sum, { units }) => sum + Math.floor(units / shortest(half)), 0);

function lastStart(half: Half): number {
  const { lanes, startsAt, unitMinutes } = half.session;
  return minutesOf(startsAt) + (Math.max(...lanes.map(({ units }) => units)) - shortest(half)) * unitMinutes;
}
