import { done, refused } from "../../shared/kernel/result";
import type { Instant } from "../../shared/kernel/time";
import type { outpatient } from "../../shared/outpatient/contract";
import type { Visit } from "../../shared/outpatient/model";
import { endOf, takeVisitStep } from "../../shared/outpatient/rules";
import type { Answering } from "../kernel/call";
import { freeSlots } from "./gate";
import { again } from "./giving";
import type { Parts } from "./parts";
import type { Seating } from "./repository";
import { insteadOf, sessionView } from "./show";
import { byHospital, stepByHospital } from "./step";

type Calls = (typeof outpatient)["calls"];
const MOST_WAITING = 100;

export const stopPreview =
  (parts: Parts): Answering<Calls["stopPreview"]> =>
  async ({ sessionId }, { tenant, now }) => {
    const seating = await parts.repository.seating(tenant, sessionId);
    if (!seating) return refused("thing.missing");
    const { session } = seating;
    const holders = await holdersOf(parts, tenant, seating);
    const count = (state: Visit["state"]) => holders.filter((visit) => visit.state === state).length;
    return done({
      session: sessionView(session, freeSlots(seating).length, parts, now),
      booked: count("booked"),
      kept: count("kept"),
      checkedIn: count("checked-in"),
      waiting: (await parts.repository.waiting(tenant, sessionId, MOST_WAITING)).length,
      instead: await insteadOf(parts, tenant, { ...session, sessionId }, now),
    });
  };

/** First nobody can book it any more, then everybody in it is told: one commit a person, and again a minute later. */
export const stopClinic =
  (parts: Parts): Answering<Calls["stopClinic"]> =>
  async ({ sessionId, version, reason }, { tenant, now }) => {
    const { repository } = parts;
    const seating = await repository.seating(tenant, sessionId);
    if (!seating) return refused("thing.missing");
    const { session } = seating;
    if (session.stopped) return refused("session.stopped");
    if (session.v !== version) return refused("session.moved-on", { version: session.v });
    if (endOf(session) <= now) return refused("session.over");
    const stopped = { ...session, v: session.v + 1, stopped: { at: now, reason } };
    const written = await repository.commit([
      ...repository.sessionWrites(tenant, stopped),
      repository.dueWrite(tenant, again(now), "stop", sessionId),
    ]);
    parts.gate.forget(tenant, sessionId);
    if (!written.ok) return refused("session.moved-on", { version: session.v + 1 });
    const told = await releaseAll(parts, tenant, sessionId, now);
    return done({ session: sessionView(stopped, 0, parts, now), told });
  };

/** Everybody who has, keeps or awaits a place of a stopped session gets the hospital's word and the next sessions. */
export async function releaseAll(parts: Parts, tenant: string, sessionId: string, now: Instant): Promise<number> {
  const { repository } = parts;
  const seating = await repository.seating(tenant, sessionId);
  if (!seating?.session.stopped) return 0;
  let told = 0;
  for (const visit of await holdersOf(parts, tenant, seating)) if (await stopOne(parts, tenant, visit, now)) told += 1;
  for (;;) {
    const waiting = await repository.waiting(tenant, sessionId, MOST_WAITING);
    let moved = 0;
    for (const visit of waiting) if (await stopOne(parts, tenant, visit, now)) moved += 1;
    told += moved;
    if (moved === 0) return told;
  }
}

async function stopOne(parts: Parts, tenant: string, visit: Visit, now: Instant): Promise<boolean> {
  const { repository } = parts;
  const stopped = takeVisitStep(visit, "cancelByHospital", byHospital("stop", visit.v + 1, now, "session-stopped"));
  if (!stopped.ok) return false;
  const place =
    visit.state === "waiting"
      ? repository.unlistWrite(tenant, visit)
      : repository.freeWrite(tenant, visit.sessionId, visit.seat!, 1);
  const writes = [repository.underWrite(tenant, visit, "other", now), place];
  return stepByHospital(parts, tenant, { after: stopped.value, writes, event: "clinic.stopped" });
}

async function holdersOf({ repository }: Parts, tenant: string, { seats }: Seating): Promise<Visit[]> {
  const ids = [...seats.values()].flatMap(({ visitId }) => (visitId ? [visitId] : []));
  const visits = await Promise.all(ids.map((id) => repository.unread(tenant, id)));
  return visits.filter((one) => one !== undefined);
}
