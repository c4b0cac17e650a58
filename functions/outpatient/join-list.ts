import { done, refused, type Result } from "../../shared/kernel/result";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Visit } from "../../shared/outpatient/model";
import { mayOpen, withinLimits } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freeSlots } from "./gate";
import { promoteFree } from "./giving";
import type { Parts } from "./parts";
import { visitView } from "./show";
import { stepOf } from "./step";
import { begin, listOpen, madeBefore, type Asks, type ClosedCode, type LimitCode } from "./take";

type Code = ClosedCode | LimitCode | "session.open" | "thing.missing" | "request.reused";

/** Two bookings of one person come one after the other; more than a few at once are not hers. */
const MOST_TRIES = 10;

/** The end of the list is the time at which the hospital heard her. */
export const joinList =
  (parts: Parts): Answering<(typeof outpatient)["calls"]["joinList"]> =>
  async (input, call) => {
    const { tenant, now } = call;
    const asks = {
      ...input,
      accountId: call.actor.accountId,
      proxy: call.proxy,
      step: stepOf(call, input.id),
      reader: call,
    };
    const joined = await join(parts, asks);
    if (!joined.ok) return joined;
    // A place may have become free between the look and the commit: whoever waits gets it.
    const kept = await promoteFree(parts, tenant, input.sessionId, now);
    const visit = kept > 0 ? ((await parts.repository.unread(tenant, input.id)) ?? joined.value) : joined.value;
    return done(await visitView(parts, tenant, visit, now));
  };

async function join(parts: Parts, asks: Asks): Promise<Result<Visit, Code>> {
  const { repository, gate, policy } = parts;
  const { tenant, now } = asks.reader;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const seating = await gate.view(tenant, asks.sessionId);
    if (!seating) return refused("thing.missing");
    const made = await madeBefore(parts, asks);
    if (made) return made;
    const { session } = seating;
    const open = mayOpen(session, policy, now);
    if (!open.ok) return open;
    if (!listOpen(session, now)) return refused("session.over");
    const under = await repository.underWay(tenant, asks.personId);
    const within = withinLimits(under.rows, session, policy, now);
    if (!within.ok) return within;
    const free = freeSlots(seating).length;
    if (free > 0) return refused("session.open", { free });
    const visit = waitingVisit(asks, session, `1#${now}`);
    const writes = [...waitingWrites(parts, tenant, visit, under.turn), repository.audit(asks.reader, visit, asks.id)];
    if ((await repository.commit(writes)).ok) return done(visit);
  }
  throw new Error("a place on the list could not be written");
}

/** Somebody who waits, under her rank: "0#…" from a draw, "1#…" by the time at which she joined. */
export const waitingVisit = (
  asks: Omit<Asks, "reader">,
  session: Parameters<typeof begin>[1],
  order: string,
): Visit => ({
  ...begin(asks, session, "join"),
  order,
});

/** What somebody who waits writes. */
export const waitingWrites = ({ repository }: Parts, tenant: string, visit: Visit, turn: number) => [
  repository.visitWrite(tenant, visit),
  repository.turnWrite(tenant, visit.personId, turn),
  repository.underWrite(tenant, visit),
  ...repository.mineWrite(tenant, visit),
  repository.listWrite(tenant, visit),
];
