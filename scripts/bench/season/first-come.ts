import { appointmentPolicy } from "../../../shared/appointments/policy";
import { unitsFor } from "../../../shared/appointments/quotes";
import { addMinutes, dayOf, instantOf, minutesOf, type Instant } from "../../../shared/kernel/time";
import { Agenda } from "./agenda";
import { wouldCome, type Applicant } from "./demand";
import { halvesFor } from "./fits";
import type { Half, Supply } from "./supply";

type Held = { readonly half: Half; readonly seats: readonly string[]; readonly startsAt: Instant };

/**
 * The same people before the same sessions with an ordinary booking page: whoever comes first takes the first time that is
 * allowed for her and suits her; there is no list, and who finds nothing goes away. What somebody gives up is there for
 * whoever comes next, and who loses her time to a stopped session may book again at once. Answers who was examined.
 */
export async function firstCome(applicants: readonly Applicant[], supply: Supply): Promise<Set<number>> {
  const halves = new Map(supply.halves.map((half) => [half.session.id, half]));
  const taken = new Map<string, Set<string>>([...halves.keys()].map((id) => [id, new Set()]));
  const holds = new Map<number, Held>();
  const agenda = new Agenda();

  function firstFree(one: Applicant, now: Instant): Held | undefined {
    const today = dayOf(now);
    for (const half of halvesFor(one, [...halves.values()])) {
      const { id, day, startsAt, unitMinutes, lanes } = half.session;
      if (day <= today) continue;
      const units = unitsFor(half.special ? "special-need" : "ordinary", one.fetuses, appointmentPolicy);
      const first = Math.max(0, Math.ceil((minutesOf(one.earliest) - minutesOf(startsAt)) / unitMinutes));
      const most = Math.max(...lanes.map((lane) => lane.units));
      for (let unit = first; unit + units <= most; unit++)
        for (const lane of lanes) {
          const seats = Array.from({ length: units }, (_, at) => `${lane.lane}/${unit + at}`);
          if (unit + units > lane.units || seats.some((seat) => taken.get(id)!.has(seat))) continue;
          return { half, seats, startsAt: addMinutes(instantOf(day, startsAt), unit * unitMinutes) };
        }
    }
    return undefined;
  }
  function book(one: Applicant, now: Instant): void {
    const held = firstFree(one, now);
    if (!held) return;
    holds.set(one.n, held);
    for (const seat of held.seats) taken.get(held.half.session.id)!.add(seat);
    if (one.leavesHoursBefore === undefined) return;
    const wished = addMinutes(held.startsAt, -one.leavesHoursBefore * 60);
    agenda.add(wished > now ? wished : addMinutes(now, 60), () => void (holds.get(one.n) === held && give(one)));
  }
  function give(one: Applicant): void {
    const { half, seats } = holds.get(one.n)!;
    holds.delete(one.n);
    for (const seat of seats) taken.get(half.session.id)!.delete(seat);
  }

  for (const one of applicants) agenda.add(one.appliesAt, () => book(one, one.appliesAt));
  for (const { sessionId, at } of supply.stops)
    agenda.add(at, () => {
      halves.delete(sessionId);
      const displaced = applicants.filter(({ n }) => holds.get(n)?.half.session.id === sessionId);
      for (const one of displaced) {
        give(one);
        book(one, at);
      }
    });
  agenda.add(supply.news.at, () => {
    // Who holds a time keeps it on the terms on which she booked; a half day that nobody holds is worked as an ordinary one.
    for (const half of supply.news.halves)
      if (taken.get(half.session.id)?.size === 0) halves.set(half.session.id, half);
  });
  for (let event = agenda.next(); event; event = agenda.next()) await event.happen();
  return new Set([...holds.keys()].filter((n) => wouldCome(applicants[n]!)));
}
