import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Visit } from "../../shared/outpatient/model";
import {
  cancelUntilOf,
  isAdded,
  keptUntil,
  leadMinutes,
  mayOpen,
  restUntil,
  seatName,
  slotTime,
  takeVisitStep,
} from "../../shared/outpatient/rules";
import type { Write } from "../kernel/table/table";
import { freeSlots } from "./gate";
import { newsOf } from "./news";
import type { Parts } from "./parts";

/** A place that somebody gives back, or that lies free. */
export type Freed = {
  readonly sessionId: string;
  readonly seat: string;
  readonly day: string;
  readonly time: string;
  /** It was kept for somebody of the list, who did not take it. */
  readonly wasKept?: boolean;
  readonly from: "held" | "resting" | "free";
};

/** Others may take the first of the list at the same moment: each lost try has made somebody else's succeed. */
const MOST_TRIES = 30;
const WHEN = { held: { version: 1 }, resting: { version: 2 }, free: "absent" } as const;

/**
 * Commits `base` and gives the place away with it (S8): to the first of the list as a kept place; where nobody waits it
 * rests for a random while. False when one of the base writes did not hold: then nothing was done.
 */
export async function commitGiving(
  parts: Parts,
  tenant: string,
  base: readonly Write[],
  freed: Freed,
  now: Instant,
): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const writes = [...base, ...(await placeWrites(parts, tenant, freed, now))];
    if (writes.length === 0) return true;
    const committed = await parts.repository.commit(writes);
    if (committed.ok) {
      parts.gate.forget(tenant, freed.sessionId);
      return true;
    }
    if (committed.failed.some((at) => at < base.length)) return false;
    if (freed.from !== "held" && committed.failed.includes(base.length)) return false;
  }
  throw new Error("a place could not be given away");
}

async function placeWrites(parts: Parts, tenant: string, freed: Freed, now: Instant): Promise<Write[]> {
  const { repository, policy, ids } = parts;
  const { sessionId, seat, day, time, from } = freed;
  const gone = from === "free" ? [] : [repository.freeWrite(tenant, sessionId, seat, from === "held" ? 1 : 2)];
  const lead = leadMinutes(day, time, now);
  if (isAdded(seat) || lead <= 0 || (freed.wasKept && lead < policy.keep.lateBelowMinutes)) return gone;
  const [first] = await repository.waiting(tenant, sessionId, 1);
  if (first) return keepWrites(parts, tenant, first, freed, now);
  if (from !== "held") return gone;
  const until = restUntil(day, time, policy, now, ids.fraction());
  return [
    repository.restWrite(tenant, sessionId, seat, until),
    repository.dueWrite(tenant, until, "rest", `${sessionId}/${seat}`, seat),
  ];
}

/** The place is kept for this one of the list. The seat is the first write: what it says tells whether it is still so. */
function keepWrites(parts: Parts, tenant: string, first: Visit, freed: Freed, now: Instant): Write[] {
  const { repository, policy } = parts;
  const { sessionId, seat, day, time, from } = freed;
  const until = keptUntil(day, time, policy, now);
  const step = { id: `keep@${first.v + 1}`, at: now, by: "hospital" as const, print: "job" };
  const change = { seat, startsAt: time, keptUntil: until, cancelUntil: cancelUntilOf(day, time, policy) };
  const kept = takeVisitStep(first, "keep", step, change);
  if (!kept.ok) throw new Error("somebody on the list does not wait");
  return [
    repository.seatWrite(tenant, sessionId, seat, first.id, WHEN[from]),
    repository.unlistWrite(tenant, first),
    repository.visitWrite(tenant, kept.value),
    repository.dueWrite(tenant, until, "keep", first.id),
    ...newsOf("clinic.place-kept", kept.value, tenant, now),
  ];
}

/** Whoever waits gets what is free: after somebody joined the list, or places came to be. */
export async function promoteFree(parts: Parts, tenant: string, sessionId: string, now: Instant): Promise<number> {
  let kept = 0;
  for (let round = 0; round < MOST_TRIES; round++) {
    const seating = await parts.repository.seating(tenant, sessionId);
    if (!seating || !mayOpen(seating.session, parts.policy, now).ok) return kept;
    const { session } = seating;
    const slot = freeSlots(seating).find(
      (one) => leadMinutes(session.day, slotTime(session, one), now) >= parts.policy.keep.lateBelowMinutes,
    );
    if (slot === undefined || (await parts.repository.waiting(tenant, sessionId, 1)).length === 0) return kept;
    const place = { seat: seatName(slot), day: session.day, time: slotTime(session, slot) };
    if (await commitGiving(parts, tenant, [], { sessionId, ...place, from: "free" }, now)) kept += 1;
  }
  return kept;
}

/** What a visit's place is when it is given back. */
export const freedBy = (visit: Visit): Freed => ({
  sessionId: visit.sessionId,
  seat: visit.seat!,
  day: visit.day,
  time: visit.startsAt,
  wasKept: visit.state === "kept",
  from: "held",
});

/** A minute after a moment: when what may have slipped through is looked at again. */
export const again = (now: Instant): Instant => addMinutes(now, 1);
