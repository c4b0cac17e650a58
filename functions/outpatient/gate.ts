import { seatName } from "../../shared/outpatient/rules";
import type { Repository, Seating } from "./repository";
import type { Clock } from "../ports/clock/port";

/**
 * Tries under way at once for one session, and how long a look at it is good (hot slots, design F: at most two; one keeps
 * the hottest key of a rush on a hundred instances below 300 units a second).
 */
const MOST_TRIES = 1;
const GOOD_MS = 500;
/** Refusals that are counted together, so that a refusal writes nothing. */
const COUNT_TOGETHER = 50;
const MOST_SESSIONS = 500;
/** What others may have written since makes a hint old. */
const HINT_MS = 60_000;

type View = { readonly at: number; seating: Seating | undefined };
type Known = {
  view?: View;
  looking?: Promise<View>;
  tries: number;
  readonly queue: (() => void)[];
  refused: number;
  hinted?: { free: number; at: number };
};

/** The free slots of a session: neither held, nor kept, nor resting. */
export const freeSlots = ({ session, seats }: Seating): number[] =>
  Array.from({ length: session.slots }, (_, slot) => slot).filter((slot) => !seats.has(seatName(slot)));

export type Gate = ReturnType<typeof createGate>;

/**
 * What one function instance remembers of the sessions that it is asked for: a look that is at most half a second old, and
 * a door through which one try goes at a time. It bounds the waste of a rush by instances, not by people.
 */
export function createGate(repository: Repository, clock: Clock) {
  const known = new Map<string, Known>();
  const of = (tenant: string, id: string): Known => {
    const name = `${tenant}/${id}`;
    const found = known.get(name);
    if (found) return found;
    if (known.size >= MOST_SESSIONS) known.clear();
    const fresh: Known = { tries: 0, queue: [], refused: 0 };
    known.set(name, fresh);
    return fresh;
  };
  const nowMs = () => Date.parse(clock.now());

  async function look(tenant: string, id: string, one: Known): Promise<View> {
    const at = nowMs();
    const view = { at, seating: await repository.seating(tenant, id) };
    one.view = view;
    return view;
  }

  return {
    /** The session as of at most half a second ago; one look at a time. Undefined where there is none. */
    async view(tenant: string, id: string): Promise<Seating | undefined> {
      const one = of(tenant, id);
      if (one.view && nowMs() - one.view.at < GOOD_MS) return one.view.seating;
      one.looking ??= look(tenant, id, one).finally(() => (one.looking = undefined));
      return (await one.looking).seating;
    },
    /** The next view looks anew: a try was lost, or something was changed here. */
    forget(tenant: string, id: string): void {
      of(tenant, id).view = undefined;
    },
    /** A seat was taken here: the view knows it without looking. */
    taken(tenant: string, id: string, seat: string, visitId: string): void {
      const { view } = of(tenant, id);
      if (view?.seating) view.seating = { ...view.seating, seats: new Map(view.seating.seats).set(seat, { visitId }) };
    },
    /** Does the work when nobody else here is at it. */
    async through<T>(tenant: string, id: string, work: () => Promise<T>): Promise<T> {
      const one = of(tenant, id);
      if (one.tries >= MOST_TRIES) await new Promise<void>((resolve) => one.queue.push(resolve));
      else one.tries += 1;
      try {
        return await work();
      } finally {
        const next = one.queue.shift();
        if (next) next();
        else one.tries -= 1;
      }
    },
    /** Somebody was refused: what is to be written down now, if anything. */
    refused(tenant: string, id: string): { readonly count?: number; readonly hint: boolean } {
      const one = of(tenant, id);
      one.refused += 1;
      const hint = isNews(one, 0);
      if (one.refused < COUNT_TOGETHER) return { hint };
      const count = one.refused;
      one.refused = 0;
      return { count, hint };
    },
    /** So many are free: is that news for the list of two weeks? */
    isHint: (tenant: string, id: string, free: number): boolean => isNews(of(tenant, id), free),
  };

  function isNews(one: Known, free: number): boolean {
    const at = nowMs();
    if (one.hinted && one.hinted.free === free && at - one.hinted.at < HINT_MS) return false;
    one.hinted = { free, at };
    return true;
  }
}
