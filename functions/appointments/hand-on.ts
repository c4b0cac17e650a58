import type { Application } from "../../shared/appointments/application";
import type { Booking } from "../../shared/appointments/model";
import { seatsOf } from "../../shared/appointments/openings";
import { freedBy, type Freed } from "../../shared/appointments/splitting";
import type { Instant } from "../../shared/kernel/time";
import type { Write } from "../kernel/table/table";
import { offerWrites, seatIn } from "./offer-writes";
import type { Parts } from "./parts";
import { release } from "./release";
import { nextInLine, type Next } from "./wait-list-next";
import { seatGuards, seatTaken, stillWorked } from "./worked-seats";

/** Others may take the next one in line at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 30;

type Step = {
  readonly before: Application;
  readonly writes: readonly Write[];
  readonly givesPlace: boolean;
  /** A move: what she holds after it, and so does not give up. */
  readonly kept?: Booking;
  readonly now: Instant;
};

/**
 * Commits a step. One that gives a place back offers it in the same commit to the next on the wait list (S8): there is no
 * moment in which it is free while somebody waits for it. False when the application itself was moved by somebody else, or
 * a seat that the step takes is taken.
 */
export async function commitStep(parts: Parts, tenant: string, step: Step): Promise<boolean> {
  const { before, writes, givesPlace, kept, now } = step;
  const { repository } = parts;
  const freed = givesPlace && before.booking ? freedBy(before.booking, kept) : [];
  for (let tries = 0; ; tries++) {
    // Nobody gets a place in a lane that was stopped after she decided on it.
    const guards = await seatGuards(parts, tenant, writes);
    if (!guards) return false;
    const next: Next[] = [];
    if (tries < MOST_TRIES)
      for (const place of freed) {
        const served = new Set(next.map(({ after }) => after.id));
        const known = { wary: tries > 0, served, claimed: seatsTaken(writes, next, tenant) };
        const line = (freedPart: Freed) => nextInLine(parts, tenant, freedPart, now, known);
        const one = await line(place);
        const open = one && (await stillWorked(parts, tenant, place));
        const fit = open && !open.works(one.booking) ? await line(open.place) : one;
        if (!open || !fit) continue;
        next.push(fit);
        guards.set(place.sessionId, open.guard);
      }
    const handed = givesPlace ? handOver(parts, before, next, { tenant, now, kept, freed }) : [];
    const committed = await repository.commit([...writes, ...handed, ...guards.values()]);
    if (committed.ok) return true;
    // It was the step itself that could not be: trying with somebody else of the list would change nothing.
    const own = committed.failed.some((index) => index < writes.length);
    const guarded = committed.failed.some((index) => index >= writes.length + handed.length);
    if (own || (next.length === 0 && !guarded) || (await repository.unread(tenant, before.id))?.v !== before.v)
      return false;
  }
}

type Way = {
  readonly tenant: string;
  readonly now: Instant;
  readonly kept?: Booking;
  readonly freed: readonly Freed[];
};

const seatsOfNext = ({ booking }: Next): string[] => seatsOf(booking).map((seat) => seatIn(booking.sessionId, seat));

/** Seats that the commit takes already: what is free beside a place must not be taken twice in one commit. */
const seatsTaken = (writes: readonly Write[], next: readonly Next[], tenant: string): Set<string> =>
  new Set([...writes.flatMap((write) => seatTaken(write, tenant) ?? []), ...next.flatMap(seatsOfNext)]);

/**
 * Her units and form are given back; those of the next ones' examinations go to them instead of being free. What was free
 * beside hers and belongs to one of them now must be free still.
 */
function handOver(
  parts: Parts,
  before: Application,
  next: readonly Next[],
  { tenant, now, kept, freed }: Way,
): Write[] {
  const handedOn = new Set(next.flatMap(seatsOfNext));
  const given = new Set(freed.flatMap((place) => seatsOf(place).map((seat) => seatIn(place.sessionId, seat))));
  const offers = next.flatMap((one) => offerWrites(parts, one, tenant, now, given));
  return [...release(parts, before, tenant, { handedOn, kept }), ...offers];
}
