import type { Consultation } from "../../shared/consultations/model";
import { dayOf } from "../../shared/kernel/time";
import type { Table, Write } from "../kernel/table/table";
import { createDeskStore } from "./desk-store";
import { openGuard } from "./intake/open-guard";
import { createPlaceStore } from "./intake/places";
import type { Repository } from "./repository";

type Known = { readonly table: Table; readonly repository: Repository };
/** What brings a request back that had expired: its place of the day, and the guard of one request with a doctor. */
type Again = { readonly after: Consultation; readonly writes: readonly Write[] };

/**
 * A fee that was paid in time but told late finds its place of the day given back: the same one if it is free still, else
 * another of that day and service. Undefined where the doctor's day is full by now, or she has another request with that
 * doctor under way: then nothing is to be taken up, and her money goes back (M7, S1).
 */
export async function placeAgain(
  { table, repository }: Known,
  tenant: string,
  before: Consultation,
  after: Consultation,
): Promise<Again | undefined> {
  const { id, personId, doctorId, service, submittedAt, place } = before;
  const guard = await openGuard({ table, repository }, tenant, personId, doctorId, id);
  if ("openId" in guard) return undefined;
  if (place === undefined) return { after, writes: [guard.write] };
  const day = dayOf(submittedAt);
  const places = createPlaceStore(table);
  const [held, desk] = await Promise.all([
    places.held(tenant, doctorId, day),
    createDeskStore(table).shortDesk(tenant, doctorId),
  ]);
  const perDay = desk.services.find(({ kind }) => kind === service)?.perDay ?? 0;
  const taken = new Set(held.get(service)?.map(({ n }) => n));
  const free = [place, ...Array.from({ length: perDay }, (_, n) => n)].find((n) => n < perDay && !taken.has(n));
  if (free === undefined || taken.size >= perDay) return undefined;
  return {
    after: { ...after, place: free },
    writes: [guard.write, places.take(tenant, doctorId, day, service, free, id)],
  };
}
