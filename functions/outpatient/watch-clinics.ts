import { addMinutes, type Instant } from "../../shared/kernel/time";
import type { Visit } from "../../shared/outpatient/model";
import { endOf, slotOf, slotTime, takeVisitStep } from "../../shared/outpatient/rules";
import { drawSession } from "./draw";
import { freeSlots } from "./gate";
import { commitGiving, freedBy, promoteFree } from "./giving";
import { tellFollowers } from "./release";
import type { Parts } from "./parts";
import { tellTheRest } from "./tell-the-rest";
import type { Due } from "./repository";
import { byHospital, stepByHospital } from "./step";
import { releaseAll } from "./stop-clinic";

/**
 * The job of every minute: whatever fell due is done, each as a step like anybody else's, and its row is taken away when it
 * is done: two copies at once, or one that was killed, change nothing (N8).
 */
export async function watchClinics(parts: Parts, tenant: string): Promise<number> {
  const now = parts.clock.now();
  const due = await parts.repository.due(tenant, now);
  const failed: unknown[] = [];
  let count = 0;
  for (const one of due)
    try {
      if (!(await work(parts, tenant, one, now))) continue;
      await parts.repository.commit([parts.repository.undueWrite(tenant, one.sk)]);
      count += 1;
    } catch (error) {
      // One session that cannot be worked on keeps no other waiting.
      failed.push(error);
    }
  if (failed.length > 0) throw new AggregateError(failed, "what fell due was not done whole");
  return count;
}

/** True when nothing is left to do. */
async function work(parts: Parts, tenant: string, { kind, ref, seat }: Due, now: Instant): Promise<boolean> {
  switch (kind) {
    case "draw":
      return drawSession(parts, tenant, ref);
    case "tell":
      return tellTheRest(parts, tenant, ref, now);
    case "release":
      return tellFollowers(parts, tenant, ref, now);
    case "keep":
      return lapse(parts, tenant, ref, now);
    case "rest":
      return wake(parts, tenant, ref.slice(0, -`/${seat}`.length), seat!, now);
    case "stop":
      await releaseAll(parts, tenant, ref, now);
      return true;
    case "end":
      return closeDay(parts, tenant, ref, now);
  }
}

/** A kept place that nobody took goes to the next. */
async function lapse(parts: Parts, tenant: string, id: string, now: Instant): Promise<boolean> {
  const visit = await parts.repository.unread(tenant, id);
  if (visit?.state !== "kept" || !visit.keptUntil || visit.keptUntil > now) return true;
  const lapsed = takeVisitStep(visit, "lapse", byHospital("lapse", visit.v + 1, now));
  if (!lapsed.ok) return true;
  const writes = [parts.repository.underWrite(tenant, visit, "other", now)];
  const after = lapsed.value;
  return stepByHospital(parts, tenant, { after, writes, event: "clinic.place-lapsed", freed: freedBy(visit) });
}

/** A place that rested goes to whoever waits by now, or is free. */
async function wake(parts: Parts, tenant: string, sessionId: string, seat: string, now: Instant): Promise<boolean> {
  const { repository, gate } = parts;
  const [lying, seating] = [
    await repository.seat(tenant, sessionId, seat),
    await repository.seating(tenant, sessionId),
  ];
  if (!seating) return true;
  const { session } = seating;
  if (lying?.restUntil && lying.restUntil <= now) {
    const time = slotTime(session, slotOf(seat));
    await commitGiving(parts, tenant, [], { sessionId, seat, day: session.day, time, from: "resting" }, now);
  }
  // Somebody may have joined the list between the look and the commit.
  await promoteFree(parts, tenant, sessionId, now);
  const after = await repository.seating(tenant, sessionId);
  const free = after ? freeSlots(after).length : 0;
  if (free > 0 && gate.isHint(tenant, sessionId, free)) await repository.hint(tenant, session, free);
  return true;
}

/** After the session: who did not come is counted, who still waits is let go. */
async function closeDay(parts: Parts, tenant: string, sessionId: string, now: Instant): Promise<boolean> {
  const { repository, policy } = parts;
  const seating = await repository.seating(tenant, sessionId);
  // Its times may have been changed since the row was written: the last row counts.
  if (!seating || addMinutes(endOf(seating.session), policy.missed.afterMinutes) > now) return true;
  if (seating.session.stopped) await releaseAll(parts, tenant, sessionId, now);
  for (const { visitId } of seating.seats.values()) {
    const visit = visitId ? await repository.unread(tenant, visitId) : undefined;
    if (visit?.state === "booked") await end(parts, tenant, visit, "miss", now);
    if (visit?.state === "kept") await end(parts, tenant, visit, "lapse", now);
  }
  for (;;) {
    const waiting = await repository.waiting(tenant, sessionId, 100);
    let closed = 0;
    for (const visit of waiting) if (await end(parts, tenant, visit, "close", now)) closed += 1;
    if (closed === 0) return true;
  }
}

async function end(
  parts: Parts,
  tenant: string,
  visit: Visit,
  name: "miss" | "lapse" | "close",
  now: Instant,
): Promise<boolean> {
  const { repository } = parts;
  const ended = takeVisitStep(visit, name, byHospital(name, visit.v + 1, now));
  if (!ended.ok) return false;
  const writes = [
    repository.underWrite(tenant, visit, name === "miss" ? "missed" : "other", now),
    ...(name === "close" ? [repository.unlistWrite(tenant, visit)] : []),
  ];
  return stepByHospital(parts, tenant, { after: ended.value, writes });
}
