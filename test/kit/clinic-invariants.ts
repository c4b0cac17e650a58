import type { MemoryTable } from "../../functions/kernel/table/memory";
import { ClinicSession, Visit } from "../../shared/outpatient/model";
import { holdsPlace, isUnderWay } from "../../shared/outpatient/states";

/** Everything of one session as it lies in the table. */
export type Lying = {
  readonly session: ClinicSession;
  readonly seats: ReadonlyMap<string, { readonly visitId?: string; readonly restUntil?: string }>;
  readonly visits: readonly Visit[];
  readonly list: readonly Visit[];
};

/** Reads a session out of the memory table, past every door. */
export function lyingOf(table: MemoryTable, tenant: string, sessionId: string): Lying {
  let session: ClinicSession | undefined;
  const seats = new Map<string, { visitId?: string; restUntil?: string }>();
  const [visits, list]: [Visit[], Visit[]] = [[], []];
  for (const { key, item } of table.everything()) {
    if (key.table !== "outpatient") continue;
    const { retain: _retain, ...rest } = item;
    if (key.pk === `${tenant}#clinic#${sessionId}` && key.sk === "head") session = ClinicSession.parse(item.session);
    else if (key.pk === `${tenant}#clinic#${sessionId}` && key.sk.includes("#"))
      seats.set(key.sk, rest as { visitId?: string; restUntil?: string });
    else if (key.pk === `${tenant}#clinic#${sessionId}#list`) list.push(Visit.parse(item.visit));
    else if (key.pk.startsWith(`${tenant}#visit#`) && item.sessionId === sessionId) visits.push(Visit.parse(rest));
  }
  return { session: session!, seats, visits, list: list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
}
const orderOf = ({ order, id }: Visit): string => `${order}#${id}`;

/** S1: visits with a place beyond the places, and places that their holder does not know of. */
export function oversold({ session, seats, visits }: Lying): string[] {
  const holders = visits.filter(({ state, seat }) => holdsPlace(state) && seat?.startsWith("seat#"));
  const found = holders
    .filter(({ id, seat }) => seats.get(seat!)?.visitId !== id)
    .map(({ id, seat }) => `${id} says it has ${seat}, which is not its own`);
  for (const [seat, { visitId }] of seats)
    if (visitId && !visits.some((visit) => visit.id === visitId && visit.seat === seat))
      found.push(`${seat} is held by ${visitId}, which does not have it`);
  if (holders.length > session.slots) found.push(`${holders.length} have one of ${session.slots} places`);
  return found;
}

/** S2: people with more than one visit or place on the list of this session. */
export function twoEach({ visits }: Lying): string[] {
  const seen = new Set<string>();
  return visits
    .filter(({ state }) => isUnderWay(state))
    .flatMap(({ personId }) => (seen.has(personId) ? [`${personId} has two`] : (seen.add(personId), [])));
}

/** Places that lie free: neither held, nor kept, nor resting. */
export const freePlaces = ({ session, seats }: Lying): number =>
  session.slots - [...seats.keys()].filter((seat) => seat.startsWith("seat#")).length;

/** S8: a place lies free while somebody waits. */
export const unsoldWhileWanted = (lying: Lying): string[] =>
  lying.list.length > 0 && freePlaces(lying) > 0 ? [`${freePlaces(lying)} free, ${lying.list.length} wait`] : [];

/** S9: whenever a place was kept for somebody, nobody stood before her who was waiting then. */
export function outOfOrder({ visits }: Lying): string[] {
  const waiters = visits.filter(({ order }) => order !== undefined);
  const span = waiters.map((visit) => {
    const [joined, next] = visit.steps;
    return { visit, from: joined!.at, to: next?.at ?? "9999", keptAt: next?.to === "kept" ? next.at : undefined };
  });
  return span.flatMap(({ visit, keptAt }) => {
    if (keptAt === undefined) return [];
    const passed = span.filter(
      (other) => orderOf(other.visit) < orderOf(visit) && other.from < keptAt && other.to > keptAt,
    );
    return passed.map((other) => `${visit.id} was served before ${other.visit.id}, who stood before her`);
  });
}

/** S10: nobody was kept the same place twice. */
export const keptTwice = ({ visits }: Lying): string[] =>
  visits.filter(({ steps }) => steps.filter(({ to }) => to === "kept").length > 1).map(({ id }) => `${id} twice`);
